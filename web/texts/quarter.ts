import type { Catalogue } from './sentence.ts'

export const quarter = {
  title: { nl: (name: string) => `Het ${name}`, en: (name: string) => name },
  release: { nl: (id: string) => `Uitgave ${id}.`, en: (id: string) => `Release ${id}.` },
  restsOn: { nl: 'Dit rust op', en: 'This rests on' },
  reporters: {
    nl: (count: string) => `${count} melders van regels`,
    en: (count: string) => `${count} reporters of rules`,
  },
  weeks: { nl: (count: string) => `${count} opgeschreven weken`, en: (count: string) => `${count} weeks written down` },
  families: {
    nl: (count: string) => `${count} gezinnen in de keten`,
    en: (count: string) => `${count} families in the chain`,
  },
  replies: {
    nl: (count: string) => `${count} antwoorden van gezinnen`,
    en: (count: string) => `${count} answers of families`,
  },
  response: {
    nl: (share: string) => `${share} van de gevraagde gezinnen antwoordde`,
    en: (share: string) => `${share} of the families asked replied`,
  },
  changed: { nl: 'Wat is er echt veranderd?', en: 'What really changed?' },
  nothingChanged: {
    nl: 'Niets bewoog dit kwartaal meer dan gewoon. Ook dat is een uitkomst.',
    en: 'Nothing moved more than usual this quarter. That is an outcome too.',
  },
  tooShort: {
    nl: 'Er zijn nog te weinig kwartalen om iets over verandering te zeggen.',
    en: 'There are too few quarters yet to say anything about change.',
  },
  usual: { nl: (value: string) => `Eerder gemiddeld ${value}.`, en: (value: string) => `Earlier on average ${value}.` },
  quietOne: {
    nl: 'Rustig: 1 maat beweegt binnen gewone schommeling',
    en: 'Quiet: 1 measure moves within ordinary variation',
  },
  quiet: {
    nl: (count: string) => `Rustig: ${count} maten bewegen binnen gewone schommeling`,
    en: (count: string) => `Quiet: ${count} measures move within ordinary variation`,
  },
  notJudgedOne: {
    nl: 'Over 1 maat zeggen wij nog niets. De reeks is te kort, te onzeker, of begon opnieuw.',
    en: 'On 1 measure we say nothing yet. The series is too short, too unsure, or began anew.',
  },
  notJudged: {
    nl: (count: string) =>
      `Over ${count} maten zeggen wij nog niets. De reeks is te kort, te onzeker, of begon opnieuw.`,
    en: (count: string) =>
      `On ${count} measures we say nothing yet. The series is too short, too unsure, or began anew.`,
  },
  matrix: {
    nl: 'Elke maat, voor het hele veld en per soort organisatie',
    en: 'Every measure, for the whole field and by kind of organisation',
  },
  matrixMore: {
    nl: 'Het teken zegt of een cijfer meer beweegt dan gewoon. Onder elk cijfer staat de marge.',
    en: 'The sign says whether a figure moves more than usual. Under every figure is its range.',
  },
  measure: { nl: 'Maat', en: 'Measure' },
  all: { nl: 'Hele veld', en: 'Whole field' },
  hidden: { nl: 'niet getoond', en: 'not shown' },
  waiting: { nl: 'Regels die op antwoord wachten', en: 'Rules that wait for an answer' },
  waitingMore: {
    nl: 'De regel met de meeste last staat bovenaan.',
    en: 'The rule with the most load comes first.',
  },
  noWaiting: { nl: 'Geen regel wacht op antwoord.', en: 'No rule waits for an answer.' },
  effects: { nl: 'Na een wijziging', en: 'After a change' },
  effectsMore: {
    nl: 'Geen verschil gevonden is ook een uitkomst, en staat hier even groot.',
    en: 'No difference found is an outcome too, and stands here as large.',
  },
  noEffects: {
    nl: 'Over een wijziging van een regel valt nog niets te zeggen.',
    en: 'Nothing can be said about a change of a rule yet.',
  },
  evidenceOf: {
    nl: (word: string) => `Bewijs: ${word.toLowerCase()}.`,
    en: (word: string) => `Evidence: ${word.toLowerCase()}.`,
  },
  due: { nl: 'Besluiten om nu op terug te kijken', en: 'Decisions to look back at now' },
  noneDue: {
    nl: 'Er is dit kwartaal niets om op terug te kijken.',
    en: 'There is nothing to look back at this quarter.',
  },
  allDecisions: { nl: 'Bekijk alle besluiten', en: 'See all decisions' },
  notes: { nl: 'Bij deze uitgave', en: 'With this release' },
  other: { nl: 'Andere kwartalen', en: 'Other quarters' },
  noFigures: {
    nl: 'Dit kwartaal heeft geen eigen cijfers.',
    en: 'This quarter has no figures of its own.',
  },
  seeOthers: { nl: 'Bekijk de cijfers van anderen', en: 'See the figures of others' },
  asked: {
    nl: (asked: string) => `Invullen kostte een melder dit kwartaal gemiddeld ${asked}.`,
    en: (asked: string) => `Filling in took a reporter ${asked} on average this quarter.`,
  },
  lost: {
    nl: (lost: string) => `Een melder was naar eigen zeggen ${lost} kwijt aan de regels waarover het ging.`,
    en: (lost: string) => `A reporter said to have lost ${lost} to the rules it was about.`,
  },
} as const satisfies Catalogue
