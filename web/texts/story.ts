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
  changeDate: { nl: 'Datum van de wijziging', en: 'Date of the change' },
  comparedWith: { nl: 'Vergelijking', en: 'Comparison' },
  ownerSays: { nl: 'Wat de eigenaar zegt', en: 'What the owner says' },
  practiceNotices: { nl: 'Merkt de praktijk het?', en: 'Does practice notice?' },
  flagToo: { nl: 'Meld ook iets over deze regel', en: 'Flag something about this rule too' },
  answerIt: { nl: 'Eigenaar? Geef antwoord', en: 'Owner? Give an answer' },
  feed: { nl: 'Volg deze regel (Atom)', en: 'Follow this rule (Atom)' },
  live: { nl: 'nieuw sinds deze uitgave', en: 'new since this release' },
  people: {
    nl: (count: string) => `${count} mensen meldden iets over deze regel`,
    en: (count: string) => `${count} people flagged something about this rule`,
  },
  inForce: { nl: 'De wijziging gaat in', en: 'The change takes effect' },
  noticing: {
    nl: (figure: string) => `${figure} van wie wij het vroegen, merkt het.`,
    en: (figure: string) => `${figure} of those we asked notice it.`,
  },
  noticingMore: {
    nl: 'Wij vroegen dit aan wie deze regel meldde, twee kwartalen na de wijziging of later.',
    en: 'We asked this of those who flagged this rule, two quarters after the change or later.',
  },
  solved: { nl: 'De eigenaar zegt: dit is opgelost.', en: 'The owner says: this is solved.' },
  waits: {
    nl: (weeks: string) => `De eigenaar heeft nog niet geantwoord. De vraag ligt er ${weeks} weken.`,
    en: (weeks: string) => `The owner has not answered yet. The question has been there for ${weeks} weeks.`,
  },
  practiceEarly: {
    nl: (quarter: string) => `Dat weten wij nog niet. Wij vragen het vanaf het ${quarter}.`,
    en: (quarter: string) => `We do not know yet. We ask from ${quarter} on.`,
  },
  practiceFew: {
    nl: 'Dat weten wij nog niet. Er zijn te weinig antwoorden om te tonen.',
    en: 'We do not know yet. There are too few answers to show.',
  },
  notices: { nl: 'Ja, de meesten merken het.', en: 'Yes, most notice it.' },
  notices_not: { nl: 'Nee, de meesten merken er niets van.', en: 'No, most notice nothing.' },
  divided: { nl: 'De een wel, de ander niet.', en: 'Some do, some do not.' },
  seenBy: { nl: 'Te zien aan', en: 'To be seen from' },
  transition: { nl: 'Overgang', en: 'Transition' },
  quarters: {
    nl: (count: string) => (count === '1' ? '1 kwartaal' : `${count} kwartalen`),
    en: (count: string) => (count === '1' ? '1 quarter' : `${count} quarters`),
  },
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
  themes: { nl: 'Wat mensen erover zeggen', en: 'What people say about it' },
  themesMore: {
    nl: 'Samengevat in woorden van het regelloket. Niemands eigen zin staat hier.',
    en: 'Summed up by the rule desk, in Dutch. Nobody’s own sentence is here.',
  },
} as const satisfies Catalogue
