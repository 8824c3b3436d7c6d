import type { Catalogue } from './sentence.ts'

/** Two pages of paper for who decides. */
export const briefing = {
  title: {
    nl: (quarter: string) => `Briefing over het ${quarter}`,
    en: (quarter: string) => `Briefing on ${quarter}`,
  },
  status: {
    nl: (release: string, status: string, day: string, hash: string) =>
      `Uitgave ${release}, ${status}, ${day}. Bestand ${hash}.`,
    en: (release: string, status: string, day: string, hash: string) =>
      `Release ${release}, ${status}, ${day}. File ${hash}.`,
  },
  next: { nl: (day: string) => `Volgende uitgave: ${day}.`, en: (day: string) => `Next release: ${day}.` },
  scope: { nl: 'Heel het veld, alle regio’s.', en: 'The whole field, all regions.' },
  qr: { nl: 'Deze cijfers, voor altijd', en: 'These figures, for ever' },
  changed: { nl: 'Wat is er echt veranderd?', en: 'What really changed?' },
  nothing: {
    nl: 'Niets wat verder gaat dan gewone schommeling.',
    en: 'Nothing beyond ordinary variation.',
  },
  more: {
    nl: (count: string) => `Nog ${count} maten bewegen meer dan gewoon. Die staan op de site.`,
    en: (count: string) => `${count} more measures move more than usual. They are on the site.`,
  },
  moreOne: {
    nl: 'Nog 1 maat beweegt meer dan gewoon. Die staat op de site.',
    en: '1 more measure moves more than usual. It is on the site.',
  },
  quiet: {
    nl: (count: string) => `Rustig: ${count} maten bewegen binnen gewone schommeling.`,
    en: (count: string) => `Calm: ${count} measures move within ordinary variation.`,
  },
  early: {
    nl: (count: string) => `Over ${count} maten is nog niets te zeggen.`,
    en: (count: string) => `Of ${count} measures nothing can be said yet.`,
  },
  table: { nl: 'De maten, met hun marge', en: 'The measures, with their range' },
  measure: { nl: 'Maat', en: 'Measure' },
  now: { nl: 'Cijfer (marge)', en: 'Figure (range)' },
  course: { nl: 'Verloop', en: 'Course' },
  says: { nl: 'Wat het zegt', en: 'What it says' },
  perhaps: {
    nl: 'Beweegt. Bij zoveel maten kan dat toeval zijn.',
    en: 'Moves. With so many measures that may be chance.',
  },
  effects: { nl: 'Wat gebeurde er na een wijziging?', en: 'What happened after a change?' },
  noEffects: {
    nl: 'Over wijzigingen van regels is in deze uitgave nog niets te zeggen.',
    en: 'Of changes of rules nothing can be said yet in this release.',
  },
  change: { nl: 'Gewijzigde regel', en: 'Changed rule' },
  difference: { nl: 'Verschil (marge)', en: 'Difference (range)' },
  strength: { nl: 'Hoe sterk', en: 'How strong' },
  side: { nl: 'bijeffect', en: 'side effect' },
  strong: { nl: 'sterk', en: 'strong' },
  fair: { nl: 'redelijk', en: 'fair' },
  weak: { nl: 'zwak', en: 'weak' },
  unknownYet: { nl: 'niet te zeggen', en: 'cannot be said' },
  no_change_found: { nl: 'geen verschil gevonden', en: 'no difference found' },
  may_be_chance: { nl: 'kan toeval zijn', en: 'may be chance' },
  first_impression: { nl: 'eerste indruk', en: 'first impression' },
  refused: { nl: 'niet te zeggen', en: 'cannot be said' },
  waiting: { nl: 'Regels die op antwoord wachten', en: 'Rules that wait for an answer' },
  noneWaiting: { nl: 'Geen enkele regel wacht op antwoord.', en: 'No rule waits for an answer.' },
  rule: { nl: 'Regel', en: 'Rule' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  state: { nl: 'Stand', en: 'State' },
  since: { nl: 'Gemeld sinds', en: 'Flagged since' },
  waitingMore: {
    nl: (count: string) => `Nog ${count} regels wachten. Die staan in het register.`,
    en: (count: string) => `${count} more rules wait. They are in the register.`,
  },
  waitingOne: {
    nl: 'Nog 1 regel wacht. Die staat in het register.',
    en: '1 more rule waits. It is in the register.',
  },
  answers: { nl: 'Laatste antwoorden van eigenaren', en: 'Latest answers of owners' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  why: { nl: 'Waarom, of wat men verwacht', en: 'Why, or what is expected' },
  when: { nl: 'Wanneer', en: 'When' },
  review: { nl: 'Besluiten om nu op terug te kijken', en: 'Decisions to look back on now' },
  noReview: {
    nl: 'Voor dit kwartaal is geen besluit om op terug te kijken.',
    en: 'There is no decision to look back on this quarter.',
  },
  expected: { nl: 'Verwacht', en: 'Expected' },
  unknown: { nl: 'Wat wij niet weten', en: 'What we do not know' },
  hidden: {
    nl: (count: string) => `Van ${count} maten tonen wij dit kwartaal geen cijfer. Zo blijft niemand herkenbaar.`,
    en: (count: string) => `Of ${count} measures we show no figure this quarter. So nobody is recognisable.`,
  },
  hiddenOne: {
    nl: 'Van één maat tonen wij dit kwartaal geen cijfer. Zo blijft niemand herkenbaar.',
    en: 'Of one measure we show no figure this quarter. So nobody is recognisable.',
  },
  noneHidden: {
    nl: 'Van elke maat met cijfers is dit kwartaal het cijfer getoond.',
    en: 'Every measure with figures has its figure shown this quarter.',
  },
  cause: {
    nl: 'Een verandering na een nieuwe regel is nog geen gevolg van die regel.',
    en: 'A change after a new rule is not yet a result of that rule.',
  },
  slow: {
    nl: 'Kwartaalcijfers zijn traag. Een kleine verandering zie je pas na twee jaar.',
    en: 'Quarterly figures are slow. A small change takes two years to show.',
  },
  read: { nl: 'Zo lees je de cijfers', en: 'How to read the figures' },
  readRange: {
    nl: 'Achter elk cijfer staat de marge. Het echte getal ligt daar 95 van de 100 keer in.',
    en: 'Behind every figure is its range. The real figure is in it 95 times out of 100.',
  },
  readSign: {
    nl: 'Een driehoek is een echte verandering, een golf is gewone schommeling, een streep is te vroeg.',
    en: 'A triangle is a real change, a wave is ordinary variation, a dash is too early.',
  },
  take: { nl: 'Meenemen', en: 'Take along' },
  print: {
    nl: 'Druk deze pagina af: het worden twee vellen. Of bewaar haar als één bestand.',
    en: 'Print this page: it becomes two sheets. Or keep it as one file.',
  },
  oneFile: { nl: 'Bewaar als één bestand (HTML)', en: 'Keep as one file (HTML)' },
  sheet: { nl: (page: string) => `vel ${page} van 2`, en: (page: string) => `sheet ${page} of 2` },
} as const satisfies Catalogue
