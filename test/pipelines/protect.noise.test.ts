import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { statistics } from '../../data/vocabulary/statistics.ts'
import { type Candidate, draw } from '../../pipelines/disclosure/draw.ts'
import { noiseAt, noiseTable } from '../../pipelines/disclosure/noise.ts'
import { parameters } from '../../pipelines/disclosure/parameters.ts'

const key = Buffer.alloc(32, 7)
const other = Buffer.alloc(32, 8)
const cell: Candidate = {
  signal: 'friction',
  statistic: 'reporters',
  structure: 'x|2026-Q3|*',
  n: 12n,
  key: 1n,
  signal_key: null,
  half_range: null,
}
const whole = 2 ** 53

describe('the table of noise', () => {
  test('with variance 3 within 7 is that of the literature, to four digits', () => {
    const { upTo } = noiseTable(3, 7)
    const p = [...upTo].map((edge, index) => (edge - (upTo[index - 1] ?? 0)) / whole).slice(7)
    expect(Math.log((p[0] ?? 0) / (p[1] ?? 0))).toBeCloseTo(0.1666, 3)
    expect(p.slice(0, 6).map((each) => each.toFixed(4))).toEqual([
      '0.2303',
      '0.1950',
      '0.1183',
      '0.0514',
      '0.0160',
      '0.0036',
    ])
    expect(p[6]?.toPrecision(1)).toBe('0.0006')
    expect(p[7]?.toPrecision(2)).toBe('0.000066')
  })

  test('is whole and symmetric to the last of its 2^53 parts', () => {
    for (const table of [noiseTable(3, 7), noiseTable(60 ** 2, 180), noiseTable(1800 ** 2, 5400)]) {
      const weights = [...table.upTo].map((upTo, index) => upTo - (table.upTo[index - 1] ?? 0))
      expect(table.upTo.at(-1)).toBe(whole)
      expect(weights).toEqual([...weights].reverse())
      expect(weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)).toBe(true)
    }
  })

  test.each(halfRanges())('for a half range of %i has that variance to a part in 10^9, and mean nought', (half) => {
    const table = noiseTable(half ** 2, 3 * half)
    const weights = [...table.upTo].map((upTo, index) => (upTo - (table.upTo[index - 1] ?? 0)) / whole)
    const mean = weights.reduce((sum, p, index) => sum + p * (index - table.bound), 0)
    const variance = weights.reduce((sum, p, index) => sum + p * (index - table.bound) ** 2, 0)
    expect(Math.abs(mean)).toBeLessThan(1e-9 * half)
    expect(Math.abs(variance / half ** 2 - 1)).toBeLessThan(1e-9)
  })

  test('gives every value at the edges of its weights', () => {
    const table = noiseTable(3, 7)
    const first = table.upTo[0] ?? 0
    expect([0, first - 1, first, whole / 2, whole - 1].map((u) => noiseAt(table, u))).toEqual([-7, -7, -6, 0, 7])
  })

  test('a variance that no such noise has is refused', () => {
    for (const variance of [0, -1, 18.7, Number.NaN]) expect(() => noiseTable(variance, 7)).toThrow(RangeError)
  })
})

/** Every half range that a sum can have, with the wider ones of a theme and of all rules. */
function halfRanges() {
  const sums = Object.values(statistics).flatMap((named) =>
    Object.values(named).flatMap((one) => ('low' in one ? [one] : [])),
  )
  const scales = Object.values(parameters.friction_scale)
  return [
    ...new Set(
      sums.flatMap(({ low, centre, high }) =>
        scales.map((scale) => Math.max((high - centre) * scale, centre * scale - low)),
      ),
    ),
  ].sort((a, b) => a - b)
}

