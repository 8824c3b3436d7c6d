import type { Direction } from '../../data/vocabulary/measure.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { type BenchmarkWord, benchmarkWord } from '../statistics/benchmark.ts'
import {
  byarInterval,
  countDesignEffect,
  countInterval,
  exactCountInterval,
  exactShareInterval,
  type Interval,
  shareDesignEffect,
  shareInterval,
} from '../statistics/intervals.ts'
import { noiseNote, sufficiency } from '../statistics/sufficiency.ts'
import type { Choices } from './choices.ts'
import type { Figures, Method, Outcome } from './method.ts'
import type { OptionName } from './options.ts'
import { rangesDrawing } from './rangesDrawing.ts'
import type { Sheet } from './sheet.ts'
import { countedUnits, type Units, unitColumns } from './units.ts'

const options: readonly OptionName[] = ['conf', 'target', 'direction', 'noise-variance', 'noise-variance-denominator']

/** Interval of a share (2.7), per row. Numbers are printed whatever n is; `refusal` says what may not be shown of people. */
export const shareIntervals: Method = {
  summary: {
    nl: 'Interval van een aandeel: Wilson en exact (Clopper-Pearson).',
    en: 'Interval of a share: Wilson and exact (Clopper-Pearson).',
  },
  columns: unitColumns('share'),
  options,
  prints: {
    nl: 'per rij: unit, numerator, denominator, value, lower, upper (Wilson), wilson_lower, wilson_upper, exact_lower, exact_upper, design_effect (ruis), show (nothing onder n = 10, value tot 20, full), comparison en tone met --target, refusal',
    en: 'per row: unit, numerator, denominator, value, lower, upper (Wilson), wilson_lower, wilson_upper, exact_lower, exact_upper, design_effect (noise), show (nothing under n = 10, value up to 20, full), comparison and tone with --target, refusal',
  },
  run: (sheet, choices) => {
    const noise = { numerator: choices.noiseVariance, denominator: choices.noiseVarianceDenominator }
    const { units, missing } = countedUnits(sheet, 'share')
    const rows = units.map(({ unit, numerator: x, denominator: n }) => {
      const wilson = shareInterval(x, n, noise, choices.conf)
      const effect = shareDesignEffect(x, n, noise)
      const show = sufficiency('share', n)
      const wide = shareInterval(x, n, noise, 0.998)
      return {
        unit,
        numerator: x,
        denominator: n,
        value: x / n,
        ...wilson,
        ...spelled('wilson', wilson),
        ...spelled('exact', exactShareInterval(x, n, choices.conf)),
        ...ending({ effect, show, narrow: shareInterval(x, n, noise), wide }, choices),
      }
    })
    return outcome(rows, missing, choices)
  },
}

/** Interval of a count, or of a rate where there is an exposure (2.7), per row. */
export const countIntervals: Method = {
  summary: {
    nl: 'Interval van een aantal of frequentie: exact (gamma) onder 10, Byar vanaf 10.',
    en: 'Interval of a count or rate: exact (gamma) under 10, Byar from 10.',
  },
  columns: {
    ...unitColumns('rate'),
    denominator: {
      ...unitColumns('rate').denominator,
      optional: true,
      meaning: { nl: 'waarover geteld is (zonder: 1)', en: 'what was counted over (else 1)' },
    },
  },
  options: [...options, 'multiplier'],
  prints: {
    nl: 'per rij: unit, numerator, denominator, value (per --multiplier), method (exact of byar), lower, upper, exact_lower, exact_upper, byar_lower, byar_upper, design_effect (ruis), show, comparison en tone met --target, refusal',
    en: 'per row: unit, numerator, denominator, value (per --multiplier), method (exact or byar), lower, upper, exact_lower, exact_upper, byar_lower, byar_upper, design_effect (noise), show, comparison and tone with --target, refusal',
  },
  run: (sheet, choices) => {
    const { units, missing } = sheet.has('denominator') ? countedUnits(sheet, 'rate') : bareCounts(sheet)
    const rows = units.map(({ unit, numerator, denominator }) => countRow(unit, numerator, denominator, choices))
    return outcome(rows, missing, choices)
  },
}

function bareCounts(sheet: Sheet): Units {
  const names = sheet.has('unit') ? sheet.texts('unit') : []
  const named = sheet
    .numbers('numerator', { least: 0 })
    .map((numerator, row) => ({ unit: names[row] ?? `${row + 1}`, numerator }))
  return {
    units: named.flatMap(({ unit, numerator }) => (numerator === null ? [] : [{ unit, numerator, denominator: 1 }])),
    missing: named.filter(({ numerator }) => numerator === null).map(({ unit }) => unit),
  }
}

function countRow(unit: string, y: number, exposure: number, choices: Choices) {
  const noise = choices.noiseVariance + (y / exposure) ** 2 * choices.noiseVarianceDenominator
  const per = choices.multiplier / exposure
  const scaled = ({ lower, upper }: Interval): Interval => ({ lower: lower * per, upper: upper * per })
  return {
    unit,
    numerator: y,
    denominator: exposure,
    value: y * per,
    method: noise > 0 ? 'exact_noise' : y < 10 ? 'exact' : 'byar',
    ...scaled(countInterval(y, noise, choices.conf)),
    ...spelled('exact', scaled(exactCountInterval(y, choices.conf))),
    ...spelled('byar', scaled(byarInterval(y, choices.conf))),
    ...ending(
      {
        effect: countDesignEffect(y, noise),
        show: sufficiency('rate', y),
        narrow: scaled(countInterval(y, noise)),
        wide: scaled(countInterval(y, noise, 0.998)),
      },
      choices,
    ),
  }
}

type Ending = { effect: number; show: string; narrow: Interval; wide: Interval }

function ending({ effect, show, narrow, wide }: Ending, { target, direction }: Choices) {
  const refusal: RefusalCode | null =
    noiseNote(effect) === 'noise_dominates' ? 'noise_dominates' : show === 'nothing' ? 'denominator_below_min' : null
  const comparison = target === null || refusal ? null : benchmarkWord(narrow, wide, target)
  return { design_effect: effect, show, comparison, tone: comparison && toneOf(comparison, direction), refusal }
}

function toneOf(word: BenchmarkWord, direction: Direction) {
  if (word === 'similar' || direction === 'neutral') return 'neutral'
  return word.endsWith(direction) ? 'better' : 'worse'
}

const spelled = (prefix: string, { lower, upper }: Interval): Figures => ({
  [`${prefix}_lower`]: lower,
  [`${prefix}_upper`]: upper,
})

type Row = Figures & { unit: string; value: number; refusal: RefusalCode | null } & Interval

/** A refusal for all rows together only where not one of them may be shown. */
function outcome(rows: readonly Row[], missing: readonly string[], { target }: Choices): Outcome {
  const isShown = rows.some(({ refusal }) => refusal === null)
  return {
    refusal: isShown ? null : (rows[0]?.refusal ?? null),
    figures: { n_rows: rows.length, missing },
    rows,
    ...rangesDrawing(
      rows.map((row) => ({ ...row, name: row.unit })),
      { reference: target },
    ),
  }
}
