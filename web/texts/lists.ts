import type { Catalogue } from './sentence.ts'

export const lists = {
  rulesTitle: { nl: 'Het register van regels', en: 'The register of rules' },
  rulesLead: {
    nl: (count: string) => `Dit zijn ${count} regels waar de jeugdbescherming mee werkt, van wet tot eigen afspraak.`,
    en: (count: string) => `These are ${count} rules that youth protection works with, from law to own agreement.`,
  },
  rulesMore: {
    nl: 'Elke regel beschermt iets. Kijk daar eerst naar, voordat je een regel wilt schrappen.',
    en: 'Every rule protects something. Look at that first, before you want to drop a rule.',
  },
  rule: { nl: 'Regel', en: 'Rule' },
  article: { nl: 'Waar het staat', en: 'Where it is written' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  protects: { nl: 'Beschermt', en: 'Protects' },
  duty: { nl: 'Wat de regel vraagt', en: 'What the rule asks' },
  notChecked: {
    nl: 'Deze omschrijving is nog niet naast de tekst gelegd.',
    en: 'This description has not been checked against the text yet.',
  },
  rulesOf: {
    nl: (count: string) => (count === '1' ? '1 regel' : `${count} regels`),
    en: (count: string) => (count === '1' ? '1 rule' : `${count} rules`),
  },
  levels: { nl: 'Spring naar een niveau', en: 'Jump to a level' },
  releasesTitle: { nl: 'Alle uitgaven', en: 'All releases' },
  releasesLead: {
    nl: 'Een uitgave verandert nooit. Een verbetering krijgt een eigen nummer.',
    en: 'A release never changes. A correction gets its own number.',
  },
  release: { nl: 'Uitgave', en: 'Release' },
  status: { nl: 'Status', en: 'Status' },
  voorlopig: { nl: 'Voorlopig', en: 'Provisional' },
  definitief: { nl: 'Definitief', en: 'Final' },
  publishedOn: { nl: 'Uitgegeven', en: 'Published' },
  nextOn: { nl: 'Volgende uitgave', en: 'Next release' },
  origin: { nl: 'Herkomst', en: 'Origin' },
  look: { nl: 'Bekijk', en: 'Look' },
  newest: { nl: 'nieuwste', en: 'newest' },
  symbols: { nl: 'Tekens in de tabellen', en: 'Symbols in the tables' },
  symbolC: { nl: 'Niet getoond, om mensen te beschermen.', en: 'Not shown, to protect people.' },
  symbolX: { nl: 'Niet aangeleverd of niet beschikbaar.', en: 'Not supplied or not available.' },
  symbolZ: { nl: 'Hoort hier niet.', en: 'Does not apply.' },
  symbolK: { nl: 'Bijna nul.', en: 'Rounds to zero.' },
  symbolU: { nl: 'Onzeker: weinig waarnemingen.', en: 'Unsure: few observations.' },
} as const satisfies Catalogue
