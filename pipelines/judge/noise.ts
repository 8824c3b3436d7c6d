import { type AuditFigureId, auditFigure, unjudged } from '../../data/audit.ts'
import type { Loot } from '../audit/attack.ts'
import { noiseOf } from '../audit/knowledge.ts'
import { evenness } from './chance.ts'
import type { Found } from './found.ts'
import { sumNoise } from './secrets.ts'
import type { Truth } from './truth.ts'

export const noiseFigures: readonly AuditFigureId[] = [
  'residue',
  'noise_mean',
  'noise_variance',
  'noise_beyond',
  'mass',
  'mass_finest',
  'coverage',
]

/** A14, A18 and A19: whether the noise is what it is said to be, and whether the release is of use. */
export function judgeNoise(loot: Loot, truth: Truth): Found[] {
  return [residue(loot, truth), ...drawn(loot, truth), ...mass(loot, truth)].map((figure) => ({ figure, cells: [] }))
}

function residue(loot: Loot, truth: Truth) {
  const noise = sumNoise(loot, truth)
    .filter(({ clamp }) => clamp.half >= 60)
    .map((one) => one.noise)
  if (noise.length < 100) return unjudged('residue', 'too_few')
  return auditFigure(
    'residue',
    Math.min(1, 4 * Math.min(...[5, 10, 15, 60].map((m) => evenness(noise, m)))),
    noise.length,
  )
}

/** Over counts so large that the threshold cannot have chosen among their noise. */
function drawn({ knowledge, bounds: { model } }: Loot, truth: Truth) {
  const { threshold } = knowledge.manifest.parameters
  const cells = model.cells.flatMap(({ signal, shown }, place) => {
    const value = truth.values.get(model.keys[place] ?? '')
    const { bound } = noiseOf(knowledge, signal)
    const free = value !== undefined && value >= threshold + bound && shown !== null && !shown.carried
    return free
      ? [{ noise: shown.value - value, variance: shown.noise_variance, beyond: Math.abs(shown.value - value) > bound }]
      : []
  })
  const count = cells.length
  if (count < 100)
    return (['noise_mean', 'noise_variance', 'noise_beyond', 'coverage'] as const).map((id) => unjudged(id, 'too_few'))
  const mean = (of: (cell: (typeof cells)[number]) => number) => cells.reduce((sum, cell) => sum + of(cell), 0) / count
  const variance = mean((cell) => cell.variance)
  return [
    auditFigure('noise_mean', Math.abs(mean(({ noise }) => noise)), count, Math.sqrt(variance / count)),
    auditFigure(
      'noise_variance',
      Math.abs(mean((cell) => cell.noise ** 2 / cell.variance) - 1),
      count,
      Math.sqrt(2 / count),
    ),
    auditFigure('noise_beyond', cells.filter(({ beyond }) => beyond).length, count),
    auditFigure(
      'coverage',
      mean((cell) => Number(Math.abs(cell.noise) <= 1.96 * Math.sqrt(cell.variance))),
      count,
      Math.sqrt(0.0475 / count),
    ),
  ]
}

/** Contributors in shown cells, of all in cells that hold enough. */
function mass({ knowledge, bounds: { model } }: Loot, truth: Truth) {
  const isBase = new Set(
    knowledge.vocabulary.statistics
      .filter(({ type }) => type === 'base')
      .map(({ signal, name }) => `${signal}|${name}`),
  )
  const enough = model.cells.flatMap(({ signal, statistic, level, shown }, place) => {
    const value = truth.values.get(model.keys[place] ?? '') ?? 0
    return isBase.has(`${signal}|${statistic}`) && value >= knowledge.manifest.parameters.threshold
      ? [{ level, value, isShown: shown !== null }]
      : []
  })
  const part = (id: AuditFigureId, cells: typeof enough) => {
    const total = cells.reduce((sum, { value }) => sum + value, 0)
    if (total === 0) return unjudged(id, 'too_few')
    const shown = cells.reduce((sum, { value, isShown }) => sum + (isShown ? value : 0), 0)
    const error = Math.sqrt(cells.reduce((sum, { value }) => sum + value ** 2, 0) / 4) / total
    return auditFigure(id, shown / total, cells.length, error)
  }
  return [
    part('mass', enough),
    part(
      'mass_finest',
      enough.filter(({ level }) => level === 'organisation-rule'),
    ),
  ]
}
