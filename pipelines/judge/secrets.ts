import { type AuditFigureId, auditFigure, unjudged } from '../../data/audit.ts'
import type { Loot } from '../audit/attack.ts'
import { cellName } from '../audit/cells.ts'
import { insights } from '../audit/insider.ts'
import { drawsOf, once, secretsOf } from './draws.ts'
import { type Case, type Found, none, share, smallest, type Value } from './found.ts'
import type { Truth } from './truth.ts'

/** A3 (guess), A4, A5, A9, A10, A12 (true numbers) and A13: what the attacker says, held to what is true. */
export function judgeSecrets({ loot, truth, value, noise }: Case): Found[] {
  const { model } = loot.bounds
  const secret = secretsOf(loot, value)
  const shown = [...model.cells.keys()].filter((place) => model.cells[place]?.shown && value(place) !== undefined)
  return [
    guess('averaging_guess', averaged(loot, value, secret)),
    ...differences(loot, value),
    ...insider(loot, value, secret),
    ...dominance(truth, noise),
    smallest(
      'true_least',
      shown.map((place) => [
        model.keys[place] ?? '',
        Math.min(value(place) ?? 0, loot.knowledge.manifest.parameters.threshold),
      ]),
    ),
    none('unanimous', unanimous(loot, truth), truth.deviating.size),
  ]
}

export const secretFigures: readonly AuditFigureId[] = [
  'averaging_guess',
  'difference_guess',
  'equal_values',
  'equal_shift',
  'insider_exact',
  'insider_near',
  'insider_guess',
  'dominance_near',
  'dominance_beyond',
  'true_least',
  'unanimous',
]

type Secret = (place: number) => string

/** Fewer secrets than this say nothing. */
const enough = 20
const guess = (id: AuditFigureId, guessed: readonly boolean[]): Found =>
  guessed.length < enough ? { figure: unjudged(id, 'too_few'), cells: [] } : share(id, guessed)

function averaged({ bounds: { model }, estimates }: Loot, value: Value, secret: Secret): boolean[] {
  return once(estimates, ({ cell }) => secret(cell)).map(({ cell, mean }) => {
    const [least, most] = [model.system.lower[cell] ?? 0, model.system.upper[cell] ?? 0]
    return Math.min(most, Math.max(least, Math.round(mean))) === value(cell)
  })
}

/** A guess of a difference hangs on both draws, and each draw counts once; whether equal values tell apart what is equal needs every pair. */
function differences(loot: Loot, value: Value): Found[] {
  const { model } = loot.bounds
  const draw = drawsOf(loot, value)
  const pairs = once(loot.pairs, ({ total, part }) => `${draw(total)} ${draw(part)}`)
  const known = pairs.flatMap(({ total, part }) => {
    const [a, b] = [value(total), value(part)]
    const [x, y] = [model.cells[total]?.shown?.value, model.cells[part]?.shown?.value]
    return a === undefined || b === undefined || x === undefined || y === undefined
      ? []
      : [{ true: a - b, shown: x - y, total: draw(total), part: draw(part) }]
  })
  const apart = once(
    once(known, ({ total }) => total),
    ({ part }) => part,
  )
  const open = known.filter((pair) => Math.abs(pair.shown) <= 7)
  const prior = portion(open)
  const groups = [open.filter((pair) => pair.shown === 0), open.filter((pair) => pair.shown !== 0)]
  const rests = Math.min(...groups.map((group) => group.length))
  const shift = Math.max(...groups.map((group) => Math.abs(portion(group) - prior)))
  return [
    guess(
      'difference_guess',
      apart.map((pair) => pair.true === pair.shown),
    ),
    guess(
      'equal_values',
      known.filter((pair) => pair.true === 0).map((pair) => pair.shown === 0),
    ),
    {
      figure: rests < enough ? unjudged('equal_shift', 'too_few') : auditFigure('equal_shift', shift, rests),
      cells: [],
    },
  ]
}

/** Part of pairs in which somebody is left over. */
const portion = (pairs: readonly { true: number }[]) =>
  pairs.length === 0 ? 0 : pairs.filter((pair) => pair.true > 0).length / pairs.length

/** Guesses from one total hang on one draw: the first is counted. */
function insider({ bounds: { model } }: Loot, value: Value, secret: Secret): Found[] {
  const found = insights(model, (cell) => value(cell) ?? 0).filter(({ cell, least, most }) => {
    const secret = value(cell) ?? 0
    return secret > 0 && secret >= least && secret <= most
  })
  const within = (width: number) =>
    found
      .filter(({ least, most }) => most - least <= width)
      .map(({ insider: who, cell }) => `${who}: ${model.keys[cell]}`)
  return [
    none('insider_exact', within(0), found.length),
    none('insider_near', within(2), found.length),
    guess(
      'insider_guess',
      once(found, ({ total }) => secret(total)).map(({ cell, guess: said }) => said === value(cell)),
    ),
  ]
}

/** Somebody who knows everybody else in a cell takes them off the shown sum: what is left is the largest contribution, with the noise. */
function dominance(truth: Truth, sums: Case['noise']): Found[] {
  const noise = new Map(sums.map(({ key, noise: drawn, clamp }) => [key, { drawn, clamp }]))
  const secrets = truth.largest.flatMap((largest) => {
    const own = noise.get(largest.key)
    return own ? [{ ...largest, estimate: largest.counted + own.drawn, most: own.clamp.high }] : []
  })
  const near = (estimate: number, of: number) => Math.abs(estimate - of) <= of / 5
  const beyond = secrets.filter(({ raw, most }) => raw >= 3 * most)
  return [
    guess(
      'dominance_near',
      secrets.map(({ estimate, counted }) => near(estimate, counted)),
    ),
    guess(
      'dominance_beyond',
      beyond.map(({ estimate, raw }) => near(estimate, raw)),
    ),
  ]
}

const unanimous = ({ knowledge }: Loot, truth: Truth) =>
  knowledge.rows
    .filter((row) => !row.carried)
    .map((row) => cellName(row.signal, row.statistic, row))
    .filter((key) => (truth.deviating.get(key) ?? Infinity) < 3)
