import type { Row } from '../../data/release.ts'
import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { normalCdf, z95 } from '../statistics/distributions.ts'
import { benjaminiHochberg } from '../statistics/multiplicity.ts'
import { sum } from '../statistics/quantile.ts'
import { noiseNote } from '../statistics/sufficiency.ts'
import { superiority } from '../statistics/superiority.ts'
import { cellOf } from './cell.ts'
import { type ClassCount, schemeOf } from './distributions.ts'
import { grouped } from './grouped.ts'

type Group = { name: string; classes: readonly ClassCount[] }
type Made = Omit<Row<'comparison'>, 'p_adjusted'>

/** Who answers higher, per item: every two kinds of respondent, and voluntary against compulsory, in one quarter. */
export function comparisons(classes: readonly ClassCount[], quarter: string): Row<'comparison'>[] {
  const own = classes.filter((row) => row.quarter === quarter && !row.organisation && !row.kind && !row.region)
  const made = (['respondent', 'framework'] as const).flatMap((dimension) => {
    const byMeasure = grouped(
      own.filter((row) => row[dimension]),
      (row) => row.measure,
    )
    return [...byMeasure].flatMap(([measure, rows]) => {
      const groups = [...grouped(rows, (row) => row[dimension] ?? '')].map(([name, classes]) => ({ name, classes }))
      groups.sort((one, other) => one.name.localeCompare(other.name))
      return pairs(groups).map(([one, other]) => compare({ quarter, measure, dimension }, one, other))
    })
  })
  const tested = made.filter(({ p }) => p !== null)
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p ?? 1))
  return made.map((row) => ({ ...row, p_adjusted: row.p === null ? null : (adjusted[tested.indexOf(row)] ?? null) }))
}

const pairs = (groups: readonly Group[]) =>
  groups.flatMap((one, at) => groups.slice(at + 1).map((other) => [one, other] as const))

type About = { quarter: string; measure: string; dimension: 'respondent' | 'framework' }

function compare({ quarter, measure, dimension }: About, one: Group, other: Group): Made {
  const [first, second] = [schemeOf(one.classes), schemeOf(other.classes)]
  const alike = first.length > 0 && first.map(categoryOf).join() === second.map(categoryOf).join()
  const found = alike ? difference(first, second) : { refusal: 'suppressed_by_disclosure' as const }
  const figures = 'refusal' in found ? { ...none, ...found } : { ...found, refusal: null }
  const about = { quarter, measure, ...cellOf({}), dimension, first: one.name, second: other.name }
  return { ...about, ...figures, origin: one.classes[0]?.origin ?? '' }
}

const categoryOf = ({ category }: ClassCount) => category
const none = { superiority: null, lower: null, upper: null, p: null }

/** Under twenty answers a value with its interval, and no p; noise is counted on top of the variance of the placements. */
function difference(first: readonly ClassCount[], second: readonly ClassCount[]): { refusal: RefusalCode } | Figures {
  const [x, y] = [first.map(countOf), second.map(countOf)]
  const found = superiority(x, y)
  if (!found || found.variance <= 0) return { refusal: 'denominator_below_min' }
  const noise = noiseOf(x, y, found.value, first) + noiseOf(y, x, 1 - found.value, second)
  if (noiseNote(1 + noise / found.variance) === 'noise_dominates') return { refusal: 'noise_dominates' }
  const se = Math.sqrt(found.variance + noise)
  const p = Math.min(sum(x), sum(y)) < 20 ? null : 2 * normalCdf(-Math.abs(found.value - 0.5) / se)
  return {
    superiority: found.value,
    lower: Math.max(0, found.value - z95 * se),
    upper: Math.min(1, found.value + z95 * se),
    p,
  }
}

type Figures = { superiority: number; lower: number; upper: number; p: number | null }

const countOf = ({ numerator }: ClassCount) => Math.max(0, numerator)

/** A count that is one too high moves the chance by (placement - value) / m. */
function noiseOf(x: readonly number[], y: readonly number[], value: number, classes: readonly ClassCount[]): number {
  const [m, n] = [sum(x), sum(y)]
  return sum(
    x.map((_, code) => {
      const placement = (sum(y.slice(0, code)) + (y[code] ?? 0) / 2) / n
      return (classes[code]?.noise_var_num ?? 0) * ((placement - value) / m) ** 2
    }),
  )
}
