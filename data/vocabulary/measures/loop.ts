import type { Measure } from '../measure.ts'
import { start } from './start.ts'

const share = { ...start, unit: 'share', range: [0, 1] } as const
const reciprocity = 'Ontwikkel beleid dat bijdraagt aan effectieve jeugdbescherming'

/** What owners do with signals, what asking costs, and who is missing. */
export const loopMeasures = {
  'loop.answer_days': {
    ...start,
    id: 'loop.answer_days',
    formula: { statistic: 'median', signal: 'rule_event' },
    unit: 'days',
    direction: 'lower',
    range: [0, null],
    label: { nl: 'Dagen tot een antwoord', en: 'Days until an answer' },
    meaning: {
      nl: 'Dagen tussen de vraag aan de eigenaar en het eerste antwoord, in het midden van alle antwoorden.',
      en: 'Days between the question to the owner and the first answer, in the middle of all answers.',
    },
    caution: {
      nl: 'Regels zonder antwoord hebben nog geen aantal dagen en maken het cijfer te gunstig.',
      en: 'Rules without an answer have no number of days yet and make the figure too kind.',
    },
    serves: reciprocity,
    slug: { nl: 'antwoord', en: 'answer' },
  },
  'loop.open_rules': {
    ...start,
    id: 'loop.open_rules',
    formula: { statistic: 'count', signal: 'rule_event' },
    unit: 'count',
    direction: 'neutral',
    range: [0, null],
    label: { nl: 'Regels die open staan', en: 'Rules that are open' },
    meaning: {
      nl: 'Aantal gemelde regels waar de eigenaar nog geen antwoord op gaf.',
      en: 'Number of flagged rules that the owner has not answered yet.',
    },
    caution: {
      nl: 'Meer meldingen geven meer open regels, ook als eigenaren goed antwoorden.',
      en: 'More reports give more open rules, even when owners answer well.',
    },
    serves: reciprocity,
    slug: { nl: 'open-regels', en: 'open-rules' },
  },
  'loop.answered_share': {
    ...share,
    id: 'loop.answered_share',
    formula: { statistic: 'share', signal: 'rule_event' },
    direction: 'higher',
    label: { nl: 'Gemelde regels met antwoord', en: 'Flagged rules with an answer' },
    meaning: {
      nl: 'Deel van de gemelde regels waarop de eigenaar antwoord gaf.',
      en: 'Share of the flagged rules that the owner answered.',
    },
    caution: {
      nl: 'Een antwoord is nog geen verandering, en een regel mag ook met reden blijven.',
      en: 'An answer is not yet a change, and a rule may also stay with a reason.',
    },
    serves: reciprocity,
    slug: { nl: 'beantwoord', en: 'answered' },
  },
  'burden.seconds_per_flag': {
    ...start,
    id: 'burden.seconds_per_flag',
    formula: { statistic: 'mean', signal: 'burden', numerator: 'seconds', denominator: 'timed' },
    unit: 'seconds',
    direction: 'lower',
    range: [0, null],
    label: { nl: 'Seconden per melding', en: 'Seconds per report' },
    meaning: {
      nl: 'Tijd die een melding invullen kost, gemiddeld.',
      en: 'Time it takes to fill in a report, on average.',
    },
    caution: {
      nl: 'Alleen wie dat goedvindt wordt geteld, afgerond en voor hooguit twee minuten.',
      en: 'Only those who agree are counted, rounded and for two minutes at most.',
    },
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'seconden-per-melding', en: 'seconds-per-report' },
  },
  'burden.minutes_asked': {
    ...start,
    id: 'burden.minutes_asked',
    formula: { statistic: 'mean', signal: 'burden', numerator: 'asked', denominator: 'timed' },
    unit: 'minutes',
    direction: 'lower',
    range: [0, null],
    label: { nl: 'Minuten die wij vroegen', en: 'Minutes we asked for' },
    meaning: {
      nl: 'Tijd die invullen een melder kostte in een kwartaal, gemiddeld.',
      en: 'Time that filling in forms took a reporter in a quarter, on average.',
    },
    caution: {
      nl: 'Alleen wie dat goedvindt wordt geteld, zonder de tijd voor bestanden van organisaties.',
      en: 'Only those who agree are counted, without the time that organisations spend on files.',
    },
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'gevraagde-minuten', en: 'minutes-asked' },
  },
  'coverage.teams_share': {
    ...share,
    id: 'coverage.teams_share',
    formula: { statistic: 'share', signal: 'later' },
    direction: 'neutral',
    label: { nl: 'Teams die meedoen', en: 'Teams that take part' },
    meaning: {
      nl: 'Deel van de bekende teams dat dit kwartaal iets meldde.',
      en: 'Share of the known teams that reported anything this quarter.',
    },
    caution: {
      nl: 'Een team dat niets meldt, kan ook niets te melden hebben.',
      en: 'A team that reports nothing may have nothing to report.',
    },
    serves: reciprocity,
    slug: { nl: 'teams-die-meedoen', en: 'teams-taking-part' },
  },
  'coverage.response_share': {
    ...share,
    id: 'coverage.response_share',
    formula: {
      statistic: 'share',
      signal: 'trust',
      numerator: 'answered',
      denominator: 'invited',
      item: 'response',
    },
    direction: 'neutral',
    label: { nl: 'Gezinnen die antwoordden', en: 'Families that answered' },
    meaning: {
      nl: 'Deel van de uitgenodigde gezinnen dat antwoord gaf op de vragen over vertrouwen.',
      en: 'Share of the invited families that answered the questions about trust.',
    },
    caution: {
      nl: 'Wie weinig vertrouwen heeft, antwoordt misschien minder vaak.',
      en: 'Those with little trust may answer less often.',
    },
    serves: 'Echte dialoog, echte bescherming',
    slug: { nl: 'antwoordende-gezinnen', en: 'families-answering' },
  },
} as const satisfies Record<string, Measure>
