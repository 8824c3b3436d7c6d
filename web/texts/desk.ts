import type { Catalogue } from './sentence.ts'

/** What the rule desk reads and decides. */
export const desk = {
  title: { nl: 'Regeldesk', en: 'Rule desk' },
  lead: {
    nl: 'Je leest hier woorden waaruit namen en nummers zijn weggehaald. Wie het schreef en waar, weten wij niet.',
    en: 'You read words from which names and numbers were taken out. Who wrote them, and where, is not known.',
  },
  done: { nl: 'Opgeslagen.', en: 'Stored.' },
  candidates: { nl: 'Regels die nog niet in de lijst staan', en: 'Rules that are not in the list yet' },
  candidatesMore: {
    nl: 'Staat de regel er toch al in? Kies hem dan. Anders blijft het een voorstel.',
    en: 'Is the rule there after all? Then choose it. Otherwise it stays a proposal.',
  },
  noCandidates: { nl: 'Er zijn geen voorstellen.', en: 'There are no proposals.' },
  oneTime: { nl: 'Eén keer genoemd', en: 'Named once' },
  times: { nl: (count: string) => `${count} keer genoemd`, en: (count: string) => `Named ${count} times` },
  level: { nl: 'Wat voor regel', en: 'What kind of rule' },
  owner: { nl: 'Wie erover gaat', en: 'Who decides on it' },
  same: { nl: 'Dit is dezelfde regel als', en: 'This is the same rule as' },
  none: { nl: 'Geen: het is een nieuwe regel', en: 'None: it is a new rule' },
  store: { nl: 'Bewaar', en: 'Store' },
  storeOf: {
    nl: (title: string) => `Bewaar het besluit over ${title}`,
    en: (title: string) => `Store the decision on ${title}`,
  },
  history: { nl: 'Eerdere besluiten', en: 'Earlier decisions' },
  wasSame: { nl: (rule: string) => `dezelfde regel als ${rule}`, en: (rule: string) => `the same rule as ${rule}` },
  wasNew: { nl: 'een nieuwe regel', en: 'a new rule' },
  texts: { nl: 'Wat mensen schreven', en: 'What people wrote' },
  textsMore: {
    nl: 'Wij bewaren deze woorden vier kwartalen. Alleen de regeldesk leest ze.',
    en: 'We keep these words for four quarters. Only the rule desk reads them.',
  },
  noTexts: { nl: 'Er zijn geen teksten.', en: 'There are no texts.' },
  open: { nl: 'zonder code', en: 'without a code' },
  theme: { nl: 'Een thema in eigen woorden', en: 'A theme in your own words' },
  themeMore: {
    nl: 'Schrijf op wat meer mensen zeggen. Neem geen zin letterlijk over: de nieuwste drie staan voor iedereen bij de regel.',
    en: 'Write down what several people say. Copy no sentence: the newest three stand with the rule, for everybody.',
  },
  about: { nl: 'Over welke regel', en: 'About which rule' },
  text: { nl: 'Het thema', en: 'The theme' },
  textHint: { nl: 'Hooguit 300 tekens, zonder namen.', en: 'At most 300 characters, without names.' },
  themes: { nl: 'Thema’s tot nu toe', en: 'Themes so far' },
  takeBack: { nl: 'Haal weg', en: 'Take back' },
  choose: { nl: 'Kies een regel', en: 'Choose a rule' },
  chooseRule: { nl: 'Kies een regel uit de lijst.', en: 'Choose a rule from the list.' },
  length: {
    nl: (most: string) => `Schrijf 1 tot en met ${most} tekens.`,
    en: (most: string) => `Write 1 to ${most} characters.`,
  },
  personal: {
    nl: 'Hier staat nog iets in dat iemand kan aanwijzen, zoals een naam of een nummer. Zeg het in eigen woorden.',
    en: 'It still holds something that can point at somebody, such as a name or a number. Say it in your own words.',
  },
} as const satisfies Catalogue
