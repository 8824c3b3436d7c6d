import { createHmac } from 'node:crypto'
import { type NoiseTable, noiseAt, noiseTable } from './noise.ts'
import { parameters } from './parameters.ts'
import type { Noise, Wider } from './wider.ts'

/**
 * What the noise of one published number hangs on: n contributors and the XOR of their keys; for a sum also the XOR of their
 * signal keys and its half range, which is null for a count of contributors.
 */
export type Candidate = {
  signal: string
  statistic: string
  structure: string
  n: bigint
  key: bigint
  signal_key: bigint | null
  half_range: number | null
}

/**
 * Noise of one number: inverse CDF at u = first 53 bits of HMAC-SHA256(key of the quarter, statistic, structural cell id, n, XOR of
 * contributor keys [, XOR of signal keys for sums]) (disclosure.md 4). Same inputs, same noise; a cell that merely coincides in its
 * contributors has independent noise. Another `turn` is another draw of all of it, for where the first gave too much away together.
 */
export function draw(
  key: Buffer,
  candidate: Candidate,
  wider: Wider = {},
  turn = 0,
): { noise: number; variance: number } {
  const table = tableFor(candidate.half_range, wider[candidate.signal] ?? parameters.contributors)
  return { noise: noiseAt(table, uniform(key, candidate, turn)), variance: table.variance }
}

function uniform(
  key: Buffer,
  { signal, statistic, structure, n, key: contributors, signal_key, half_range }: Candidate,
  turn: number,
): number {
  const message = [`${signal}.${statistic}`, structure, n, contributors]
  if (half_range !== null) message.push(signal_key ?? 0n)
  if (turn > 0) message.push(`turn ${turn}`)
  const hash = createHmac('sha256', key).update(message.join('\u001f')).digest()
  return Number(hash.readBigUInt64BE(0) >> 11n)
}

const made = new Map<string, NoiseTable>()

function tableFor(halfRange: number | null, counts: Noise): NoiseTable {
  const { sums } = parameters
  const noise =
    halfRange === null ? counts : { variance: (sums.lambda * halfRange) ** 2, bound: sums.bound_factor * halfRange }
  const name = `${noise.variance} ${noise.bound}`
  const table = made.get(name) ?? noiseTable(noise.variance, noise.bound)
  made.set(name, table)
  return table
}
