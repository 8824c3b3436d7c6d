import { beforeAll, describe, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { analyse, column, csv } from './analyse.ts'

beforeAll(() => ready)

const numerators = [12, 25, 9, 40, 31, 18, 22, 7, 55, 20]
const denominators = [60, 80, 50, 100, 90, 75, 70, 40, 120, 95]
const ten = numerators.map((x, at) => [`eenheid ${at}`, x, denominators[at] ?? 0] as const)

describe('funnels', () => {
  test('of shares print theta, phi, tau2 and limits as numpy gives them by the formula of FunnelPlotR', async () => {
    const { figures, rows } = await analyse('funnel-share', csv('unit,x,n', ten))
    expect(figures).toMatchObject({ n_units: 10, limits_used: 'adjusted' })
    expect(figures.phi).toBeCloseTo(2.6909355359482525, 9)
    expect(figures.tau2).toBeCloseTo(0.006440432079481959, 12)
    expect(rows[0]?.adjusted_upper_998).toBeCloseTo(0.6183462991072817, 9)
    expect(rows[0]?.normal_upper_95).toBeCloseTo(
      239 / 780 + 1.959963984540054 * Math.sqrt(((239 / 780) * (541 / 780)) / 60),
      12,
    )
  })

  test('of rates print expected numbers and ratios, also against a stated rate', async () => {
    const { rows } = await analyse('funnel-rate', csv('unit,observed,expected', Array(5).fill(['a', 20, 20])), {
      target: '1',
    })
    expect(rows[0]).toMatchObject({ expected: 20, ratio: 1, zone: 'within' })
    expect(rows[0]?.exact_lower_95).toBeCloseTo(0.560250051922442, 9)
    expect(rows[0]?.ratio_exact_upper_998).toBeCloseTo(1.7356764286899249, 9)
  })

  test('four units are no funnel, nine have no overdispersion, ten have', async () => {
    const of = async (n: number) => {
      const { refusal, figures } = await analyse('funnel-share', csv('unit,x,n', ten.slice(0, n)))
      return [refusal, figures.phi === null]
    }
    expect([await of(4), await of(5), await of(9), await of(10)]).toEqual([
      ['too_few_units', true],
      [null, true],
      [null, true],
      [null, false],
    ])
  })

  test('a unit without a figure is named and left out, and counts as one that delivered nothing', async () => {
    const hidden = ten.map(([unit, x, n], at) => [unit, at < 2 ? null : x, n] as const)
    const two = await analyse('funnel-share', csv('unit,x,n', hidden))
    expect(two.figures).toMatchObject({ n_units: 8, missing: ['eenheid 0', 'eenheid 1'] })
    expect(two.refusal).toBeNull()
    const three = hidden.map(([unit, x, n], at) => [unit, at === 2 ? 'c' : x, n] as const)
    expect((await analyse('funnel-share', csv('unit,x,n', three))).refusal).toBe('incomplete_submission')
    expect((await analyse('interval-share', csv('unit,x,n', hidden))).rows).toHaveLength(8)
  })

  test('when more than a fifth delivered nothing, nothing is compared', async () => {
    const of = async (absent: string) => (await analyse('funnel-share', csv('unit,x,n', ten), { absent })).refusal
    expect([await of('2'), await of('3')]).toEqual([null, 'incomplete_submission'])
  })
})

describe('intervals', () => {
  test('of shares agree with PHEindicatormethods and close at none and all', async () => {
    const { rows } = await analyse(
      'interval-share',
      csv('x,n', [
        [1, 100],
        [20, 100],
        [65, 100],
        [0, 10],
        [10, 10],
      ]),
    )
    const expected = [
      [0.00176743206414065, 0.0544861961787053],
      [0.133366933331033, 0.288829165593159],
      [0.55254443296888, 0.736357517569025],
      [0, 3.841458820694124 / (10 + 3.841458820694124)],
      [10 / (10 + 3.841458820694124), 1],
    ]
    rows.forEach((row, at) => {
      expect(row.wilson_lower).toBeCloseTo(expected[at]?.[0] ?? Number.NaN, 9)
      expect(row.wilson_upper).toBeCloseTo(expected[at]?.[1] ?? Number.NaN, 9)
    })
    expect(rows[4]?.exact_lower).toBeCloseTo(0.025 ** (1 / 10), 12)
  })

  test('of counts turn from exact to Byar at ten, with both beside them', async () => {
    const { rows } = await analyse('interval-count', column('x', [3, 9, 10, 12, 65]))
    expect(rows.map((row) => row.method)).toEqual(['exact', 'exact', 'byar', 'byar', 'byar'])
    expect(rows[0]?.lower).toBeCloseTo(0.618672122895601, 9)
    expect(rows[0]?.upper).toBeCloseTo(8.76727306974232, 9)
    expect(rows[3]?.lower).toBeCloseTo(6.19350984307903, 9)
    expect(rows[4]?.upper).toBeCloseTo(82.8491385459398, 9)
  })

  test('below the floor of a share the row says that it may not be shown', async () => {
    const { rows } = await analyse(
      'interval-share',
      csv('x,n', [
        [3, 9],
        [3, 10],
        [3, 11],
        [3, 19],
        [3, 20],
      ]),
    )
    expect(rows.map((row) => [row.show, row.refusal])).toEqual([
      ['nothing', 'denominator_below_min'],
      ['value', null],
      ['value', null],
      ['value', null],
      ['full', null],
    ])
  })

  test('noise that outweighs chance compares nothing', async () => {
    const of = async (v: string) =>
      (await analyse('interval-share', csv('x,n', [[4, 20]]), { 'noise-variance': v, target: '0.9' })).rows[0]
    expect(await of('1')).toMatchObject({ comparison: 'clearly_lower', refusal: null })
    expect(await of('5')).toMatchObject({ comparison: null, refusal: 'noise_dominates' })
  })

  test('words against a fixed value come from the interval, and clearly from that of 99.8%', async () => {
    const of = async (target: string, direction = 'neutral') => {
      const [row] = (await analyse('interval-share', csv('x,n', [[50, 100]]), { target, direction })).rows
      return [row?.comparison, row?.tone]
    }
    expect(await of('0.45')).toEqual(['similar', 'neutral'])
    expect(await of('0.39')).toEqual(['higher', 'neutral'])
    expect(await of('0.3', 'higher')).toEqual(['clearly_higher', 'better'])
    expect(await of('0.61', 'lower')).toEqual(['lower', 'better'])
    expect(await of('0.61', 'higher')).toEqual(['lower', 'worse'])
  })
})

test('a standardised rate per group, and none under ten events', async () => {
  const rows = [
    [3, 1000, 5000, 'noord'],
    [5, 1500, 5500, 'noord'],
    [8, 1200, 7000, 'noord'],
    [12, 800, 4000, 'noord'],
    [9, 1000, 5000, 'zuid'],
  ]
  const found = await analyse('standardised-rate', csv('count,population,standard,group', rows))
  expect(found.rows[0]?.value).toBeCloseTo(651.1627906976745, 9)
  expect(found.rows[0]?.lower).toBeCloseTo(430.3538379197293, 8)
  expect(found.rows[1]).toMatchObject({ group: 'zuid', total_count: 9, value: null, refusal: 'denominator_below_min' })
})

describe('shrinkage and ranks', () => {
  const rules = [3, 17, 0, 22, 5, 9, 4, 30, 1, 16, 2, 8].map((y, at) => [
    y,
    [10, 25, 4, 30, 22, 31, 9, 40, 15, 18, 12, 20][at] ?? 1,
  ])

  test('print prior, posterior, error and q-value', async () => {
    const { figures, rows } = await analyse('shrink-rate', csv('reports,exposure', rules))
    expect(figures.a).toBeCloseTo(3.64154, 5)
    expect(figures.start_a).toBeCloseTo(5.529895508789669, 9)
    expect(rows[0]?.estimate).toBeCloseTo(0.365816758, 7)
    expect(rows[0]?.pep).toBeCloseTo(0.829325039, 7)
    const peps = rows.map((row) => row.pep ?? 1).sort((one, other) => one - other)
    const smallest = rows.find((row) => row.pep === peps[1])
    expect(smallest?.q_value).toBeCloseTo(((peps[0] ?? 0) + (peps[1] ?? 0)) / 2, 12)
  })

  test('need ten units', async () => {
    const of = async (method: string, n: number) => (await analyse(method, csv('x,n', rules.slice(0, n)))).refusal
    for (const method of ['shrink-rate', 'ranks'])
      expect([await of(method, 9), await of(method, 10)]).toEqual(['too_few_units', null])
  })

  test('units that differ no more than chance get no order', async () => {
    const alike = Array.from({ length: 10 }, (_, at) => [10 + (at % 2), 30])
    const { figures, rows } = await analyse('ranks', csv('x,n', alike))
    expect(figures).toMatchObject({ differ: false, pooled: 105 / 300 })
    expect(rows[0]).toMatchObject({ expected_rank: null, rank_set_lower: 1, rank_set_upper: 10 })
  })

  test('a rank comes with its interval, in the order of the file', async () => {
    const { rows } = await analyse('ranks', csv('x,n', rules))
    expect(rows[7]).toMatchObject({ unit: '8', rank_lower: 1, rank_upper: 5, is_wide: false })
    expect(rows[6]).toMatchObject({ unit: '7', rank_lower: 1, rank_upper: 11, is_wide: true })
  })
})

describe('answers', () => {
  const counts = (group: string, of: readonly number[]) => of.map((n, at) => [group, at + 1, n])
  const two = [...counts('jongere', [2, 5, 9, 12, 6]), ...counts('ouder', [4, 8, 9, 5, 2])]

  test('of two groups are compared by the chance of answering higher', async () => {
    const { figures, rows } = await analyse('likert', csv('group,answer,count', two))
    expect(figures.superiority).toBeCloseTo(0.66859243697479, 12)
    expect(figures.mann_whitney_u).toBeCloseTo(636.5, 9)
    expect(rows[1]).toMatchObject({ group: 'ouder', n: 28, top_two: 7 / 28, share_1: 4 / 28 })
    expect(rows[1]?.mean_lower).toBeCloseTo(2.3069424438871637, 10)
  })

  test('are not shown under ten, and have a mean from twenty', async () => {
    const of = async (n: number) => (await analyse('likert', column('answer', Array(n).fill(4)))).rows[0]
    expect(await of(9)).toEqual({ group: '', n: 9, refusal: 'denominator_below_min' })
    expect(await of(10)).toMatchObject({ top_two: 1, mean: null })
    expect(await of(19)).toMatchObject({ mean: null })
    expect(await of(20)).toMatchObject({ mean: 4 })
  })
})

describe('durations', () => {
  test('of five cases say nothing, of six and seven a median; what is open is counted', async () => {
    const of = async (values: readonly (number | null)[]) => (await analyse('duration', column('days', values))).rows[0]
    expect(await of([1, 2, 3, 4, 5])).toMatchObject({ n: 5, n_open: 0, refusal: 'denominator_below_min' })
    expect(await of([1, 2, 3, 4, 5, 6])).toMatchObject({ median: 3.5, coverage: 0.96875, show: 'value', p90: null })
    expect(await of([1, 2, null, 3, 4, 5, 6, 7])).toMatchObject({ n: 7, n_open: 1, share_open: 1 / 8, median: 4 })
  })
})

test('p-values are adjusted as R p.adjust does, and an empty one is left out', async () => {
  const { rows } = await analyse(
    'adjust',
    csv('name,p', [
      ['a', 0.01],
      ['b', 0.04],
      ['c', null],
      ['d', 0.03],
      ['e', 0.2],
    ]),
  )
  const close = (name: string, expected: readonly (number | null)[]) =>
    rows.forEach((row, at) => {
      const want = expected[at] ?? null
      if (want === null) expect(row[name]).toBeNull()
      else expect(row[name]).toBeCloseTo(want, 12)
    })
  close('bh', [0.04, (0.04 * 4) / 3, null, (0.04 * 4) / 3, 0.2])
  close('holm', [0.04, 0.09, null, 0.09, 0.2])
})
