import type { ParseArgsConfig } from 'node:util'
import type { Words } from '../../data/vocabulary/measure.ts'

export type OptionName = keyof typeof options

type Option = { type: 'string' | 'boolean'; value: string; meaning: Words }

/** Every option of every method, with the way it is written and what it means. */
export const options = {
  conf: {
    type: 'string',
    value: '0.95',
    meaning: { nl: 'betrouwbaarheid van intervallen (0.95)', en: 'confidence of intervals (0.95)' },
  },
  'fix-after': {
    type: 'string',
    value: 'N|all',
    meaning: {
      nl: 'grenzen uit de eerste N punten (20; g en t: all)',
      en: 'limits from the first N points (20; g and t: all)',
    },
  },
  screening: {
    type: 'string',
    value: 'on|off',
    meaning: {
      nl: 'eenmaal zonder bewegende bereiken van 3,267 maal het gemiddelde of meer (xmr: on; p en u: off)',
      en: 'once without moving ranges of 3.267 times the mean or more (xmr: on; p and u: off)',
    },
  },
  season: {
    type: 'boolean',
    value: '',
    meaning: {
      nl: 'toets op seizoen; is het er, dan staan waarden gedeeld door hun seizoensindex in de grafiek',
      en: 'test for season; where there is one, values divided by their seasonal index are charted',
    },
  },
  'no-season': {
    type: 'boolean',
    value: '',
    meaning: {
      nl: 'model zonder seizoenen, ook bij drie jaar of meer',
      en: 'model without seasons, also with three years or more',
    },
  },
  direction: {
    type: 'string',
    value: 'lower|higher|neutral',
    meaning: { nl: 'wat beter is (neutral)', en: 'what is better (neutral)' },
  },
  target: {
    type: 'string',
    value: 'X',
    meaning: {
      nl: 'vaste waarde om mee te vergelijken (trechter: in plaats van die van allen samen)',
      en: 'fixed value to compare with (funnel: instead of that of all together)',
    },
  },
  'noise-variance': {
    type: 'string',
    value: 'V',
    meaning: {
      nl: 'variantie van de onthullingsruis op teller of waarde (0)',
      en: 'variance of disclosure noise on numerator or value (0)',
    },
  },
  'noise-variance-denominator': {
    type: 'string',
    value: 'V',
    meaning: { nl: 'idem op de noemer (0)', en: 'the same on the denominator (0)' },
  },
  period: {
    type: 'string',
    value: 'auto|none|year|quarter|month|week|day',
    meaning: {
      nl: 'kalender van kolom period; ontbrekende perioden blijven open (auto)',
      en: 'calendar of column period; missing periods stay open (auto)',
    },
  },
  kind: {
    type: 'string',
    value: 'share|rate',
    meaning: { nl: 'aandeel of frequentie (rate)', en: 'share or rate (rate)' },
  },
  multiplier: { type: 'string', value: 'M', meaning: { nl: 'per hoeveel', en: 'per how many' } },
  scale: { type: 'string', value: 'K', meaning: { nl: 'hoogste antwoord (5)', en: 'highest answer (5)' } },
  absent: {
    type: 'string',
    value: 'N',
    meaning: { nl: 'eenheden die niets aanleverden (0)', en: 'units that delivered nothing (0)' },
  },
  change: {
    type: 'string',
    value: 'PERIOD',
    meaning: { nl: 'eerste periode na de wijziging', en: 'first period after the change' },
  },
  transition: {
    type: 'string',
    value: 'N',
    meaning: {
      nl: 'overgangsperioden vanaf de wijziging, die niet meetellen (0)',
      en: 'transition periods from the change on, left out (0)',
    },
  },
  transform: {
    type: 'string',
    value: 'none|log|logit',
    meaning: { nl: 'schaal van het model (none)', en: 'scale of the model (none)' },
  },
  lags: {
    type: 'string',
    value: 'L',
    meaning: { nl: 'vertragingen van Newey-West (4)', en: 'lags of Newey-West (4)' },
  },
} as const satisfies Record<string, Option>

export const parseOptions: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  Object.entries(options).map(([name, { type }]) => [name, { type }]),
)
