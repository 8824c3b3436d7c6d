import { type CountModel, samplingVariance } from './counts.ts'
import { normalQuantile } from './distributions.ts'
import { type FunnelLimits, fourLimits } from './limits.ts'
import { mean, quantile, sum } from './quantile.ts'

/** A unit on the scale where chance has about the same width everywhere. */
type Deviation = { distance: number; variance: number }
type Observed = { model: CountModel; count: number }

/** Dispersion phi of z-scores winsorised at 10% and 90%, and the variance between units tau2 (FunnelPlotR 0.6.0), noise counted as chance. */
export function overdispersion(units: readonly Observed[]) {
  const deviations = units.map(deviation)
  const scores = deviations.map(({ distance, variance }) => distance / Math.sqrt(variance))
  const [low, high] = [quantile(scores, 0.1), quantile(scores, 0.9)]
  const winsorised = scores.map((z) => Math.min(Math.max(z, low), high))
  const phi = mean(winsorised.map((z) => z ** 2))
  return { phi, tau2: betweenVariance(phi, deviations), scores, winsorised }
}

/** Limits with tau2 added, for the value of a unit as a part of `per`; the angle or root is clamped before it is squared back. */
export function adjustedLimits(model: CountModel, per: number, tau2: number): FunnelLimits {
  const width = Math.sqrt(transformedVariance(model) + tau2)
  if (model.size === null) {
    return fourLimits((p) => (model.mean * Math.max(0, 1 + normalQuantile(p) * width) ** 2) / per)
  }
  const angle = angleOf(model.mean / model.size)
  return fourLimits((p) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle + normalQuantile(p) * width))) ** 2)
}

function deviation({ model, count }: Observed): Deviation {
  const variance = transformedVariance(model)
  if (model.size === null) return { distance: Math.sqrt(Math.max(0, count) / model.mean) - 1, variance }
  return { distance: angleOf(count / model.size) - angleOf(model.mean / model.size), variance }
}

/** Arcsine scale: 1/(4n) + v/(4n² θ(1-θ)); square root scale: 1/(4E) + v/(4E²). */
function transformedVariance({ size, mean, noise }: CountModel) {
  if (size === null) return 1 / (4 * mean) + noise / (4 * mean ** 2)
  return 1 / (4 * size) + noise / (4 * size * samplingVariance({ size, mean, noise }))
}

function betweenVariance(phi: number, deviations: readonly Deviation[]) {
  const excess = deviations.length * phi - (deviations.length - 1)
  if (excess < 0) return 0
  const weights = deviations.map(({ variance }) => 1 / variance)
  const total = sum(weights)
  return excess / (total - sum(weights.map((w) => w ** 2)) / total)
}

const angleOf = (share: number) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, share))))
