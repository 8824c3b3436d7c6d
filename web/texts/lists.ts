import type { Catalogue } from './sentence.ts'

export const lists = {
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
  newest: { nl: 'nieuwste', en: 'newest' },
  signature: { nl: 'Handtekening', en: 'Signature' },
  signatureMore: {
    nl: 'Met deze handtekening kan iedereen nagaan of een kopie van ons komt en onveranderd is.',
    en: 'With this signature anybody can check that a copy comes from us and is unchanged.',
  },
  fingerprint: { nl: 'Vingerafdruk', en: 'Fingerprint' },
  check: { nl: 'Zelf nagaan', en: 'Check it' },
  folder: { nl: 'MAP', en: 'FOLDER' },
  symbols: { nl: 'Tekens in de tabellen', en: 'Symbols in the tables' },
  symbolC: { nl: 'Niet getoond, om mensen te beschermen.', en: 'Not shown, to protect people.' },
  symbolX: { nl: 'Niet aangeleverd of niet beschikbaar.', en: 'Not supplied or not available.' },
  symbolZ: { nl: 'Hoort hier niet.', en: 'Does not apply.' },
  symbolK: { nl: 'Bijna nul.', en: 'Rounds to zero.' },
  symbolU: { nl: 'Onzeker: weinig waarnemingen.', en: 'Unsure: few observations.' },
} as const satisfies Catalogue
