/** A total that is the sum of its parts; `open`: there may be more than these parts (people whose role nobody knows). */
export type Sum = { total: number; parts: readonly number[]; open: boolean; name: string }

/** Whole numbers nobody was told, by index: the least and the most each can be, and what ties them together. */
export type System = {
  lower: Float64Array
  upper: Float64Array
  sums: readonly Sum[]
  /** [less, more]: the first is never larger than the second. */
  orders: readonly (readonly [number, number])[]
  /** A total that is never larger than its parts together: people of a theme are people of its rules. */
  covers: readonly Sum[]
}

/**
 * Narrows every interval by what the sums and orders say, until nothing changes. Returns the sum that cannot hold, or null.
 * Plain interval reasoning: sound, not always as narrow as can be.
 */
export function propagate(system: System, rounds = 40): Sum | null {
  for (let round = 0; round < rounds; round += 1) {
    let changed = false
    for (const sum of system.sums) {
      const step = narrow(system, sum)
      if (step === null) return sum
      changed ||= step
    }
    for (const cover of system.covers) changed = under(system, cover) || changed
    for (const [less, more] of system.orders) changed = order(system, less, more) || changed
    if (!changed) return null
  }
  return null
}

function narrow({ lower, upper }: System, { total, parts, open }: Sum): boolean | null {
  let least = 0
  let most = 0
  for (const part of parts) {
    least += at(lower, part)
    most += at(upper, part)
  }
  let changed = raise(lower, total, least)
  if (!open) changed = cut(upper, total, most) || changed
  const [from, to] = [at(lower, total), at(upper, total)]
  if (from > to) return null
  for (const part of parts) {
    const [low, high] = [at(lower, part), at(upper, part)]
    changed = cut(upper, part, to - least + low) || changed
    if (!open && most !== Infinity) changed = raise(lower, part, from - most + high) || changed
    if (at(lower, part) > at(upper, part)) return null
  }
  return changed
}

function under({ lower, upper }: System, { total, parts }: Sum): boolean {
  let most = 0
  for (const part of parts) most += at(upper, part)
  let changed = cut(upper, total, most)
  for (const part of parts)
    if (most !== Infinity) changed = raise(lower, part, at(lower, total) - most + at(upper, part)) || changed
  return changed
}

const order = ({ lower, upper }: System, less: number, more: number) =>
  [raise(lower, more, at(lower, less)), cut(upper, less, at(upper, more))].some(Boolean)

const at = (values: Float64Array, index: number) => values[index] ?? 0

function raise(lower: Float64Array, index: number, to: number): boolean {
  if (!(to > at(lower, index))) return false
  lower[index] = to
  return true
}

function cut(upper: Float64Array, index: number, to: number): boolean {
  if (!(to < at(upper, index))) return false
  upper[index] = to
  return true
}
