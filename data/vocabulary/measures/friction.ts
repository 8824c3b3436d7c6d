import type { Measure } from '../measure.ts'
import { start } from './start.ts'

const share = { ...start, unit: 'share', range: [0, 1] } as const

const volunteers = {
  nl: 'Melders doen vrijwillig mee; dit zegt niet hoe vaak het in het hele veld gebeurt.',
  en: 'Reporters volunteer; this does not say how often it happens in the whole field.',
} as const

export const frictionMeasures = {
  'friction.reporters_per_100': {
    ...start,
    id: 'friction.reporters_per_100',
    formula: { statistic: 'rate', signal: 'friction', numerator: 'reporters', denominator: 'reporters' },
    unit: 'per_100',
    direction: 'neutral',
    range: [0, 100],
    label: { nl: 'Melders per 100', en: 'Reporters per 100' },
    meaning: {
      nl: 'Van elke 100 mensen die dit kwartaal iets meldden, het aantal dat deze regel meldde.',
      en: 'Of every 100 people who flagged anything this quarter, how many flagged this rule.',
    },
    caution: {
      nl: 'Melders doen vrijwillig mee; veel meldingen maken een regel nog niet slecht.',
      en: 'Reporters volunteer; many reports do not make a rule a bad one.',
    },
    serves: 'Ontwikkel beleid dat bijdraagt aan effectieve jeugdbescherming',
    slug: { nl: 'melders', en: 'reporters' },
  },
  'friction.hinders_share': {
    ...share,
    id: 'friction.hinders_share',
    formula: { statistic: 'share', signal: 'friction', numerator: 'hinders', denominator: 'reporters' },
    direction: 'lower',
    label: { nl: 'Zegt dat de regel hindert', en: 'Say that the rule hinders' },
    meaning: {
      nl: 'Deel van de melders van een regel dat zegt: deze regel hindert mij.',
      en: 'Share of the reporters of a rule who say: this rule hinders me.',
    },
    caution: {
      nl: 'Wie last heeft, meldt eerder dan wie steun heeft aan een regel.',
      en: 'People who are hindered report sooner than people who are helped.',
    },
    serves: 'Wat hebben professionals nodig om te doen wat werkt?',
    slug: { nl: 'hindert', en: 'hinders' },
  },
  'friction.minutes_lost': {
    ...start,
    id: 'friction.minutes_lost',
    formula: { statistic: 'mean', signal: 'friction', numerator: 'minutes', denominator: 'minutes_answered' },
    unit: 'minutes',
    direction: 'lower',
    range: [0, 480],
    label: { nl: 'Verloren minuten per melder', en: 'Minutes lost per reporter' },
    meaning: {
      nl: 'Minuten die het een melder naar eigen zeggen per keer kost, zijn meldingen opgeteld, gemiddeld.',
      en: 'Minutes that it takes a reporter each time, as they say, with their reports added up, on average.',
    },
    caution: {
      nl: 'Melders kiezen een tijdvak en hoge uitkomsten zijn afgekapt; de echte tijd kan dus hoger zijn.',
      en: 'Reporters choose a band and high outcomes are cut off, so the real time can be higher.',
    },
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'verloren-minuten', en: 'minutes-lost' },
  },
  'friction.times': {
    ...start,
    id: 'friction.times',
    formula: { statistic: 'mean', signal: 'load', numerator: 'times', denominator: 'told' },
    unit: 'times',
    direction: 'lower',
    range: [0, 64],
    label: { nl: 'Keren per melder', en: 'Times per reporter' },
    meaning: {
      nl: 'Hoe vaak een melder in een kwartaal met de regel te maken heeft, gemiddeld.',
      en: 'How often a reporter meets the rule in a quarter, on average.',
    },
    caution: {
      nl: 'Alleen wie vertelt hoe vaak én hoe lang telt mee; elke dag telt als 64 keer.',
      en: 'Only those who tell how often and how long are counted; every day counts as 64 times.',
    },
    serves: 'Wat hebben professionals nodig om te doen wat werkt?',
    slug: { nl: 'keren', en: 'times' },
  },
  'friction.load': {
    ...start,
    id: 'friction.load',
    formula: { statistic: 'mean', signal: 'load', numerator: 'minutes', denominator: 'told' },
    unit: 'minutes',
    direction: 'lower',
    range: [0, 3840],
    label: { nl: 'Last per melder', en: 'Load per reporter' },
    meaning: {
      nl: 'Minuten per keer maal het aantal keren dat het voorkomt, per melder en kwartaal, gemiddeld.',
      en: 'Minutes each time multiplied by how often it happens, per reporter and quarter, on average.',
    },
    caution: {
      nl: 'Melders kiezen een tijdvak en hoe vaak het is; boven een uur per werkdag is het afgekapt.',
      en: 'Reporters choose a band of time and how often; it is cut off above an hour each working day.',
    },
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'last', en: 'load' },
  },
  'friction.workaround_share': {
    ...share,
    id: 'friction.workaround_share',
    formula: { statistic: 'share', signal: 'friction', numerator: 'workaround', denominator: 'workaround_answered' },
    direction: 'neutral',
    label: { nl: 'Werkt om de regel heen', en: 'Work around the rule' },
    meaning: {
      nl: 'Deel van de melders dat zegt om de regel heen te werken.',
      en: 'Share of the reporters who say they work around the rule.',
    },
    caution: {
      nl: 'Een omweg kan goed zijn voor een gezin en zegt niet dat iemand iets fout doet.',
      en: 'A way round can be good for a family and does not say that anyone does wrong.',
    },
    serves: 'Tot slot: van controle naar vertrouwen',
    slug: { nl: 'omweg', en: 'workaround' },
  },
  'friction.level_misread_share': {
    ...share,
    id: 'friction.level_misread_share',
    formula: { statistic: 'share', signal: 'friction', numerator: 'level_misread', denominator: 'level_guessed' },
    direction: 'lower',
    label: { nl: 'Ziet een eigen regel aan voor wet', en: 'Mistake an own rule for law' },
    meaning: {
      nl: 'Deel van de melders dat een regel van de eigen organisatie of regio aanziet voor een wet.',
      en: 'Share of the reporters who mistake a rule of their own organisation or region for a law.',
    },
    caution: {
      nl: 'Alleen melders die een niveau kozen tellen mee; soms volgt een eigen regel wel uit een wet.',
      en: 'Only reporters who chose a level count; sometimes an own rule does follow from a law.',
    },
    serves: 'De uitdaging van jeugdbescherming',
    slug: { nl: 'toch-geen-wet', en: 'not-a-law' },
  },
  'friction.complex_share': {
    ...share,
    id: 'friction.complex_share',
    formula: { statistic: 'share', signal: 'friction', numerator: 'complex', denominator: 'complexity_answered' },
    direction: 'neutral',
    label: { nl: 'Gaat over een ingewikkelde situatie', en: 'About a complex situation' },
    meaning: {
      nl: 'Deel van de melders dat de regel meldde in een ingewikkelde situatie.',
      en: 'Share of the reporters who flagged the rule in a complex situation.',
    },
    caution: volunteers,
    serves: 'De uitdaging van jeugdbescherming',
    slug: { nl: 'ingewikkeld', en: 'complex' },
  },
  'friction.noticed_share': {
    ...share,
    id: 'friction.noticed_share',
    formula: { statistic: 'share', signal: 'friction', numerator: 'noticed', denominator: 'noticed_answered' },
    direction: 'higher',
    label: { nl: 'Merkt een wijziging', en: 'Notice a change' },
    meaning: {
      nl: 'Deel van de melders van een gewijzigde regel dat zegt: ik merk het in mijn werk.',
      en: 'Share of the reporters of a changed rule who say: I notice it in my work.',
    },
    caution: {
      nl: 'Wij vragen dit pas twee kwartalen na de wijziging; wie het niet weet, telt niet mee.',
      en: 'We ask this only two quarters after the change; who does not know is not counted.',
    },
    serves: 'Ontwikkel beleid dat bijdraagt aan effectieve jeugdbescherming',
    slug: { nl: 'merkt-de-wijziging', en: 'notice-the-change' },
  },
} as const satisfies Record<string, Measure>
