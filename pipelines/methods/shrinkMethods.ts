import { posteriorInterval, posteriorMean } from '../statistics/posterior.ts'
import { type Shrinkage, shrinkRates } from '../statistics/shrinkage.ts'
import { shrinkShares } from '../statistics/shrinkShares.ts'
import type { Choices } from './choices.ts'
import { type Figures, type Method, type Outcome, refuse } from './method.ts'
import { rangesDrawing } from './rangesDrawing.ts'
import { countedUnits, type Unit, type Units, unitColumns } from './units.ts'

const shared = {
  nl: 'log_likelihood, pooled (Σx/Σn), flagged (duidelijk boven pooled: grootste groep met gemiddelde PEP tot 5%); per eenheid: unit, numerator, denominator, raw, estimate (posterior gemiddelde), lower, upper, posterior_a, posterior_b, pep = P(waarde ≤ pooled), q_value, flagged',
  en: 'log_likelihood, pooled (Σx/Σn), flagged (clearly above pooled: largest set with mean PEP up to 5%); per unit: unit, numerator, denominator, raw, estimate (posterior mean), lower, upper, posterior_a, posterior_b, pep = P(value ≤ pooled), q_value, flagged',
}

/** Shrunken rates, gamma-Poisson (2.8). */
export const rateShrinkage: Method = {
  summary: {
    nl: 'Frequenties, ingekort naar elkaar (gamma-Poisson).',
    en: 'Rates shrunken towards each other (gamma-Poisson).',
  },
  columns: unitColumns('rate'),
  options: ['conf', 'noise-variance'],
  prints: {
    nl: `a en b (ML van de negatief-binomiale; a is theta van glm.nb), prior_mean a/b, start_a, start_b (Marshall), ${shared.nl}`,
    en: `a and b (ML of the negative binomial; a is theta of glm.nb), prior_mean a/b, start_a, start_b (Marshall), ${shared.en}`,
  },
  run: (sheet, choices) => {
    const found = countedUnits(sheet, 'rate')
    return shrunken(found, effective(found.units, choices, 'rate'), shrinkRates, choices)
  },
}

/** Shrunken shares, beta-binomial (2.8). */
export const shareShrinkage: Method = {
  summary: {
    nl: 'Aandelen, ingekort naar elkaar (beta-binomiaal).',
    en: 'Shares shrunken towards each other (beta-binomial).',
  },
  columns: unitColumns('share'),
  options: ['conf', 'noise-variance'],
  prints: {
    nl: `a (alpha) en b (beta; ML van de beta-binomiale), prior_mean (mu), prior_size (M), start_a, start_b (Kleinman), ${shared.nl}`,
    en: `a (alpha) and b (beta; ML of the beta-binomial), prior_mean (mu), prior_size (M), start_a, start_b (Kleinman), ${shared.en}`,
  },
  run: (sheet, choices) => {
    const found = countedUnits(sheet, 'share')
    return shrunken(found, effective(found.units, choices, 'share'), shrinkShares, choices)
  },
}

/** Counts by their design effect (statistics.md 3): y / deff of e / deff, or x n_eff / n of n_eff. */
export function effective(units: readonly Unit[], { noiseVariance }: Choices, kind: 'share' | 'rate'): Unit[] {
  if (noiseVariance === 0) return [...units]
  return units.map((unit) => {
    const { numerator: x, denominator: n } = unit
    const centre = (x + 1.92) / (n + 3.84)
    const effect = 1 + noiseVariance / (kind === 'rate' ? x + 1 : n * centre * (1 - centre))
    return { ...unit, numerator: x / effect, denominator: n / effect }
  })
}

type Shrink = (units: readonly Unit[]) => Shrinkage

function shrunken({ units, missing }: Units, counted: readonly Unit[], shrink: Shrink, { conf }: Choices): Outcome {
  if (units.length < 10) return refuse('too_few_units', { n_units: units.length, missing })
  const found = shrink(counted)
  const rows = units.map((unit, index) => rowOf(unit, found, index, conf))
  return {
    refusal: null,
    figures: {
      n_units: units.length,
      missing,
      ...priorFigures(found),
      flagged: rows.filter(({ flagged }) => flagged).length,
    },
    rows,
    ...rangesDrawing(
      rows.map((row) => ({ ...row, name: row.unit, value: row.estimate })),
      { reference: found.pooled },
    ),
  }
}

/** Of a prior, and of its start; null where no difference beyond chance is seen and only the pooled value may be shown. */
export function priorFigures({ prior, start, logLikelihood, pooled, posteriors }: Shrinkage): Figures {
  const isRate = posteriors[0]?.kind === 'gamma'
  const sum = prior ? prior.a + prior.b : null
  return {
    pooled,
    a: prior?.a ?? null,
    b: prior?.b ?? null,
    prior_mean: prior && sum ? (isRate ? prior.a / prior.b : prior.a / sum) : null,
    ...(isRate ? {} : { prior_size: sum }),
    start_a: start?.a ?? null,
    start_b: start?.b ?? null,
    log_likelihood: logLikelihood,
    differ: prior !== null,
  }
}

function rowOf(unit: Unit, found: Shrinkage, index: number, conf: number) {
  const posterior = found.posteriors[index]
  const interval = posterior && posteriorInterval(posterior, conf)
  const q = found.qValues[index] ?? null
  return {
    ...unit,
    raw: unit.numerator / unit.denominator,
    estimate: posterior ? posteriorMean(posterior) : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    posterior_a: posterior?.a ?? null,
    posterior_b: posterior?.b ?? null,
    pep: found.errors[index] ?? null,
    q_value: q,
    flagged: q !== null && q <= 0.05,
  }
}
