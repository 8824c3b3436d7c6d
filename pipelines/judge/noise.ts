import { type AuditFigureId, auditFigure, unjudged } from '../../data/audit.ts'
import { noiseOf } from '../audit/knowledge.ts'
import { evenness, independence } from './chance.ts'
import { drawsOf, once } from './draws.ts'
import type { Case, Found } from './found.ts'

export const noiseFigures: readonly AuditFigureId[] = [
  'residue',
  'noise_mean',
  'noise_variance',
  'noise_beyond',
  'mass',
  'mass_finest',
  'coverage',
  'coverage_most',
]

/** A14, A18 and A19: whether the noise is what it is said to be, and whether the release is of use. */
export function judgeNoise(all: Case): Found[] {
  return [residue(all), ...drawn(all), ...mass(all)].map((figure) => ({ figure, cells: [] }))
}

/** Chance of four standard errors: what a figure of a draw may be off by (see auditFigure). */
const rare = 1 / 30_000

/** Remainders of the centred sums, as shown against as they are, for the grids that minutes are given in. */
function residue({ noise: drawn }: Case) {
  const sums = drawn.filter(({ clamp }) => clamp.half >= 60)
  if (sums.length < 100) return unjudged('residue', 'too_few')
  const chances = [5, 10, 15, 60].flatMap((m) => [
    evenness(
      sums.map(({ noise }) => noise),
      m,
    ),
    independence(
      sums.map(({ centred, noise }) => [centred, centred + noise]),
      m,
    ),
  ])
  return auditFigure('residue', Math.min(1, chances.length * Math.min(...chances)), sums.length, (0.001 - rare) / 4)
}

/** Over counts so large that the threshold cannot have chosen among their noise. */
function drawn({ loot, value }: Case) {
  const {
    knowledge,
    bounds: { model },
  } = loot
  const { threshold } = knowledge.manifest.parameters
  const shown = [...model.cells.keys()].filter((place) => model.cells[place]?.shown)
  const cells = once(shown, drawsOf(loot, value)).flatMap((place) => {
    const { signal = '', shown: row = null } = model.cells[place] ?? {}
    const [own, { bound }] = [value(place), noiseOf(knowledge, signal)]
    if (own === undefined || row === null || row.carried || own < threshold + bound) return []
    const noise = row.value - own
    return [{ noise, variance: row.noise_variance, beyond: Math.abs(noise) > bound }]
  })
  const count = cells.length
  if (count < 100)
    return noiseFigures
      .filter((id) => id.startsWith('noise_') || id.startsWith('coverage'))
      .map((id) => unjudged(id, 'too_few'))
  const mean = (of: (cell: (typeof cells)[number]) => number) => cells.reduce((sum, cell) => sum + of(cell), 0) / count
  const variance = mean((cell) => cell.variance)
  const covered = mean((cell) => Number(Math.abs(cell.noise) <= 1.96 * Math.sqrt(cell.variance)))
  return [
    auditFigure('noise_mean', Math.abs(mean(({ noise }) => noise)), count, Math.sqrt(variance / count)),
    auditFigure(
      'noise_variance',
      Math.abs(mean((cell) => cell.noise ** 2 / cell.variance) - 1),
      count,
      Math.sqrt(2 / count),
    ),
    auditFigure('noise_beyond', cells.filter(({ beyond }) => beyond).length, count),
    ...(['coverage', 'coverage_most'] as const).map((id) => auditFigure(id, covered, count, Math.sqrt(0.0475 / count))),
  ]
}

/** Contributors in shown cells, of all in cells that hold enough; one draw shows or hides every base of a cell. */
function mass({ loot, value }: Case) {
  const { knowledge, bounds } = loot
  const { cells } = bounds.model
  const isBase = new Set(
    knowledge.vocabulary.statistics
      .filter(({ type }) => type === 'base')
      .map(({ signal, name }) => `${signal}|${name}`),
  )
  const { threshold } = knowledge.manifest.parameters
  const holds = (place: number) => {
    const { signal, statistic } = cells[place] ?? {}
    return (value(place) ?? 0) >= threshold && isBase.has(`${signal}|${statistic}`)
  }
  const enough = once([...cells.keys()].filter(holds), drawsOf(loot, value)).map((place) => ({
    level: cells[place]?.level,
    value: value(place) ?? 0,
    isShown: (cells[place]?.shown ?? null) !== null,
  }))
  const part = (id: AuditFigureId, some: typeof enough) => {
    const total = some.reduce((sum, { value: own }) => sum + own, 0)
    if (total === 0) return unjudged(id, 'too_few')
    const shown = some.reduce((sum, { value: own, isShown }) => sum + (isShown ? own : 0), 0)
    const error = Math.sqrt(some.reduce((sum, { value: own }) => sum + own ** 2, 0) / 4) / total
    return auditFigure(id, shown / total, some.length, error)
  }
  return [
    part('mass', enough),
    part(
      'mass_finest',
      enough.filter(({ level }) => level === 'organisation-rule'),
    ),
  ]
}
