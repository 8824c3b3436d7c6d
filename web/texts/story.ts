import type { Catalogue } from './sentence.ts'

export const story = {
  asks: { nl: 'Wat de regel vraagt', en: 'What the rule asks' },
  level: { nl: 'Niveau', en: 'Level' },
  where: { nl: 'Waar het staat', en: 'Where it is written' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  theme: { nl: 'Onderwerp', en: 'Subject' },
  since: { nl: 'Tekst van', en: 'Text of' },
  unknownDate: { nl: 'datum niet bekend', en: 'date not known' },
  protects: {
    nl: (what: string) => `Deze regel beschermt: ${what}. Wat gebeurt daarmee als hij verdwijnt?`,
    en: (what: string) => `This rule protects: ${what}. What happens to that if it goes?`,
  },
  notChecked: {
    nl: 'Deze omschrijving is nog niet naast de tekst gelegd.',
    en: 'This description has not been checked against the text yet.',
  },
  figures: { nl: 'Wat de praktijk zegt', en: 'What practice says' },
  reporters: {
    nl: (quarter: string, count: string) => `In het ${quarter} meldden ${count} mensen iets over deze regel.`,
    en: (quarter: string, count: string) => `In ${quarter} ${count} people flagged something about this rule.`,
  },
  few: {
    nl: 'Over deze regel zijn te weinig meldingen om te tonen. Zo blijft niemand herkenbaar.',
    en: 'There are too few reports on this rule to show. So nobody is recognisable.',
  },
  story: { nl: 'Het verhaal tot nu toe', en: 'The story so far' },
  noStory: { nl: 'Van deze regel is nog geen verhaal.', en: 'This rule has no story yet.' },
  reason: { nl: 'Reden', en: 'Reason' },
  expected: { nl: 'Verwacht', en: 'Expected' },
  review: { nl: 'Terugkijken', en: 'Look again' },
  changeDate: { nl: 'Gewijzigd op', en: 'Changed on' },
  comparedWith: { nl: 'Vergelijking', en: 'Comparison' },
  ownerSays: { nl: 'Wat de eigenaar zegt', en: 'What the owner says' },
  practiceNotices: { nl: 'Merkt de praktijk het?', en: 'Does practice notice?' },
  notAsked: {
    nl: 'Dat weten wij nog niet. Een antwoord van de eigenaar is nog geen verandering in het werk.',
    en: 'We do not know yet. An answer of the owner is not yet a change in the work.',
  },
  noOwnerWord: { nl: 'De eigenaar heeft nog niet geantwoord.', en: 'The owner has not answered yet.' },
  late: {
    nl: 'De eigenaar antwoordde niet binnen dertien weken.',
    en: 'The owner did not answer within thirteen weeks.',
  },
  markers: { nl: 'Waar een regel veranderde', en: 'Where a rule changed' },
  markerMore: {
    nl: 'Hier veranderde een regel. Dat is een datum, nog geen oorzaak.',
    en: 'A rule changed here. A date, not yet a cause.',
  },
  changed: { nl: 'regel gewijzigd', en: 'rule changed' },
  changedMore: { nl: (count: string) => `${count} regels gewijzigd`, en: (count: string) => `${count} rules changed` },
} as const satisfies Catalogue
