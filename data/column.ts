import type { Dimension } from './vocabulary/cubes.ts'

/** A column of a released table. One that may be empty is nullable; a hidden number is null, never 0. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean'
export type Column = { type: ColumnType; nullable: boolean; nl: string; en: string }

export const text = (nl: string, en: string) => ({ type: 'text', nullable: false, nl, en }) as const
export const optionalText = (nl: string, en: string) => ({ type: 'text', nullable: true, nl, en }) as const
export const integer = (nl: string, en: string) => ({ type: 'integer', nullable: false, nl, en }) as const
export const optionalInteger = (nl: string, en: string) => ({ type: 'integer', nullable: true, nl, en }) as const
export const real = (nl: string, en: string) => ({ type: 'real', nullable: false, nl, en }) as const
export const optionalReal = (nl: string, en: string) => ({ type: 'real', nullable: true, nl, en }) as const
export const flag = (nl: string, en: string) => ({ type: 'boolean', nullable: false, nl, en }) as const

export const quarter = text('kwartaal, 2026-Q3', 'quarter, 2026-Q3')
export const measure = text('maat uit de woordenlijst', 'measure in the vocabulary')
const level = text(
  'waarover: land, kind, region, …, samengevoegd met -',
  'what the row is about: all, kind, region, … joined by -',
)

/** The cell a row is about: `level` names the dimensions that are filled, in the order of the vocabulary, joined by `-`; `all` when none is. */
export const cell = {
  level,
  kind: optionalText('soort organisatie', 'kind of organisation'),
  region: optionalText('jeugdregio', 'youth region'),
  organisation: optionalText('organisatie (alleen in het vergelijkingsdeel)', 'organisation (benchmark part only)'),
  role: optionalText('rolgroep', 'role group'),
  phase: optionalText('fase in de keten', 'phase of the chain'),
  respondent: optionalText('wie antwoordde', 'respondent'),
  framework: optionalText('vrijwillig of gedwongen', 'voluntary or compulsory'),
  theme: optionalText('thema van de regel', 'theme of the rule'),
  rule: optionalText('regel uit het register', 'rule in the register'),
  item: optionalText('vraag, of de maand bij handover_month', 'item, or the month of handover_month'),
  from_actor: optionalText('van wie', 'from actor'),
  to_actor: optionalText('naar wie', 'to actor'),
} satisfies Record<'level' | Dimension, Column>

export const limits = {
  centre: optionalReal('middenlijn: gemiddelde of mediaan', 'centre line: mean or median'),
  lower_limit: optionalReal('ondergrens van gewone schommeling', 'lower process limit'),
  upper_limit: optionalReal('bovengrens van gewone schommeling', 'upper process limit'),
  near_lower: optionalReal('binnengrens onder (2/3)', 'lower inner limit (2/3)'),
  near_upper: optionalReal('binnengrens boven (2/3)', 'upper inner limit (2/3)'),
}
