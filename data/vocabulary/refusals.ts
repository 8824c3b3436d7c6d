import type { Language, Words } from './measure.ts'

/** Why something is not said: shown as a sentence, tested as a code. */
export const refusalCodes = [
  'too_few_points',
  'gap_in_series',
  'too_few_units',
  'denominator_below_min',
  'suppressed_by_disclosure',
  'incomplete_submission',
  'definition_changed',
  'baseline_not_stable',
  'noise_dominates',
  'not_applicable_scale',
  'no_control_group',
  'one_organisation_dominates',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

export const refusals: Record<RefusalCode, Words> = {
  too_few_points: {
    nl: 'Er zijn nog te weinig kwartalen om iets over verandering te zeggen.',
    en: 'There are too few quarters yet to say anything about change.',
  },
  gap_in_series: {
    nl: 'In deze reeks ontbreken kwartalen. Wij vullen niets in.',
    en: 'Quarters are missing from this series. We fill in nothing.',
  },
  too_few_units: {
    nl: 'Er zijn te weinig organisaties om te vergelijken.',
    en: 'There are too few organisations to compare.',
  },
  denominator_below_min: {
    nl: 'Het aantal waarop dit cijfer rust, is te klein.',
    en: 'The number behind this figure is too small.',
  },
  suppressed_by_disclosure: {
    nl: 'Te weinig waarnemingen om te tonen. Zo blijft niemand herkenbaar.',
    en: 'Too few to show. So nobody is recognisable.',
  },
  incomplete_submission: {
    nl: 'Niet alle organisaties hebben gegevens aangeleverd. Daarom vergelijken wij niet.',
    en: 'Not all organisations delivered data. So we do not compare.',
  },
  definition_changed: {
    nl: 'De manier van tellen is veranderd. Vergelijk dit niet met eerdere kwartalen.',
    en: 'The way of counting changed. Do not compare this with earlier quarters.',
  },
  baseline_not_stable: {
    nl: 'De verschillen zijn te groot om aan toeval te meten. Zoek eerst een verklaring.',
    en: 'The differences are too large to measure against chance. First look for an explanation.',
  },
  noise_dominates: {
    nl: 'De ruis die mensen beschermt, is hier groter dan het toeval. Daarom vergelijken wij niet.',
    en: 'The noise that protects people is larger than chance here. So we do not compare.',
  },
  not_applicable_scale: {
    nl: 'Deze berekening past niet bij dit soort cijfers.',
    en: 'This calculation does not fit this kind of figure.',
  },
  no_control_group: {
    nl: 'Er is geen groep om mee te vergelijken.',
    en: 'There is no group to compare with.',
  },
  one_organisation_dominates: {
    nl: 'Meer dan de helft van de meldingen komt van één organisatie. Daarom zeggen wij hier niets over het land.',
    en: 'More than half of the reports come from one organisation. So we say nothing about the country here.',
  },
}

/** Why nothing is said, as a sentence; empty where something is, or the code is not ours. */
export const refusalWords = (code: string | null | undefined, language: Language): string =>
  code != null && Object.hasOwn(refusals, code) ? refusals[code as RefusalCode][language] : ''
