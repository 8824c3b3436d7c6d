import type { Catalogue } from './sentence.ts'

export const chart = {
  mean: { nl: (value: string) => `gemiddeld ${value}`, en: (value: string) => `mean ${value}` },
  median: { nl: (value: string) => `midden ${value}`, en: (value: string) => `middle ${value}` },
  usual: { nl: 'gewone schommeling', en: 'ordinary variation' },
  provisional: { nl: 'voorlopige grenzen', en: 'provisional limits' },
  notShown: { nl: 'niet getoond', en: 'not shown' },
  notSupplied: { nl: 'niet aangeleverd', en: 'not supplied' },
  newSegment: { nl: 'nieuw begin', en: 'new start' },
  brokenAxis: {
    nl: (value: string) => `de as begint bij ${value}`,
    en: (value: string) => `the axis starts at ${value}`,
  },
  above: { nl: 'hoger dan gewoon', en: 'higher than usual' },
  below: { nl: 'lager dan gewoon', en: 'lower than usual' },
  trend_up: { nl: 'stijging', en: 'rise' },
  trend_down: { nl: 'daling', en: 'fall' },
  two_of_three_high: { nl: 'opvallend hoog', en: 'remarkably high' },
  two_of_three_low: { nl: 'opvallend laag', en: 'remarkably low' },
  shift_high: { nl: 'verschuiving omhoog', en: 'shift up' },
  shift_low: { nl: 'verschuiving omlaag', en: 'shift down' },
  run_long: { nl: 'verschuiving', en: 'shift' },
  few_crossings: { nl: 'verschuiving', en: 'shift' },
  common: { nl: 'gewone schommeling', en: 'ordinary variation' },
  unsure: { nl: 'onzeker', en: 'unsure' },
  trendLabel: {
    nl: (label: string, sentence: string) => `Lijngrafiek: ${label}. ${sentence}`,
    en: (label: string, sentence: string) => `Line chart: ${label}. ${sentence}`,
  },
  smallLabel: {
    nl: (label: string, value: string) => `Kleine lijngrafiek: ${label}, laatste cijfer ${value}`,
    en: (label: string, value: string) => `Small line chart: ${label}, last figure ${value}`,
  },
  spreadLabel: {
    nl: (label: string) => `Balkgrafiek: verdeling van de antwoorden op ${label}`,
    en: (label: string) => `Bar chart: spread of the answers to ${label}`,
  },
  funnelLabel: {
    nl: (label: string, count: string) => `Trechtergrafiek: ${label}, ${count} gebieden`,
    en: (label: string, count: string) => `Funnel chart: ${label}, ${count} areas`,
  },
} as const satisfies Catalogue
