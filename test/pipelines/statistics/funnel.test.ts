import { beforeAll, describe, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { type FunnelUnit, funnel } from '../../../pipelines/statistics/funnel.ts'
import type { FunnelLimits } from '../../../pipelines/statistics/limits.ts'

beforeAll(() => ready)

const unit = (numerator: number, denominator: number, noise = 0): FunnelUnit => ({
  numerator,
  denominator,
  noiseVarNum: noise,
  noiseVarDen: noise,
})
const numerators = [12, 25, 9, 40, 31, 18, 22, 7, 55, 20]
const denominators = [60, 80, 50, 100, 90, 75, 70, 40, 120, 95]
const ten = (noise = 0) => numerators.map((numerator, index) => unit(numerator, denominators[index] ?? 0, noise))
const alike = (count: number, noise = 0) => Array.from({ length: count }, () => unit(20, 100, noise))
const close = (limits: FunnelLimits | null | undefined, expected: readonly number[]) =>
  [limits?.lower_95, limits?.upper_95, limits?.lower_998, limits?.upper_998].forEach((line, index) => {
    expect(line).toBeCloseTo(expected[index] ?? Number.NaN, 9)
  })

describe('shares', () => {
  test('exact limits at 20 of 100 agree with scipy 1.17, interpolated as Spiegelhalter does', () => {
    const expected = [0.1197422327150688, 0.2764760850335919, 0.08097825256459949, 0.3267658515166423]
    close(funnel(alike(5), { kind: 'share' }).rows[0]?.limits, expected)
  })

  test('at an overall share of 34%, a unit of 16 cannot be low; one of 17 and 18 can', () => {
    const units = [unit(5, 16), unit(5, 17), unit(6, 18), unit(30, 90), unit(31, 90)]
    const rows = funnel(units, { kind: 'share', overall: 0.34 }).rows
    expect(rows.map((row) => row.canBeLow)).toEqual([false, true, true, true, true])
    expect(rows[0]?.limits?.lower_998).toBe(0)
    expect(rows[1]?.limits?.lower_998).toBeCloseTo(0.0011340413297497478, 9)
  })

  test('phi, tau2 and adjusted limits agree with the formula of FunnelPlotR computed in numpy', () => {
    const drawn = funnel(ten(), { kind: 'share' })
    expect(drawn.phi).toBeCloseTo(2.6909355359482525, 9)
    expect(drawn.tau2).toBeCloseTo(0.006440432079481959, 12)
    expect(drawn.method).toBe('adjusted')
    const expected = [0.14087395188837823, 0.5030729257682669, 0.07029839480009221, 0.6183462991072817]
    close(drawn.rows[0]?.limits, expected)
  })

  test('the angle is clamped before it is squared: a lower limit never folds upward', () => {
    const spread = [0, 1, 0, 9, 8, 1, 10, 0, 9, 2].map((numerator) => unit(numerator, 20))
    const drawn = funnel(spread, { kind: 'share' })
    expect(drawn.method).toBe('adjusted')
    expect(drawn.rows.map((row) => row.limits?.lower_998)).toEqual(spread.map(() => 0))
  })

  test('with noise the limits are overall plus or minus z times the widened deviation', () => {
    const widened = Math.sqrt((0.2 * 0.8) / 100 + (3 * (1 + 0.2 ** 2)) / 100 ** 2)
    const expected = [-1.959963984540054, 1.959963984540054, -3.090232306167813, 3.090232306167813]
    const drawn = funnel(alike(5, 3), { kind: 'share' })
    close(
      drawn.rows[0]?.limits,
      expected.map((z) => 0.2 + z * widened),
    )
    expect(drawn.method).toBe('noise_widened')
  })

  test('noise is not read as difference between units', () => {
    for (const kind of ['share', 'rate'] as const) {
      expect(funnel(ten(3), { kind }).phi).toBeLessThan(funnel(ten(), { kind }).phi ?? 0)
    }
  })
})

describe('rates', () => {
  test('exact limits at 20 expected agree with scipy 1.17', () => {
    const rows = funnel(
      Array.from({ length: 5 }, () => unit(20, 10)),
      { kind: 'rate' },
    ).rows
    const ofExpected = [0.560250051922442, 1.4372884335020133, 0.35845935538852103, 1.7356764286899249]
    close(
      rows[0]?.limits,
      ofExpected.map((ratio) => 2 * ratio),
    )
  })

  test('adjusted limits are squared back from the root scale', () => {
    const drawn = funnel(ten(), { kind: 'rate' })
    expect(drawn.phi).toBeCloseTo(1.9319731536130889, 9)
    expect(drawn.tau2).toBeCloseTo(0.012111561864658204, 12)
    const expected = [0.14408339821863445, 0.529261399163079, 0.07798847437508573, 0.6852901960049272]
    close(drawn.rows[0]?.limits, expected)
  })

  test('a unit without events has a place in the funnel', () => {
    const rows = funnel([unit(0, 10), ...Array.from({ length: 9 }, () => unit(20, 10))], { kind: 'rate' }).rows
    expect(rows[0]).toMatchObject({ value: 0, zone: 'below_998' })
  })
})

describe('what may be said', () => {
  test('zones name the widest limit that is passed', () => {
    const units = [...alike(5), unit(27, 100), unit(28, 100), unit(33, 100), unit(11, 100), unit(8, 100)]
    const zones = funnel(units.slice(0, 9), { kind: 'share', overall: 0.2 }).rows.map((row) => row.zone)
    expect(zones.slice(5)).toEqual(['within', 'above_95', 'above_998', 'below_95'])
    expect(funnel([...alike(5), unit(8, 100)], { kind: 'share', overall: 0.2 }).rows[5]?.zone).toBe('below_998')
  })

  test('four units are no funnel, five and six are', () => {
    expect([4, 5, 6].map((n) => funnel(alike(n), { kind: 'share' }).refusal)).toEqual(['too_few_units', null, null])
    expect(funnel(alike(4), { kind: 'share' }).rows[0]).toMatchObject({ value: 20 / 100, limits: null, zone: null })
  })

  test('spread between units is estimated from ten units', () => {
    expect([9, 10, 11].map((n) => funnel(alike(n), { kind: 'share' }).phi)).toEqual([null, 0, 0])
  })

  test('when more than a fifth did not deliver, nothing is compared', () => {
    const refusal = (absentUnits: number) => funnel(alike(8), { kind: 'share', absentUnits }).refusal
    expect([1, 2, 3].map(refusal)).toEqual([null, null, 'incomplete_submission'])
  })

  test('differences far beyond chance get no outlier words, and keep their limits', () => {
    const wide = Array.from({ length: 10 }, (_, index) => unit(100 + 80 * index, 1000))
    const drawn = funnel(wide, { kind: 'share' })
    expect(drawn.phi).toBeGreaterThan(10)
    expect(drawn.refusal).toBe('baseline_not_stable')
    expect(drawn.rows.map((row) => row.zone)).toEqual(wide.map(() => null))
    expect(drawn.rows[0]?.limits).not.toBeNull()
  })

  test('a unit whose noise outweighs chance is drawn and not judged', () => {
    const zones = (noise: number) => funnel([...alike(5), unit(19, 20, noise)], { kind: 'share', overall: 0.2 }).rows[5]
    expect(zones(3)).toMatchObject({ zone: 'above_998', refusal: null })
    expect(zones(4)).toMatchObject({ zone: null, refusal: 'noise_dominates' })
  })

  test('a count that noise made negative counts as none', () => {
    const zone = (numerator: number) =>
      funnel([...alike(5), unit(numerator, 20, 1)], { kind: 'share', overall: 0.2 }).rows[5]?.zone
    expect([-2, -1, 0].map(zone)).toEqual(['within', 'within', 'within'])
  })

  test('a unit without cases is left out of the others', () => {
    const drawn = funnel([...alike(5), unit(0, 0)], { kind: 'share' })
    expect(drawn.overall).toBe(20 / 100)
    expect(drawn.rows[5]).toMatchObject({ value: null, refusal: 'denominator_below_min' })
  })

  test('an overall share of none or all has no funnel', () => {
    const none = Array.from({ length: 5 }, () => unit(0, 50))
    expect(funnel(none, { kind: 'share' }).refusal).toBe('not_applicable_scale')
  })
})
