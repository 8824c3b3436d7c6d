import type { Catalogue } from './sentence.ts'

/** What the rung, the flag and the state of a point allow us to say. No other sentence about change exists. */
export const verdict = {
  first: { nl: 'Dit is de eerste meting.', en: 'This is the first measurement.' },
  dots: {
    nl: 'Er zijn nog te weinig kwartalen om ze te vergelijken.',
    en: 'There are too few quarters yet to compare.',
  },
  run: {
    nl: 'Nog te kort om te zien wat gewone schommeling is.',
    en: 'Too short yet to see what ordinary variation is.',
  },
  run_rules: { nl: 'Er is geen verschuiving te zien.', en: 'No shift can be seen.' },
  run_long: {
    nl: 'Verschuiving: veel kwartalen liggen na elkaar aan dezelfde kant van het midden.',
    en: 'A shift: many quarters in a row lie on the same side of the middle.',
  },
  few_crossings: {
    nl: 'Verschuiving: de lijn kruist het midden minder vaak dan bij toeval.',
    en: 'A shift: the line crosses the middle less often than by chance.',
  },
  usual: { nl: 'Dit is gewone schommeling, geen echte verandering.', en: 'This is ordinary variation, no real change.' },
  above: { nl: 'Dit is hoger dan bij gewone schommeling past.', en: 'This is higher than ordinary variation explains.' },
  below: { nl: 'Dit is lager dan bij gewone schommeling past.', en: 'This is lower than ordinary variation explains.' },
  trend_up: {
    nl: 'Echte stijging: zes keer achter elkaar ging dit omhoog.',
    en: 'A real rise: this went up six times in a row.',
  },
  trend_down: {
    nl: 'Echte daling: zes keer achter elkaar ging dit omlaag.',
    en: 'A real fall: this went down six times in a row.',
  },
  two_of_three_high: {
    nl: 'Opvallend hoog: twee van drie kwartalen liggen ver boven het gemiddelde.',
    en: 'Remarkably high: two of three quarters lie far above the mean.',
  },
  two_of_three_low: {
    nl: 'Opvallend laag: twee van drie kwartalen liggen ver onder het gemiddelde.',
    en: 'Remarkably low: two of three quarters lie far below the mean.',
  },
  shift_high: {
    nl: 'Echte verschuiving: zeven kwartalen of meer na elkaar liggen boven het gemiddelde.',
    en: 'A real shift: seven quarters or more in a row lie above the mean.',
  },
  shift_low: {
    nl: 'Echte verschuiving: zeven kwartalen of meer na elkaar liggen onder het gemiddelde.',
    en: 'A real shift: seven quarters or more in a row lie below the mean.',
  },
  short_first: { nl: 'Eerste meting.', en: 'First measurement.' },
  short_dots: { nl: 'Nog te weinig kwartalen om te vergelijken.', en: 'Too few quarters yet to compare.' },
  short_run: { nl: 'Nog te kort voor een uitspraak.', en: 'Too short yet for a verdict.' },
  short_run_rules: { nl: 'Geen verschuiving te zien.', en: 'No shift can be seen.' },
  short_run_long: { nl: 'Verschuiving.', en: 'A shift.' },
  short_few_crossings: { nl: 'Verschuiving.', en: 'A shift.' },
  short_usual: { nl: 'Gewone schommeling.', en: 'Ordinary variation.' },
  short_above: { nl: 'Hoger dan gewoon.', en: 'Higher than usual.' },
  short_below: { nl: 'Lager dan gewoon.', en: 'Lower than usual.' },
  short_trend_up: { nl: 'Echte stijging.', en: 'A real rise.' },
  short_trend_down: { nl: 'Echte daling.', en: 'A real fall.' },
  short_two_of_three_high: { nl: 'Opvallend hoog.', en: 'Remarkably high.' },
  short_two_of_three_low: { nl: 'Opvallend laag.', en: 'Remarkably low.' },
  short_shift_high: { nl: 'Echte verschuiving omhoog.', en: 'A real shift up.' },
  short_shift_low: { nl: 'Echte verschuiving omlaag.', en: 'A real shift down.' },
  short_refused: { nl: 'Hier past geen uitspraak.', en: 'No verdict fits here.' },
  short_hidden: { nl: 'Dit kwartaal niet getoond.', en: 'Not shown this quarter.' },
  short_missing: { nl: 'Dit kwartaal niet aangeleverd.', en: 'Not delivered this quarter.' },
  better: { nl: 'Dat is de goede kant op.', en: 'That is the right way.' },
  worse: { nl: 'Dat is niet de goede kant op.', en: 'That is not the right way.' },
  provisional: { nl: 'De grenzen zijn nog voorlopig.', en: 'The limits are still provisional.' },
  unsure: { nl: 'Onzeker: dit rust op weinig waarnemingen.', en: 'Unsure: this rests on few observations.' },
  hidden: {
    nl: 'Te weinig waarnemingen om te tonen. Zo blijft niemand herkenbaar.',
    en: 'Too few to show. So nobody is recognisable.',
  },
  missing: { nl: 'Niet aangeleverd. Wij vullen niets in.', en: 'Not delivered. We fill in nothing.' },
  value: {
    nl: (quarter: string, value: string) => `In het ${quarter} was dit ${value}.`,
    en: (quarter: string, value: string) => `In ${quarter} this was ${value}.`,
  },
  valueWithRange: {
    nl: (quarter: string, value: string, range: string) => `In het ${quarter} was dit ${value}, waarschijnlijk ${range}.`,
    en: (quarter: string, value: string, range: string) => `In ${quarter} this was ${value}, probably ${range}.`,
  },
  earlier: {
    nl: (value: string, quarter: string) => `Het laatste cijfer dat wij tonen is ${value}, in het ${quarter}.`,
    en: (value: string, quarter: string) => `The last figure we show is ${value}, in ${quarter}.`,
  },
  hiddenQuarter: {
    nl: (quarter: string) => `Over het ${quarter} tonen wij geen cijfer.`,
    en: (quarter: string) => `We show no figure for ${quarter}.`,
  },
  nothing: { nl: 'Over deze maat tonen wij nog geen cijfer.', en: 'We show no figure for this measure yet.' },
} as const satisfies Catalogue
