import type { Catalogue } from './sentence.ts'

export const measure = {
  whatISee: { nl: 'Wat zie ik?', en: 'What do I see?' },
  seeFirst: {
    nl: 'De stip is één kwartaal, de balk eronder is de marge.',
    en: 'The dot is one quarter, the bar under it is the range.',
  },
  seeDots: {
    nl: 'Elke stip is een kwartaal, de balk eronder is de marge.',
    en: 'Each dot is a quarter, the bar under it is the range.',
  },
  seeRun: {
    nl: 'Elke stip is een kwartaal, de stippellijn is het midden van alle kwartalen.',
    en: 'Each dot is a quarter, the dashed line is the middle of all quarters.',
  },
  seeLimits: {
    nl: 'Elke stip is een kwartaal, het grijze vlak is de gewone schommeling.',
    en: 'Each dot is a quarter, the grey band is the ordinary variation.',
  },
  howToRead: { nl: 'Zo lees je deze grafiek', en: 'How to read this chart' },
  readRange: {
    nl: 'De balk onder een stip is de marge. Daarin ligt het echte getal bijna altijd: 95 van de 100 keer.',
    en: 'The bar under a dot is the range. The real figure is nearly always in it: 95 times out of 100.',
  },
  readGap: {
    nl: 'Een gearceerd vlak is een kwartaal dat wij niet tonen. De lijn gaat daar nooit door.',
    en: 'A hatched area is a quarter we do not show. The line never runs through it.',
  },
  readLimits: {
    nl: 'Elk kwartaal schommelt. Pas buiten het vlak, of bij een vast patroon, spreken wij van verandering.',
    en: 'Every quarter varies. Only outside the band, or in a steady pattern, do we speak of change.',
  },
  readSlow: {
    nl: 'Kwartaalcijfers zijn traag. Een kleine verandering zie je vaak pas na twee jaar.',
    en: 'Quarterly figures are slow. A small change often takes two years to show.',
  },
  readColour: {
    nl: 'Een driehoek omhoog of omlaag is een echte verandering. Blauw is de goede kant, oranje niet.',
    en: 'A triangle up or down is a real change. Blue is the right way, orange is not.',
  },
  keys: {
    nl: 'Met de pijltjes loop je langs de kwartalen',
    en: 'Use the arrow keys to walk along the quarters',
  },
  keysRows: {
    nl: 'Met de pijltjes loop je langs de cijfers',
    en: 'Use the arrow keys to walk along the figures',
  },
  table: { nl: 'Tabel', en: 'Table' },
  download: { nl: 'Download', en: 'Download' },
  share: { nl: 'Deel', en: 'Share' },
  caption: {
    nl: (label: string) => `${label}, heel het veld, per kwartaal`,
    en: (label: string) => `${label}, the whole field, by quarter`,
  },
  captionOf: {
    nl: (label: string, about: string) => `${label}, ${about}, per kwartaal`,
    en: (label: string, about: string) => `${label}, ${about}, by quarter`,
  },
  quarter: { nl: 'Kwartaal', en: 'Quarter' },
  value: { nl: 'Waarde', en: 'Value' },
  valueIn: { nl: (unit: string) => `Waarde (${unit})`, en: (unit: string) => `Value (${unit})` },
  lower: { nl: 'Marge van', en: 'Range from' },
  upper: { nl: 'Marge tot', en: 'Range to' },
  n: { nl: 'Bijdragen', en: 'Contributions' },
  meaningOf: { nl: 'Wat het zegt', en: 'What it says' },
  source: {
    nl: (release: string, hash: string) => `Uitgave ${release}, bestand ${hash}.`,
    en: (release: string, hash: string) => `Release ${release}, file ${hash}.`,
  },
  contributors: {
    nl: (count: string) => `Laatste cijfer: ${count} bijdragen.`,
    en: (count: string) => `Last figure: ${count} contributions.`,
  },
  hiddenCells: {
    nl: (count: string) => `Niet getoond: ${count} kwartalen.`,
    en: (count: string) => `Not shown: ${count} quarters.`,
  },
  oneHiddenCell: { nl: 'Niet getoond: 1 kwartaal.', en: 'Not shown: 1 quarter.' },
  noHiddenCells: { nl: 'Alle kwartalen zijn getoond.', en: 'All quarters are shown.' },
  tabs: { nl: 'Op deze pagina', en: 'On this page' },
  tabSeries: { nl: 'Reeks', en: 'Series' },
  tabSpread: { nl: 'Verdeling', en: 'Spread' },
  tabGroups: { nl: 'Per groep', en: 'By group' },
  tabBreaks: { nl: 'Breuken', en: 'Breaks' },
  contributions: {
    nl: (count: string) => `Dit rust op ${count} bijdragen.`,
    en: (count: string) => `This rests on ${count} contributions.`,
  },
  nothingHidden: { nl: 'Alle cijfers zijn getoond.', en: 'All figures are shown.' },
  hiddenPlaces: {
    nl: (count: string) => `Niet getoond: ${count} plekken.`,
    en: (count: string) => `Not shown: ${count} places.`,
  },
  definition: { nl: 'Wat meten we?', en: 'What do we measure?' },
  careful: { nl: 'Let op', en: 'Take care' },
  numerator: { nl: 'Wij tellen', en: 'We count' },
  everyReporter: { nl: 'iedereen die dit kwartaal iets meldde', en: 'everyone who flagged anything this quarter' },
  denominator: { nl: 'Uit', en: 'Out of' },
  direction: { nl: 'Beter is', en: 'Better is' },
  higher: { nl: 'Hoger', en: 'Higher' },
  lowerIsBetter: { nl: 'Lager', en: 'Lower' },
  neutral: { nl: 'Geen van beide: dit cijfer heeft geen goede kant.', en: 'Neither: this figure has no good side.' },
  minimum: { nl: 'Kleinste groep', en: 'Smallest group' },
  minimumMore: {
    nl: (count: string) => `Wij tonen een cijfer pas vanaf ${count} bijdragen.`,
    en: (count: string) => `We show a figure only from ${count} contributions.`,
  },
  noise: { nl: 'Bescherming', en: 'Protection' },
  noiseMore: {
    nl: 'Elk cijfer krijgt een kleine afwijking door toeval. Zo blijft iedereen onherkenbaar. De marge telt dat mee.',
    en: 'Every figure gets a small random deviation. So nobody is recognisable. The range includes it.',
  },
  version: { nl: 'Versie', en: 'Version' },
  versionMore: {
    nl: (version: string, since: string) => `Definitie ${version}, sinds het ${since}.`,
    en: (version: string, since: string) => `Definition ${version}, since ${since}.`,
  },
  parts: { nl: 'Hetzelfde cijfer per groep', en: 'The same figure by group' },
  allAlike: {
    nl: (short: string) => `Voor alle groepen geldt: ${short.charAt(0).toLowerCase()}${short.slice(1)}`,
    en: (short: string) => `For all groups: ${short.charAt(0).toLowerCase()}${short.slice(1)}`,
  },
  sideBySide: { nl: 'Zet de regio’s naast elkaar', en: 'Put the regions side by side' },
  partsMore: {
    nl: 'Op naam gesorteerd, allemaal met dezelfde schaal. Een verschil is een vraag, geen oordeel.',
    en: 'Sorted by name, all on the same scale. A difference is a question, not a verdict.',
  },
  partsRest: {
    nl: (count: string) => `Laatste cijfers van alle ${count} groepen`,
    en: (count: string) => `Last figures of all ${count} groups`,
  },
  group: { nl: 'Groep', en: 'Group' },
  kind: { nl: 'Soort organisatie', en: 'Kind of organisation' },
  region: { nl: 'Jeugdregio', en: 'Youth region' },
  role: { nl: 'Beroep', en: 'Profession' },
  phase: { nl: 'Stap in de keten', en: 'Step in the chain' },
  theme: { nl: 'Onderwerp van de regel', en: 'Subject of the rule' },
  rule: { nl: 'Regel', en: 'Rule' },
  respondent: { nl: 'Wie antwoordde', en: 'Who answered' },
  framework: { nl: 'Vrijwillig of na een besluit', en: 'Voluntary or by order' },
  breaks: { nl: 'Waar de reeks opnieuw begint', en: 'Where the series starts anew' },
  breaksMore: {
    nl: 'Vergelijk kwartalen niet over zo’n grens heen.',
    en: 'Do not compare quarters across such a border.',
  },
  noBreaks: { nl: 'Deze reeks loopt door zonder breuk.', en: 'This series runs on without a break.' },
  spread: { nl: 'Hoe de antwoorden verdeeld zijn', en: 'How the answers are spread' },
  spreadMore: {
    nl: (quarter: string) => `Alle antwoorden van het ${quarter}. Een gemiddelde verbergt wie er anders over denkt.`,
    en: (quarter: string) => `All answers of ${quarter}. A mean hides who thinks otherwise.`,
  },
  spreadSum: {
    nl: 'Elk deel is apart beschermd. Daarom tellen de delen niet altijd op tot 100%.',
    en: 'Each part is protected on its own. So the parts do not always add up to 100%.',
  },
  median: {
    nl: (days: string) => `Bij de helft is het hooguit ${days} dagen.`,
    en: (days: string) => `For half of them it is at most ${days} days.`,
  },
  medianRange: {
    nl: (lower: string, upper: string) => `Waarschijnlijk tussen ${lower} en ${upper}.`,
    en: (lower: string, upper: string) => `Probably between ${lower} and ${upper}.`,
  },
  medianOpen: {
    nl: (lower: string) => `Waarschijnlijk ${lower} of meer.`,
    en: (lower: string) => `Probably ${lower} or more.`,
  },
  everyone: { nl: 'Iedereen', en: 'Everyone' },
  answers: { nl: (count: string) => `${count} antwoorden`, en: (count: string) => `${count} answers` },
  answer: { nl: 'Antwoord', en: 'Answer' },
  share_: { nl: 'Aandeel (%)', en: 'Share (%)' },
  later: {
    nl: 'Deze maat krijgt later cijfers. De omschrijving staat al vast.',
    en: 'This measure will get figures later. Its description is settled.',
  },
  onlyParts: {
    nl: 'Deze maat heeft geen cijfer voor het hele veld. Hieronder staat het cijfer per groep.',
    en: 'This measure has no figure for the whole field. Below is the figure by group.',
  },
  countedAs: {
    nl: (what: string) => `In deze bron telt als overdracht: ${what}.`,
    en: (what: string) => `In this source a handover is: ${what}.`,
  },
  resource: { nl: 'een andere werker', en: 'another worker' },
  group_: { nl: 'een andere groep of afdeling', en: 'another group or department' },
  organisation_: { nl: 'een andere organisatie', en: 'another organisation' },
  perFamilyNote: {
    nl: 'In een logboek telt elke zaak als gezin. Waarom iets verandert, staat er niet in.',
    en: 'In an event log every case counts as a family. It does not say why anything changes.',
  },
  noTrend: {
    nl: 'Deze uitgave heeft geen cijfer voor deze maat.',
    en: 'This release has no figure for this measure.',
  },
} as const satisfies Catalogue
