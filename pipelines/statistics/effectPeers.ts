import { praisWinsten, remlAutoregression } from './autoregression.ts'
import { type Fit, leastSquares } from './leastSquares.ts'
import { neweyWest } from './neweyWest.ts'

type Setting = { change: number; seasons: 4 | 12; seasonal: boolean; start: number; lags: number }

/**
 * The segmented regression of effect (1, t, D, (t - t0) D; season dummies from three years; t = 1 at the first period) by other estimators, for
 * agreement with nlme gls (REML), sandwich (Newey-West) and prais: coefficients and standard errors. Null when columns are not independent.
 */
export function effectPeers(y: readonly number[], { change, seasons, seasonal: known, start, lags }: Setting) {
  const seasonal = known && y.length >= 3 * seasons ? seasons - 1 : 0
  const design = y.map((_, at) => [
    1,
    at + 1,
    at >= change ? 1 : 0,
    at >= change ? at - change : 0,
    ...Array.from({ length: seasonal }, (_, season) => ((at + start) % seasons === season ? 1 : 0)),
  ])
  const freedom = y.length - (design[0]?.length ?? 0)
  const ols = leastSquares(design, y)
  const robust = neweyWest(design, y, lags)
  if (!ols || !robust || freedom < 1) return null
  const [prais, reml] = [praisWinsten({ design, y }), remlAutoregression({ design, y, times: y.map((_, at) => at) })]
  return {
    ols: { coefficients: ols.coefficients, standardErrors: errorsOf(ols, ols.rss / freedom) },
    neweyWest: robust.covariance.map((row, at) => Math.sqrt(row[at] ?? Number.NaN)),
    praisWinsten: prais && {
      rho: prais.rho,
      coefficients: prais.fit.coefficients,
      standardErrors: errorsOf(prais.fit, prais.fit.rss / freedom),
    },
    reml: reml && {
      coefficients: reml.fit.coefficients,
      standardErrors: errorsOf(reml.fit, reml.sigma2),
      sigma: Math.sqrt(reml.sigma2),
    },
  }
}

const errorsOf = ({ inverse }: Fit, variance: number) =>
  inverse.map((row, at) => Math.sqrt(variance * (row[at] ?? Number.NaN)))
