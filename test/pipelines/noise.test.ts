import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Candidate, draw } from '../../pipelines/disclosure/draw.ts'
import { noiseAt, noiseTable } from '../../pipelines/disclosure/noise.ts'

const key = Buffer.alloc(32, 7)
const candidate = (own: Partial<Candidate> = {}): Candidate => ({
  signal: 'friction',
  statistic: 'reporters',
  structure: 'a|2026-Q3|*',
  n: 12n,
  key: 99n,
  signal_key: null,
  half_range: null,
  ...own,
})
const whole = 2 ** 53

describe('the noise of a count', () => {
  const table = noiseTable(3, 7)
  const weights = [...table.upTo].map((upTo, index) => upTo - (table.upTo[index - 1] ?? 0))

  test('is the maximum-entropy table with variance 3 on -7..7', () => {
    const p = weights.slice(7).map((weight) => Number((weight / whole).toFixed(4)))
    expect(p).toEqual([0.2303, 0.195, 0.1183, 0.0514, 0.016, 0.0036, 0.0006, 0.0001])
  })

  test('has integer weights that are exactly symmetric and sum to 2^53', () => {
    expect(weights.every(Number.isInteger)).toBe(true)
    expect([...weights].reverse()).toEqual(weights)
    expect(table.upTo.at(-1)).toBe(whole)
  })

  test('stays within its bound at both ends of the draw', () => {
    expect([0, whole / 2, whole - 1].map((u) => noiseAt(table, u))).toEqual([-7, 0, 7])
  })

  test('has mean 0 and variance 3 over a hundred thousand cells, and never more than 7', () => {
    const drawn = Array.from({ length: 100_000 }, (_, n) => draw(key, candidate({ key: BigInt(n) })).noise)
    const mean = drawn.reduce((sum, v) => sum + v, 0) / drawn.length
    const variance = drawn.reduce((sum, v) => sum + v * v, 0) / drawn.length - mean ** 2
    expect(Math.abs(mean)).toBeLessThanOrEqual(0.02)
    expect(Math.abs(variance / 3 - 1)).toBeLessThanOrEqual(0.02)
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(7)
  })
})

describe('a draw', () => {
  test('hangs on HMAC-SHA256 of statistic, structure, n and keys alone', () => {
    const hash = createHmac('sha256', key)
      .update(['friction.reporters', 'a|2026-Q3|*', '12', '99'].join('\u001f'))
      .digest()
    const expected = noiseAt(noiseTable(3, 7), Number(hash.readBigUInt64BE(0) >> 11n))
    expect(draw(key, candidate())).toEqual({ noise: expected, variance: 3 })
  })

  test('is the same for the same cell, and independent for a cell that merely coincides', () => {
    const cells = Array.from({ length: 400 }, (_, n) => candidate({ key: BigInt(n) }))
    const again = cells.map((cell) => draw(key, cell).noise === draw(key, { ...cell }).noise)
    const sibling = cells.filter(
      (cell) => draw(key, cell).noise === draw(key, { ...cell, structure: 'b|2026-Q3|*' }).noise,
    )
    expect(again.every(Boolean)).toBe(true)
    expect(sibling.length / cells.length).toBeLessThanOrEqual(0.35)
  })

  test('of a sum has the variance of its half range, and changes with a corrected signal', () => {
    const sum = candidate({ statistic: 'minutes', half_range: 60, signal_key: 5n })
    expect(draw(key, sum).variance).toBe(3600)
    const drawn = Array.from({ length: 20_000 }, (_, n) => draw(key, { ...sum, signal_key: BigInt(n) }).noise)
    const variance = drawn.reduce((total, v) => total + v * v, 0) / drawn.length
    expect(Math.abs(variance / 3600 - 1)).toBeLessThan(0.04)
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(180)
  })
})
