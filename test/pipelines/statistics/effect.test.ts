import { beforeAll, describe, expect, test } from 'vitest'
import { praisWinsten, remlAutoregression } from '../../../pipelines/statistics/autoregression.ts'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { type EffectOptions, effect } from '../../../pipelines/statistics/effect.ts'
import { leastSquares } from '../../../pipelines/statistics/leastSquares.ts'
import { neweyWest } from '../../../pipelines/statistics/neweyWest.ts'
import { front, law, rear } from './seatbelts.ts'

beforeAll(() => ready)

const quarters = front.map((_, at) => at)
const design = quarters.map((t) => [
  1,
  t - 32,
  t >= law ? 1 : 0,
  t >= law ? t - law : 0,
  ...[0, 1, 2].map((season) => (t % 4 === season ? 1 : 0)),
])
const log = (values: readonly number[]) => values.map(Math.log)
const series = {
  front: log(front),
  rear: log(rear),
  ratio: log(front.map((value, at) => value / (rear[at] ?? Number.NaN))),
}
const se = (matrix: readonly (readonly number[])[] | undefined, at: number) =>
  Math.sqrt(matrix?.[at]?.[at] ?? Number.NaN)

describe('seat belts in Great Britain, as statsmodels 0.14 and a REML by numbers find them', () => {
  test.for([
    ['front', -0.2848964672913672, 0.057068443389787886, 0.033158786616210356],
    ['ratio', -0.3217783169439336, 0.03675189868660713, 0.02403772452023311],
    ['rear', 0.036881849652567196, 0.051995317733660826, 0.02496472146866551],
  ] as const)('%s: least squares, and Newey-West with three lags', ([name, level, ols, hac]) => {
    const y = series[name]
    const fit = leastSquares(design, y)
    expect(fit?.coefficients[2]).toBeCloseTo(level, 10)
    expect(Math.sqrt(((fit?.rss ?? 0) / 57) * (fit?.inverse[2]?.[2] ?? 0))).toBeCloseTo(ols, 10)
    expect(se(neweyWest(design, y, 3)?.covariance, 2)).toBeCloseTo(hac, 10)
  })

  test.for([
    ['front', 0.7595242803270186, -0.31836267429836834, 0.06086879339607042],
    ['ratio', 0.46685803035812284, -0.3087219973107248, 0.045533999444949694],
    ['rear', 0.5913037917631871, -0.008233613530112769, 0.06416610547052833],
  ] as const)('%s: REML with AR(1) errors', ([name, rho, level, error]) => {
    const reml = remlAutoregression({ design, y: series[name], times: quarters })
    expect(reml?.rho).toBeCloseTo(rho, 4)
    expect(reml?.fit.coefficients[2]).toBeCloseTo(level, 5)
    expect(Math.sqrt((reml?.sigma2 ?? 0) * (reml?.fit.inverse[2]?.[2] ?? 0))).toBeCloseTo(error, 5)
  })

  test.for([
    ['front', 0.6990940198662451, -0.31592484750915073, 0.060093548554316825],
    ['ratio', 0.3896412297756004, -0.3119215160775543, 0.0436164786339734],
  ] as const)('%s: Prais-Winsten until it stays the same', ([name, rho, level, error]) => {
    const found = praisWinsten({ design, y: series[name] })
    expect(found?.rho).toBeCloseTo(rho, 6)
    expect(found?.fit.coefficients[2]).toBeCloseTo(level, 8)
    expect(Math.sqrt(((found?.fit.rss ?? 0) / 57) * (found?.fit.inverse[2]?.[2] ?? 0))).toBeCloseTo(error, 8)
  })

  test('fewer in front, not in the rear: the interval uses the larger error and half of the freedom', () => {
    const [own, control] = [of(series.front, { change: law }), of(series.rear, { change: law })]
    expect(own.df).toBe(28)
    expect(own.now.lower).toBeCloseTo(-0.44304674540333827, 4)
    expect(own.now.upper).toBeCloseTo(-0.1936786031933984, 4)
    expect(control.now.lower).toBeLessThan(0)
    expect(control.now.upper).toBeGreaterThan(0)
  })
})

const sixteen = [31.2, 30.4, 32.9, 31.8, 30.9, 31.5, 33.1, 32.2, 27.1, 26, 28.3, 27.9, 26.2, 25.8, 27.6, 26.9]

