import { createHmac } from 'node:crypto'
import { type NoiseTable, noiseAt, noiseTable } from './noise.ts'
import { parameters } from './parameters.ts'

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
 * contributors has independent noise.
 */
export function draw(key: Buffer, candidate: Candidate): { noise: number; variance: number } {
  const table = tableFor(candidate.half_range)
  return { noise: noiseAt(table, uniform(key, candidate)), variance: table.variance }
}

function uniform(
  key: Buffer,
  { signal, statistic, structure, n, key: contributors, signal_key, half_range }: Candidate,
): number {
  const message = [`${signal}.${statistic}`, structure, n, contributors]
  if (half_range !== null) message.push(signal_key ?? 0n)
  const hash = createHmac('sha256', key).update(message.join('\u001f')).digest()
  return Number(hash.readBigUInt64BE(0) >> 11n)
}

const made = new Map<number | null, NoiseTable>()

function tableFor(halfRange: number | null): NoiseTable {
  const known = made.get(halfRange)
  if (known) return known
  const { contributors, sums } = parameters
  const table =
    halfRange === null
      ? noiseTable(contributors.variance, contributors.bound)
      : noiseTable((sums.lambda * halfRange) ** 2, sums.bound_factor * halfRange)
  made.set(halfRange, table)
  return table
}
