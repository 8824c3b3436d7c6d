import type { Catalogue } from './sentence.ts'

/** What the rung, the flag and the state of a point allow us to say. No other sentence about change exists. */
export const verdict = {
  first: { nl: 'Dit is de eerste meting.', en: 'This is the first measurement.' },
  dots: { nl: 'Nog te weinig kwartalen om te vergelijken.', en: 'Too few quarters yet to compare.' },
  run: {
    nl: 'Nog te kort om te zien wat gewone schommeling is.',
    en: 'Too short yet to see what ordinary variation is.',
  },
  run_rules: { nl: 'Er is geen verschuiving te zien.', en: 'No shift can be seen.' },
  usual: { nl: 'Gewone schommeling, geen echte verandering.', en: 'Ordinary variation, no real change.' },
  refused: { nl: 'Hier past geen uitspraak.', en: 'No verdict fits here.' },
  run_long: { nl: 'Er is iets verschoven.', en: 'Something has shifted.' },
  few_crossings: { nl: 'Er is iets verschoven.', en: 'Something has shifted.' },
  above: { nl: 'Hoger dan gewoon.', en: 'Higher than usual.' },
  below: { nl: 'Lager dan gewoon.', en: 'Lower than usual.' },
  trend_up: { nl: 'Echte stijging.', en: 'A real rise.' },
  trend_down: { nl: 'Echte daling.', en: 'A real fall.' },
  two_of_three_high: { nl: 'Opvallend hoog.', en: 'Remarkably high.' },
  two_of_three_low: { nl: 'Opvallend laag.', en: 'Remarkably low.' },
  shift_high: { nl: 'Echte verschuiving omhoog.', en: 'A real shift up.' },
  shift_low: { nl: 'Echte verschuiving omlaag.', en: 'A real shift down.' },
  why_run_long: {
    nl: 'Veel kwartalen na elkaar liggen aan dezelfde kant van het midden.',
    en: 'Many quarters in a row lie on the same side of the middle.',
  },
  why_few_crossings: {
    nl: 'De lijn kruist het midden minder vaak dan bij toeval.',
    en: 'The line crosses the middle less often than by chance.',
  },
  why_above: {
    nl: 'Dit kwartaal ligt boven het vlak van de gewone schommeling.',
    en: 'This quarter lies above the band of ordinary variation.',
  },
  why_below: {
    nl: 'Dit kwartaal ligt onder het vlak van de gewone schommeling.',
    en: 'This quarter lies below the band of ordinary variation.',
  },
  why_trend_up: { nl: 'Dit ging zes keer achter elkaar omhoog.', en: 'This went up six times in a row.' },
  why_trend_down: { nl: 'Dit ging zes keer achter elkaar omlaag.', en: 'This went down six times in a row.' },
  why_two_of_three_high: {
    nl: 'Twee van drie kwartalen na elkaar liggen ver boven het gemiddelde.',
    en: 'Two of three quarters in a row lie far above the mean.',
  },
  why_two_of_three_low: {
    nl: 'Twee van drie kwartalen na elkaar liggen ver onder het gemiddelde.',
    en: 'Two of three quarters in a row lie far below the mean.',
  },
  why_shift_high: {
    nl: 'Zeven kwartalen of meer na elkaar liggen boven het gemiddelde.',
    en: 'Seven quarters or more in a row lie above the mean.',
  },
  why_shift_low: {
    nl: 'Zeven kwartalen of meer na elkaar liggen onder het gemiddelde.',
    en: 'Seven quarters or more in a row lie below the mean.',
  },
  alone: {
    nl: 'Deze reeks verschoof. Bij zoveel maten kan dat toeval zijn.',
    en: 'This series shifted. Among so many measures that can be chance.',
  },
  short_alone: { nl: 'Verschoof, maar dat kan toeval zijn.', en: 'Shifted, but that can be chance.' },
  short_usual: { nl: 'Gewone schommeling.', en: 'Ordinary variation.' },
  short_hidden: { nl: 'Dit kwartaal niet getoond.', en: 'Not shown this quarter.' },
  short_missing: { nl: 'Dit kwartaal niet aangeleverd.', en: 'Not delivered this quarter.' },
  better: { nl: 'Dat is de goede kant op.', en: 'That is the right way.' },
  worse: { nl: 'Dat is niet de goede kant op.', en: 'That is not the right way.' },
  provisional: { nl: 'De grenzen zijn nog voorlopig.', en: 'The limits are still provisional.' },
  marked: {
    nl: 'De driehoekjes zijn eerdere kwartalen die anders lagen dan gewoon.',
    en: 'The triangles are earlier quarters that were not as usual.',
  },
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
    nl: (quarter: string, value: string, range: string) =>
      `In het ${quarter} was dit ${value}, waarschijnlijk ${range}.`,
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
} as const satisfies Catalogue
