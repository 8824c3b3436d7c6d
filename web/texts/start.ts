import type { Catalogue } from './sentence.ts'

export const start = {
  title: { nl: 'De praktijk stuurt terug', en: 'Practice steers back' },
  lead: {
    nl: 'Mensen in de jeugdbescherming geven elk kwartaal kleine signalen. Samen laten die zien wat regels in het werk doen.',
    en: 'People in youth protection send small signals every quarter. Together they show what rules do in practice.',
  },
  doorQuarter: { nl: 'Ik bekijk het kwartaal', en: 'I look at the quarter' },
  doorQuarterMore: {
    nl: 'Zie per maat wat er veranderde en wat gelijk bleef.',
    en: 'See for each measure what changed and what stayed the same.',
  },
  doorFlag: { nl: 'Ik wil een regel melden', en: 'I want to flag a rule' },
  doorFlagMore: {
    nl: 'Dat kan binnen één minuut, zonder account.',
    en: 'It takes a minute, without an account.',
  },
  doorAnswers: { nl: 'Wat is er met onze signalen gedaan?', en: 'What was done with our signals?' },
  doorAnswersMore: {
    nl: 'Lees wat eigenaren van regels besloten, en waarom.',
    en: 'Read what owners of rules decided, and why.',
  },
  answered: { nl: 'De laatste antwoorden', en: 'The last answers' },
  allAnswers: { nl: 'Bekijk alle besluiten', en: 'See all decisions' },
  doors: { nl: 'Waarvoor kom je?', en: 'What brings you here?' },
  quarter: { nl: (name: string) => `Het ${name}`, en: (name: string) => name },
  quarterLead: {
    nl: 'Achter elk getal staat hoe zeker het is.',
    en: 'Behind every figure you see how sure it is.',
  },
  moved: {
    nl: (moved: string, judged: string) => `Van ${judged} maten bewegen er ${moved} meer dan gewoon.`,
    en: (moved: string, judged: string) => `Of ${judged} measures, ${moved} move more than usual.`,
  },
  movedOne: {
    nl: (judged: string) => `Van ${judged} maten beweegt er 1 meer dan gewoon.`,
    en: (judged: string) => `Of ${judged} measures, 1 moves more than usual.`,
  },
  movedNone: {
    nl: (judged: string) => `Van ${judged} maten beweegt er geen meer dan gewoon.`,
    en: (judged: string) => `Of ${judged} measures, none moves more than usual.`,
  },
  tooShort: {
    nl: 'Er zijn nog te weinig kwartalen om iets over verandering te zeggen.',
    en: 'There are too few quarters yet to say anything about change.',
  },
  published: { nl: (day: string) => `Uitgegeven op ${day}.`, en: (day: string) => `Published on ${day}.` },
  next: { nl: (day: string) => `Volgende uitgave: ${day}.`, en: (day: string) => `Next release: ${day}.` },
  time: { nl: 'Tijd', en: 'Time' },
  handover: { nl: 'Overdrachten', en: 'Handovers' },
  trust: { nl: 'Vertrouwen', en: 'Trust' },
  process: { nl: 'Zorgvuldig besluiten', en: 'Careful decisions' },
  friction: { nl: 'Regels die schuren of helpen', en: 'Rules that chafe or help' },
  loop: { nl: 'Wat met signalen gebeurt', en: 'What happens to signals' },
  burden: { nl: 'Wat melden kost', en: 'What flagging costs' },
  coverage: { nl: 'Wie meedoet', en: 'Who takes part' },
  measuresTitle: { nl: 'Alle maten', en: 'All measures' },
  measuresLead: {
    nl: 'Een maat zegt iets over het hele veld, nooit over één persoon.',
    en: 'A measure says something about the whole field, never about one person.',
  },
  noFigure: { nl: 'Nog geen cijfer:', en: 'No figure yet:' },
  perRule: { nl: 'Alleen per regel.', en: 'Per rule only.' },
  allMeasures: { nl: 'Bekijk alle maten', en: 'See all measures' },
} as const satisfies Catalogue