describe('sixteen quarters with a change in the middle', () => {
  test('give level now, level a year later and p', () => {
    const found = of(sixteen, { change: 8 })
    expect([found.rho, found.now.estimate, found.year.estimate]).toEqual([
      expect.closeTo(-0.10572066559212741, 4),
      expect.closeTo(-4.586846792927088, 4),
      expect.closeTo(-5.456833774831584, 4),
    ])
    expect(found.se.ols).toBeCloseTo(0.40254763148728584, 8)
    expect(found.se.reml).toBeCloseTo(0.3679696650530377, 4)
    expect([found.df, found.year.se, found.p]).toEqual([
      4,
      expect.closeTo(0.5332376614869923, 5),
      expect.closeTo(0.0003383657667352155, 6),
    ])
  })

  test('the lines meet the values before, and part after', () => {
    const { lines, now } = of(sixteen, { change: 8 })
    const [last, first] = [lines[7], lines[8]]
    expect(last?.fitted).toBe(last?.expected)
    expect((first?.fitted ?? 0) - (first?.expected ?? 0)).toBeCloseTo(now.estimate, 10)
  })

  test('a quarter of transition is drawn but not judged, whatever its value', () => {
    const [calm, wild] = [30, 900].map((value) => of(sixteen.with(8, value), { change: 8, transition: 1 }))
    expect(calm?.now).toEqual(wild?.now)
    expect(wild?.lines[8]).toMatchObject({ phase: 'transition', value: 900 })
  })

  test('a quarter that is hidden keeps its place in time: the rest counts with a step of two', () => {
    const found = effect(pointsOf(sixteen.with(4, Number.NaN)), { change: 8 })
    expect(found).toMatchObject({ before: 7, refusal: 'too_few_points' })
    const longer = effect(pointsOf([31, ...sixteen].with(5, Number.NaN)), { change: 9 })
    expect(longer).toMatchObject({ before: 8, after: 8, refusal: null })
  })

  test('noise of disclosure is a floor under the error', () => {
    const found = of(sixteen, { change: 8, noise: 100 })
    expect(found.now.se).toBeCloseTo((10 / Math.sqrt(residual(sixteen))) * of(sixteen, { change: 8 }).se.ols, 8)
  })
})

describe('what is refused', () => {
  test.for([
    [7, 8, 'too_few_points', true],
    [8, 3, 'too_few_points', true],
    [8, 4, null, true],
    [8, 7, null, true],
    [8, 8, null, false],
  ] as const)('%i quarters before and %i after: %s', ([before, after, refusal, firstImpression]) => {
    const found = effect(pointsOf(drawn(before + after)), { change: before })
    expect(found.refusal).toBe(refusal)
    expect(found.firstImpression && found.refusal === null).toBe(refusal === null && firstImpression)
    expect(found.estimates === null).toBe(refusal !== null)
  })

  test.for([
    [11, 12, 'too_few_points'],
    [12, 11, 'too_few_points'],
    [12, 12, null],
  ] as const)('%i months before and %i after: %s', ([before, after, refusal]) => {
    expect(effect(pointsOf(drawn(before + after)), { change: before, seasons: 12 }).refusal).toBe(refusal)
  })

  test('two points', () => {
    expect(effect(pointsOf([1, 2]), { change: 1 }).refusal).toBe('too_few_points')
  })

  test('a series of which more than an eighth is missing', () => {
    const values = drawn(24)
    const [three, four] = [3, 4].map((gaps) =>
      values.map((value, at) => (at > 1 && at < 2 + gaps ? Number.NaN : value)),
    )
    expect(effect(pointsOf(three ?? []), { change: 13 }).refusal).toBeNull()
    expect(effect(pointsOf(four ?? []), { change: 13 }).refusal).toBe('gap_in_series')
  })
})

const drawn = (length: number) => Array.from({ length }, (_, at) => 10 + Math.sin(at * 12.9898) * 3)

const pointsOf = (values: readonly number[]) =>
  values.map((value, time) => ({ time, value: Number.isNaN(value) ? null : value }))

function of(values: readonly number[], options: EffectOptions) {
  const { estimates } = effect(pointsOf(values), options)
  if (!estimates) throw new Error('refused')
  return estimates
}

/** Residual variance by least squares of sixteen quarters with a change at 8. */
function residual(values: readonly number[]) {
  const rows = values.map((_, t) => [
    1,
    t,
    t >= 8 ? 1 : 0,
    t >= 8 ? t - 8 : 0,
    ...[0, 1, 2].map((s) => (t % 4 === s ? 1 : 0)),
  ])
  return (leastSquares(rows, values)?.rss ?? Number.NaN) / 9
}
