import type { Catalogue } from './sentence.ts'

export const register = {
  title: { nl: 'Het register van regels', en: 'The register of rules' },
  lead: {
    nl: (count: string) => `Dit zijn ${count} regels waar de jeugdbescherming mee werkt, van wet tot eigen afspraak.`,
    en: (count: string) => `These are ${count} rules that youth protection works with, from law to own agreement.`,
  },
  more: {
    nl: 'Elke regel beschermt iets. Kijk daar eerst naar, voordat je een regel wilt schrappen.',
    en: 'Every rule protects something. Look at that first, before you want to drop a rule.',
  },
  volunteers: {
    nl: 'Wie meldt, doet dat uit zichzelf. Dit is dus geen telling van alle hinder.',
    en: 'Those who flag do so by themselves. So this is no count of all hindrance.',
  },
  find: { nl: 'Zoek een regel', en: 'Find a rule' },
  search: { nl: 'Woord in de regel', en: 'Word in the rule' },
  level: { nl: 'Niveau', en: 'Level' },
  allLevels: { nl: 'Alle niveaus', en: 'All levels' },
  status: { nl: 'Stand', en: 'Status' },
  allStatuses: { nl: 'Alle standen', en: 'All statuses' },
  order: { nl: 'Volgorde', en: 'Order' },
  byLoad: { nl: 'Meeste last eerst', en: 'Most load first' },
  byName: { nl: 'Op naam', en: 'By name' },
  go: { nl: 'Zoek', en: 'Search' },
  clear: { nl: 'Toon alle regels', en: 'Show all rules' },
  found: {
    nl: (found: string, all: string) => `${found} van ${all} regels`,
    en: (found: string, all: string) => `${found} of ${all} rules`,
  },
  all: { nl: (all: string) => `Alle ${all} regels`, en: (all: string) => `All ${all} rules` },
  notFound: {
    nl: (word: string) =>
      `Wij vonden geen regel met ‘${word}’. Misschien heet hij anders, of staat hij er nog niet bij.`,
    en: (word: string) => `We found no rule with ‘${word}’. Perhaps it has another name, or it is not in the list yet.`,
  },
  nothing: { nl: 'Geen regel past bij deze keuze.', en: 'No rule fits this choice.' },
  noOrder: {
    nl: 'Deze uitgave heeft nog geen volgorde naar last. De regels staan op naam.',
    en: 'This release has no order by load yet. The rules are sorted by name.',
  },
  loadMore: {
    nl: 'Last is de tijd per keer, maal hoe vaak het voorkomt, maal het aantal melders. De marge staat erbij.',
    en: 'Load is the time each time, times how often it happens, times the number of reporters. The range is beside it.',
  },
  loadBefore: {
    nl: 'Last is in deze uitgave het aantal melders maal de tijd die zij kwijt zijn. De marge staat erbij.',
    en: 'In this release load is the number of reporters times the time they lose. The range is beside it.',
  },
  few: { nl: 'Te weinig meldingen om te tonen', en: 'Too few reports to show' },
  rulesOf: {
    nl: (count: string) => (count === '1' ? '1 regel' : `${count} regels`),
    en: (count: string) => (count === '1' ? '1 rule' : `${count} rules`),
  },
  others: {
    nl: (count: string) => `Toon de andere ${count} regels`,
    en: (count: string) => `Show the other ${count} rules`,
  },
  fewRules: {
    nl: (count: string) => `Te weinig meldingen om te tonen: ${count} regels`,
    en: (count: string) => `Too few reports to show: ${count} rules`,
  },
  hinders: {
    nl: (figure: string) => `${figure} zegt: deze regel hindert`,
    en: (figure: string) => `${figure} say: this rule hinders`,
  },
  minutesLost: { nl: (figure: string) => `${figure} per melder`, en: (figure: string) => `${figure} per reporter` },
  notSplit: { nl: 'de verdeling tonen wij niet', en: 'we do not show the split' },
  load: {
    nl: (hours: string, range: string) => `${hours} uren last (${range})`,
    en: (hours: string, range: string) => `${hours} hours of load (${range})`,
  },
  above: { nl: 'duidelijk meer gemeld dan gewoon', en: 'clearly flagged more than usual' },
  since: {
    nl: (quarter: string) => `eerste signaal in het ${quarter}`,
    en: (quarter: string) => `first signal in ${quarter}`,
  },
  lastAnswer: {
    nl: (quarter: string) => `laatste antwoord in het ${quarter}`,
    en: (quarter: string) => `last answer in ${quarter}`,
  },
  protects: { nl: (what: string) => `beschermt ${what}`, en: (what: string) => `protects ${what}` },
  noStatus: { nl: 'nog geen verhaal', en: 'no story yet' },
  balanceTitle: { nl: 'Helpt of hindert de regel?', en: 'Does the rule help or hinder?' },
  balanceSubtitle: {
    nl: (quarter: string) => `Deel van de melders dat ‘hindert’ kiest · % · ${quarter}`,
    en: (quarter: string) => `Share of reporters that choose ‘hinders’ · % · ${quarter}`,
  },
  balanceLabel: {
    nl: (count: string) => `Stippen op een lijn van helpt naar hindert, voor ${count} regels.`,
    en: (count: string) => `Dots on a line from helps to hinders, for ${count} rules.`,
  },
  seeBalance: {
    nl: 'Elke stip is een regel, de balk erachter is de marge.',
    en: 'Each dot is a rule, the bar behind it is the range.',
  },
  seeHollow: {
    nl: 'Een open stip kan nog beide kanten op.',
    en: 'A hollow dot can still go either way.',
  },
  firstOnes: {
    nl: (count: string) => `Dit zijn de eerste ${count} regels van de lijst met een cijfer. De rest staat in de tabel.`,
    en: (count: string) => `These are the first ${count} rules of the list with a figure. The rest is in the table.`,
  },
  helpsSide: { nl: 'helpt vooral', en: 'mostly helps' },
  even: { nl: 'even vaak', en: 'as often' },
  hindersSide: { nl: 'hindert vooral', en: 'mostly hinders' },
  reporters: { nl: (count: string) => `${count} melders`, en: (count: string) => `${count} reporters` },
  planeTitle: { nl: 'Vaak een beetje, of soms heel veel', en: 'Often a little, or sometimes a lot' },
  planeSubtitle: {
    nl: (quarter: string) => `Elke regel: hoe vaak, en hoeveel minuten per keer · ${quarter}`,
    en: (quarter: string) => `Every rule: how often, and how many minutes each time · ${quarter}`,
  },
  planeLabel: {
    nl: (count: string) => `Stippen voor ${count} regels: hoe vaak tegen hoeveel minuten per keer.`,
    en: (count: string) => `Dots for ${count} rules: how often against how many minutes each time.`,
  },
  seePlane: {
    nl: 'Rechts staan regels die vaak voorkomen, bovenaan regels die per keer veel tijd kosten.',
    en: 'On the right are rules that come often, at the top rules that take much time each time.',
  },
  seeEqual: {
    nl: 'Op een stippellijn is het aantal keren maal de minuten even groot: ongeveer evenveel last per melder. De strepen door een stip zijn de marges.',
    en: 'On a dotted line times multiplied by minutes is equal: about as much load per reporter. The lines through a dot are the ranges.',
  },
  often: { nl: 'keren per kwartaal, per melder →', en: 'times a quarter, per reporter →' },
  minutes: { nl: '↑ verloren minuten per keer', en: '↑ minutes lost each time' },
  equal: { nl: 'even veel last', en: 'equal load' },
  rule: { nl: 'Regel', en: 'Rule' },
  timesEach: { nl: 'Keren per melder', en: 'Times per reporter' },
  minutesEach: { nl: 'Minuten per keer', en: 'Minutes each time' },
  share: { nl: 'Hindert (%)', en: 'Hinders (%)' },
  none: {
    nl: 'Deze uitgave heeft geen cijfers per regel.',
    en: 'This release has no figures by rule.',
  },
} as const satisfies Catalogue
