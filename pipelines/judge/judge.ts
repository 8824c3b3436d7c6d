import { type Audit, type AuditTable, auditFigures, roughly, unjudged } from '../../data/audit.ts'
import type { Loot } from '../audit/attack.ts'
import type { Model } from '../audit/model.ts'
import type { Failure } from './failure.ts'
import type { Case, Found, Value } from './found.ts'
import { judgeIntervals } from './intervals.ts'
import { judgeNoise, noiseFigures } from './noise.ts'
import { judgeSecrets, secretFigures } from './secrets.ts'
import { sumNoise } from './sums.ts'
import type { Truth } from './truth.ts'

/** Holds what the attacker found to the pass marks, and to the truth where it is known. */
export function judge(loot: Loot, truth: Truth | null): { audit: Audit; failures: Failure[] } {
  const known = truth && valuesIn(loot.bounds.model, truth)
  const found = [
    ...judgeIntervals(loot, truth, known),
    ...(truth && known ? judgeWith({ loot, truth, value: known, noise: sumNoise(loot, truth) }) : withoutTruth()),
  ]
  const order = Object.keys(auditFigures)
  found.sort((one, other) => order.indexOf(one.figure.id) - order.indexOf(other.figure.id))
  const failed = found.filter(({ figure }) => figure.passed === false)
  const { manifest } = loot.knowledge
  const audit: Audit = {
    release: manifest.id,
    method: manifest.method,
    passed: failed.length === 0,
    cells: roughly(loot.bounds.model.cells.length),
    programs: roughly(loot.bounds.programs),
    figures: found.map(({ figure }) => figure),
    tables: tablesOf(loot),
  }
  return { audit, failures: failed.flatMap(failuresOf) }
}

const judgeWith = (all: Case): Found[] => [...judgeSecrets(all), ...judgeNoise(all)]

/** True numbers by place in the model: looked up once. */
function valuesIn({ keys }: Model, { values }: Truth): Value {
  const known = keys.map((key) => values.get(key))
  return (place) => known[place]
}

const withoutTruth = (): Found[] =>
  [...secretFigures, ...noiseFigures].map((id) => ({ figure: unjudged(id, 'no_truth'), cells: [] }))

function failuresOf({ figure, cells }: Found): Failure[] {
  const one = (cell: string | null) => ({ attack: figure.attack, figure: figure.id, cell })
  return cells.length === 0 ? [one(null)] : cells.slice(0, 20).map(one)
}

/** Shown and hidden cells per kind of signal and level; organisations count where the release names them. */
function tablesOf({ knowledge, bounds: { model } }: Loot): AuditTable[] {
  const named = new Set(knowledge.rows.flatMap(({ organisation }) => organisation ?? []))
  const tables = new Map<string, AuditTable>()
  for (const { signal, statistic, level, shown, place } of model.cells) {
    if (first[signal] !== statistic || (place.organisation !== undefined && !named.has(place.organisation))) continue
    const table = tables.get(`${signal}|${level}`) ?? { signal, level, shown: 0, hidden: 0 }
    tables.set(`${signal}|${level}`, table)
    table[shown ? 'shown' : 'hidden'] += 1
  }
  return [...tables.values()]
}

/** The count of people that stands for a cell of each kind of signal. */
const first: Readonly<Record<string, string>> = {
  friction: 'reporters',
  time_week: 'diarists',
  handover: 'families',
  trust: 'replies',
  process: 'replies',
  process_professional: 'replies',
}