describe('a draw', () => {
  test('is the one that anyone with the key computes: HMAC over statistic, structure, n and keys', () => {
    const message = ['friction.reporters', 'x|2026-Q3|*', '12', '1'].join('\u001f')
    const u = createHmac('sha256', key).update(message).digest().readBigUInt64BE() / 2048n
    expect(draw(key, cell)).toEqual({ noise: independent(3, 7, u), variance: 3 })
    const sum = { ...cell, statistic: 'minutes', signal_key: -5n, half_range: 60 }
    const long = ['friction.minutes', 'x|2026-Q3|*', '12', '1', '-5'].join('\u001f')
    const v = createHmac('sha256', key).update(long).digest().readBigUInt64BE() / 2048n
    expect(draw(key, sum)).toEqual({ noise: independent(3600, 180, v), variance: 3600 })
  })

  test('is wider for a kind of signal that needs it, and for no other', () => {
    const message = ['friction.reporters', 'x|2026-Q3|*', '12', '1'].join('\u001f')
    const u = createHmac('sha256', key).update(message).digest().readBigUInt64BE() / 2048n
    expect(draw(key, cell, { friction: { variance: 5.5, bound: 9 } })).toEqual({
      noise: independent(5.5, 9, u),
      variance: 5.5,
    })
    expect(draw(key, cell, { trust: { variance: 5.5, bound: 9 } })).toEqual(draw(key, cell))
  })

  test('is the same for the same, and hangs on every one of its inputs', () => {
    const many = Array.from({ length: 400 }, (_, n) => ({ ...cell, n: BigInt(n) }))
    const noises = (change: Partial<Candidate>, by = key) => many.map((one) => draw(by, { ...one, ...change }).noise)
    const usual = noises({})
    expect(noises({})).toEqual(usual)
    const changes: Partial<Candidate>[] = [
      { signal: 'trust' },
      { statistic: 'hinders' },
      { structure: 'y' },
      { key: 2n },
    ]
    for (const change of changes) expect(noises(change)).not.toEqual(usual)
    expect(noises({}, other)).not.toEqual(usual)
    expect(noises({ signal_key: 9n }), 'a count does not hang on signals').toEqual(usual)
    expect(noises({ half_range: 60, signal_key: 9n })).not.toEqual(noises({ half_range: 60, signal_key: 8n }))
  })

  test('over 200,000 cells has mean 0 and variance 3, and is never beyond 7', () => {
    const draws = Array.from({ length: 200_000 }, (_, i) => draw(key, { ...cell, key: BigInt(i) }).noise)
    const mean = draws.reduce((sum, v) => sum + v, 0) / draws.length
    const variance = draws.reduce((sum, v) => sum + v * v, 0) / draws.length
    expect(Math.abs(mean)).toBeLessThanOrEqual(0.02)
    expect(Math.abs(variance / 3 - 1)).toBeLessThanOrEqual(0.02)
    expect(draws.every((v) => Math.abs(v) <= 7)).toBe(true)
    expect(draws.some((v) => v === 7) && draws.some((v) => v === -7)).toBe(true)
  })

  test('two cells with the same contributors agree no more often than chance', () => {
    const secrets = Array.from({ length: 20_000 }, (_, i) => BigInt(i))
    const equal = secrets.filter(
      (secret) =>
        draw(key, { ...cell, key: secret }).noise === draw(key, { ...cell, key: secret, structure: 'y' }).noise,
    )
    expect(equal.length / secrets.length).toBeLessThanOrEqual(0.35)
    expect(equal.length / secrets.length).toBeGreaterThan(0.1)
  })
})

/** Inverse cumulative distribution by plain summing; it may differ from the table only where u falls on a rounded edge. */
function independent(variance: number, bound: number, u: bigint) {
  const b = bisect(variance, bound)
  const p = Array.from({ length: 2 * bound + 1 }, (_, i) => Math.exp(-b * (i - bound) ** 2))
  const total = p.reduce((sum, each) => sum + each, 0)
  let below = 0
  return (
    p.findIndex((each) => {
      below += each / total
      return Number(u) / whole < below
    }) - bound
  )
}

function bisect(variance: number, bound: number) {
  const spread = (b: number) => {
    const p = Array.from({ length: 2 * bound + 1 }, (_, i) => Math.exp(-b * (i - bound) ** 2))
    const total = p.reduce((sum, each) => sum + each, 0)
    return p.reduce((sum, each, i) => sum + (each / total) * (i - bound) ** 2, 0)
  }
  let [low, high] = [0, 10]
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (spread(middle) > variance) low = middle
    else high = middle
  }
  return low
}
