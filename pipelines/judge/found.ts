import { type AuditFigure, type AuditFigureId, auditFigure } from '../../data/audit.ts'
import type { Loot } from '../audit/attack.ts'
import type { SumNoise } from './sums.ts'
import type { Truth } from './truth.ts'

/** A figure, and the cells that make it fail; their names are for the steward, not for the release. */
export type Found = { figure: AuditFigure; cells: readonly string[] }

/** The true number of a cell of the model; undefined where nobody stands in it. */
export type Value = (place: number) => number | undefined
export type Case = { loot: Loot; truth: Truth; value: Value; noise: readonly SumNoise[] }

/** A count of offending cells: none may be there. */
export const none = (id: AuditFigureId, cells: readonly string[], over: number): Found => ({
  figure: auditFigure(id, cells.length, over),
  cells,
})

/** The smallest of named values beside a least mark, with the cells that lie under it. */
export function smallest(id: AuditFigureId, values: readonly (readonly [string, number])[]): Found {
  const least = values.reduce((so, [, value]) => Math.min(so, value), Infinity)
  const figure = auditFigure(id, least === Infinity ? null : least, values.length)
  return { figure, cells: values.filter(([, value]) => value < figure.mark).map(([name]) => name) }
}

/** The part of secrets that were guessed. */
export const share = (id: AuditFigureId, guessed: readonly boolean[]): Found => ({
  figure: auditFigure(id, guessed.filter(Boolean).length / guessed.length, guessed.length),
  cells: [],
})
