import { digamma, logGamma, trigamma } from './distributions.ts'
import { maximise, type Surface } from './maximise.ts'
import { qValues } from './multiplicity.ts'
import { type Posterior, posteriorCdf } from './posterior.ts'
import { sum } from './quantile.ts'

/** Events y in an exposure e, or x out of n. */
export type Counted = { numerator: number; denominator: number }
type Shapes = { a: number; b: number }
/** `start` are the moments; both are null where no difference between units is seen beyond chance: then only `pooled` may be shown. */
export type Shrinkage = {
  pooled: number
  start: Shapes | null
  prior: Shapes | null
  logLikelihood: number | null
  posteriors: Posterior[]
  /** Per unit, the chance that it is not above the pooled value, and the mean of that over all that are as clear or clearer. */
  errors: number[]
  qValues: number[]
}

/**
 * Rates: lambda ~ Gamma(a, b), y ~ Poisson(lambda e). (a, b) by maximum likelihood of the negative binomial (size a, mean e a / b; as
 * glm.nb), started at the moments of Marshall (1991).
 */
export function shrinkRates(units: readonly Counted[]): Shrinkage {
  const start = marshall(units)
  return shrunken(units, 'gamma', start, (shapes) => sumOf(units, (unit) => negativeBinomial(unit, shapes)))
}

/** Marshall's moments: R = sum y / sum e, A = max(0, s2 - R / mean e), a = R2 / A, b = R / A. Null when A is 0. */
function marshall(units: readonly Counted[]): Shapes | null {
  const exposure = sum(units.map((unit) => unit.denominator))
  const overall = sum(units.map((unit) => unit.numerator)) / exposure
  const spread = sum(units.map(({ numerator: y, denominator: e }) => e * (y / e - overall) ** 2)) / exposure
  const between = spread - (overall * units.length) / exposure
  return between > 0 ? { a: overall ** 2 / between, b: overall / between } : null
}

/** The same for any family: the likelihood is climbed in logarithms, and each unit's counts are added to the prior. */
export function shrunken(
  units: readonly Counted[],
  kind: Posterior['kind'],
  start: Shapes | null,
  likelihood: (shapes: Shapes) => Surface,
): Shrinkage {
  const pooled = sum(units.map((unit) => unit.numerator)) / sum(units.map((unit) => unit.denominator))
  const top = start && maximise(([u, v]) => inLogs(likelihood, Math.exp(u), Math.exp(v)), logsOf(start))
  if (!start || !top)
    return { pooled, start, prior: null, logLikelihood: null, posteriors: [], errors: [], qValues: [] }
  const prior = { a: Math.exp(top[0]), b: Math.exp(top[1]) }
  const posteriors = units.map(({ numerator: y, denominator: n }): Posterior => {
    return { kind, a: prior.a + y, b: prior.b + (kind === 'gamma' ? n : n - y) }
  })
  const errors = posteriors.map((posterior) => posteriorCdf(posterior, pooled))
  return {
    pooled,
    start,
    prior,
    logLikelihood: likelihood(prior).height,
    posteriors,
    errors,
    qValues: qValues(errors),
  }
}

const logsOf = ({ a, b }: Shapes) => [Math.log(a), Math.log(b)] as const

/** Chain rule from (a, b) to (ln a, ln b). */
function inLogs(likelihood: (shapes: Shapes) => Surface, a: number, b: number): Surface {
  const { height, slope, curve } = likelihood({ a, b })
  return {
    height,
    slope: [a * slope[0], b * slope[1]],
    curve: [a * slope[0] + a * a * curve[0], a * b * curve[1], b * slope[1] + b * b * curve[2]],
  }
}

/** Sums of surfaces over units. */
export function sumOf(units: readonly Counted[], term: (unit: Counted) => Surface): Surface {
  const terms = units.map(term)
  const add = (part: (surface: Surface) => number) => sum(terms.map(part))
  return {
    height: add(({ height }) => height),
    slope: [add(({ slope }) => slope[0]), add(({ slope }) => slope[1])],
    curve: [add(({ curve }) => curve[0]), add(({ curve }) => curve[1]), add(({ curve }) => curve[2])],
  }
}

function negativeBinomial({ numerator: y, denominator: e }: Counted, { a, b }: Shapes): Surface {
  const height = logGamma(a + y) - logGamma(a) - logGamma(y + 1) + a * Math.log(b / (b + e)) + y * Math.log(e / (b + e))
  return {
    height,
    slope: [digamma(a + y) - digamma(a) + Math.log(b / (b + e)), a / b - (a + y) / (b + e)],
    curve: [trigamma(a + y) - trigamma(a), 1 / b - 1 / (b + e), (a + y) / (b + e) ** 2 - a / b ** 2],
  }
}
