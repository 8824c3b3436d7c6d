import type { Catalogue } from './sentence.ts'

export const method = {
  title: { nl: 'Zo beschermen wij mensen', en: 'How we protect people' },
  lead: {
    nl: 'Niemand mag te herkennen zijn in deze cijfers. Hier lees je hoe dat werkt en wat het kost.',
    en: 'Nobody may be recognised in these figures. Here you read how that works and what it costs.',
  },
  belongs: {
    nl: (id: string) => `Deze kaart hoort bij uitgave ${id}. Elk getal is berekend uit de regels van die uitgave.`,
    en: (id: string) => `This card belongs to release ${id}. Every number is computed from the rules of that release.`,
  },
  none: {
    nl: 'Deze uitgave heeft nog geen kaart. Nieuwere uitgaven hebben die wel.',
    en: 'This release has no card yet. Newer releases do have one.',
  },
  what: { nl: 'Wat beschermd is', en: 'What is protected' },
  whatPerson: {
    nl: 'Beschermd is één mens in één kwartaal: een werker, een gezin of iemand die antwoordt.',
    en: 'Protected is one person in one quarter: a worker, a family or somebody who answers.',
  },
  whatThreshold: {
    nl: (count: string) => `Een cijfer staat er pas vanaf ${count} mensen. Nul en negen zien er dus hetzelfde uit.`,
    en: (count: string) => `A figure is shown from ${count} people on only. So zero and nine look the same.`,
  },
  whatNoise: {
    nl: (most: string) => `Bij elk aantal doen wij een klein toevallig getal erbij of eraf: nooit meer dan ${most}.`,
    en: (most: string) => `To every count we add or take off a small random number: never more than ${most}.`,
  },
  whatAgain: {
    nl: 'Soms is een verborgen aantal door toeval te goed te raden. Dan trekken wij alle toevallige getallen opnieuw.',
    en: 'Sometimes chance makes a hidden count too easy to guess. Then we draw all random numbers again.',
  },
  whatUnanimous: {
    nl: 'Een gemiddelde staat er niet als bijna iedereen hetzelfde zegt.',
    en: 'No mean is shown where nearly everybody says the same.',
  },
  whom: { nl: 'Tegen wie', en: 'Against whom' },
  whomReader: {
    nl: 'Tegen wie alle uitgaven heeft en precies weet hoe wij werken.',
    en: 'Against whoever has all releases and knows exactly how we work.',
  },
  whomInsider: {
    nl: 'Tegen een organisatie die haar eigen meldingen kent en die van een ander zoekt.',
    en: 'Against an organisation that knows its own reports and looks for those of another.',
  },
  whomVersions: {
    nl: (few: string) =>
      `Tegen wie twee versies naast elkaar legt. Veranderden minder dan ${few} mensen iets, dan blijft een cijfer staan.`,
    en: (few: string) =>
      `Against whoever lays two versions side by side. Where fewer than ${few} people changed anything, a figure stays.`,
  },
  whomLater: {
    nl: 'Tegen wie later alles in handen krijgt. Na de definitieve uitgave kunnen wij de sleutel vernietigen. Dan is niemand nog te volgen.',
    en: 'Against whoever gets hold of everything later. After the final release we can destroy the key. Then nobody can be followed.',
  },
  not: { nl: 'Waartegen niet', en: 'Against what not' },
  notPrivacy: {
    nl: 'Dit is geen ‘differential privacy’. Er is geen harde grens aan wat iemand kan leren.',
    en: 'This is not ‘differential privacy’. There is no hard bound on what somebody can learn.',
  },
  notInsider: {
    nl: 'Stel: iemand kent iedereen achter een cijfer, op één mens na. Die raadt beter of die ene meedoet. Hoe meer zulke cijfers, hoe beter.',
    en: 'Suppose somebody knows everybody behind a figure but one. They guess better whether that one takes part. The more such figures, the better.',
  },
  notEmployer: {
    nl: 'Wie meldt via een systeem van de werkgever, is daar niet anoniem. Dat lossen deze regels niet op.',
    en: 'Whoever reports through a system of the employer is not anonymous there. These rules do not solve that.',
  },
  notVersions: {
    nl: (one: string, two: string) =>
      `Wie het echte aantal raadt, heeft het in ${one} van de gevallen goed. Lokken drie mensen samen een nieuwe versie uit, dan in ${two}.`,
    en: (one: string, two: string) =>
      `Whoever guesses the true count is right in ${one} of cases. If three people together bring about a new version, in ${two}.`,
  },
  membership: {
    nl: 'Raden of iemand meedoet',
    en: 'Guessing whether somebody takes part',
  },
  cells: { nl: 'Cijfers', en: 'Figures' },
  advantage: { nl: 'Winst boven toeval', en: 'Gain over chance' },
  right: { nl: 'Goed geraden', en: 'Guessed right' },
  cost: { nl: 'Wat het kost', en: 'What it costs' },
  margin: {
    nl: (share: string, margin: string, most: string) =>
      `In ${share} van de gevallen zit een aantal er hoogstens ${margin} naast. Het is nooit meer dan ${most}.`,
    en: (share: string, margin: string, most: string) =>
      `In ${share} of cases a count is off by at most ${margin}. It is never more than ${most}.`,
  },
  chances: { nl: 'Zo ver zit een aantal ernaast', en: 'How far a count is off' },
  distance: { nl: 'Verschil', en: 'Difference' },
  chance: { nl: 'Hoe vaak', en: 'How often' },
  wider: { nl: 'Waar de ruis groter is', en: 'Where the noise is larger' },
  widerMore: {
    nl: 'Sommige mensen tellen in veel tabellen mee. Wie die tabellen middelt, haalt ruis weg. Daarom is de ruis daar groter.',
    en: 'Some people count in many tables. Whoever averages those tables takes noise away. So the noise is larger there.',
  },
  about: { nl: 'Waarover', en: 'About what' },
  within: { nl: (share: string) => `In ${share} van de gevallen`, en: (share: string) => `In ${share} of cases` },
  never: { nl: 'Nooit meer dan', en: 'Never more than' },
  near: { nl: 'Vlak boven de grens', en: 'Just above the threshold' },
  nearMore: {
    nl: 'Een aantal dat door toeval onder de grens zakt, tonen wij niet. Kleine aantallen zijn daardoor gemiddeld iets te hoog.',
    en: 'A count that drops below the threshold by chance is not shown. So small counts are a little too high on average.',
  },
  nearCaption: { nl: 'Ruis van een aantal dat er staat', en: 'Noise of a count that is shown' },
  meansCaption: { nl: 'Marge aan beide kanten', en: 'Range on both sides' },
  people: { nl: 'Echt aantal mensen', en: 'True number of people' },
  bias: { nl: 'Gemiddeld te hoog', en: 'Too high on average' },
  means: { nl: 'Marge van een gemiddelde, alleen door onze ruis', en: 'Range of a mean, from our noise alone' },
  meansMore: {
    nl: (share: string) =>
      `Zo groot is de marge aan beide kanten, in ${share} van de gevallen. De marge van toeval komt daar nog bij.`,
    en: (share: string) => `This is the range on both sides, in ${share} of cases. The range of chance comes on top.`,
  },
  mean: { nl: 'Gemiddelde', en: 'Mean' },
  meanMinutes: { nl: 'Minuten per regel (0 tot 120)', en: 'Minutes per rule (0 to 120)' },
  meanScore: { nl: 'Vertrouwen (1 tot 5)', en: 'Trust (1 to 5)' },
  ofPeople: { nl: (count: string) => `${count} mensen`, en: (count: string) => `${count} people` },
  clamping: { nl: 'Wat wij afkappen', en: 'What we cut off' },
  clampingMore: {
    nl: (high: string) =>
      `Van één mens tellen per regel hoogstens ${high} minuten mee. Zo valt niemand op door een groot getal.`,
    en: (high: string) =>
      `Of one person at most ${high} minutes per rule count. So nobody stands out by a large number.`,
  },
  clampingCost: {
    nl: (clipped: string, lost: string) =>
      `In dit kwartaal raakt dat ${clipped} van de paren van een mens en een regel. Er gaat ${lost} van de minuten verloren.`,
    en: (clipped: string, lost: string) =>
      `In this quarter that affects ${clipped} of the pairs of a person and a rule. ${lost} of the minutes are lost.`,
  },
  clampingHidden: {
    nl: 'Hoeveel dat in dit kwartaal kost, tonen wij niet. Daarvoor zijn er te weinig meldingen.',
    en: 'What that costs this quarter is not shown. There are too few reports for it.',
  },
  asData: { nl: 'Deze kaart als gegevens', en: 'This card as data' },
} as const satisfies Catalogue
