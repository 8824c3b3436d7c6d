import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { type Organisation, organisationsOf } from './field.ts'

/** `reporters` in the last quarter, `quarters` long, ending with `last`. */
export type Parameters = { reporters: number; quarters: number; seed: number; last: Quarter }

/** What happens from which place in the series of quarters (0 is the first). */
type Turns = {
  accountingStopped: number
  accountingFelt: number
  explained: number
  recording: number
  definition: number
  merged: number
  loud: number
}

export type Plan = Parameters & { series: readonly Quarter[]; organisations: readonly Organisation[]; turns: Turns }

/** The field with its dates. Throws Refusal on sizes that cannot be made. */
export function planOf(parameters: Parameters): Plan {
  const { quarters, reporters, seed, last } = parameters
  whole('quarters', quarters, 1, 80)
  whole('reporters', reporters, 100, 1_000_000)
  whole('seed', seed, 0, 4_294_967_295)
  const first = quarterIndex(last) - quarters + 1
  const series = Array.from({ length: quarters }, (_, at) => quarterAt(first + at))
  return { ...parameters, series, organisations: organisationsOf(seed), turns: turnsOf(quarters) }
}

/** The last quarter that is over on this day. */
export const lastFullQuarter = (today: Date): Quarter =>
  quarterAt(today.getUTCFullYear() * 4 + Math.floor(today.getUTCMonth() / 3) - 1)

/** Reporters in the quarter at this place: from 900 to 2,400 in a straight line, or the same line for another end. */
export function reportersAt(plan: Plan, at: number): number {
  const start = plan.reporters * (900 / 2400)
  const way = plan.quarters === 1 ? 1 : at / (plan.quarters - 1)
  return Math.round(start + (plan.reporters - start) * way)
}

const sixteenth = (quarters: number, part: number) => Math.floor((quarters * part) / 16)

function turnsOf(quarters: number): Turns {
  const accountingStopped = sixteenth(quarters, 6)
  return {
    accountingStopped,
    accountingFelt: accountingStopped + 2,
    explained: sixteenth(quarters, 8),
    recording: sixteenth(quarters, 8),
    definition: sixteenth(quarters, 10),
    merged: sixteenth(quarters, 11),
    loud: sixteenth(quarters, 12),
  }
}

function whole(name: string, value: number, low: number, high: number) {
  if (Number.isInteger(value) && value >= low && value <= high) return
  throw new Refusal(
    { nl: `ongeldig bij --${name}: ${value}`, en: `invalid --${name}: ${value}` },
    { nl: `geef een heel getal van ${low} tot en met ${high}`, en: `give a whole number from ${low} to ${high}` },
  )
}
