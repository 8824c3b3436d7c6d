import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ready } from '../../../pipelines/statistics/distributions.ts'
import { analyse, column, csv } from './analyse.ts'

beforeAll(() => ready)
const values = async (text: string, named = {}) => (await analyse('xmr', text, {}, named)).rows.map((row) => row.value)

describe('a file of figures', () => {
  test.each([
    ['with commas', 'period,value\na,1.5\nb,2\n'],
    ['with semicolons and decimal commas', 'periode;waarde\na;1,5\nb;2\n'],
    ['with a byte order mark and Windows line ends', '\uFEFFperiod,value\r\na,1.5\r\nb,2\r\n'],
    ['with quotes round everything', '"period","value"\n"a","1,5"\n"b","2"\n'],
    ['with columns that nobody asked for', 'note,value,period\n"x, y",1.5,a\nz,2,b\n'],
    ['with capitals and blanks', ' Period , Value \na, 1.5 \nb,2\n'],
  ])('is read %s', async (_, text) => {
    expect(await values(text)).toEqual([1.5, 2])
  })

  test('may name its columns otherwise', async () => {
    expect(await values('p;Wachttijd\na;1,5\nb;2', { value: 'Wachttijd' })).toEqual([1.5, 2])
    await expect(values('p;Wachttijd\na;1', { value: 'Wacht' })).rejects.toThrow('column is missing on line 1: wacht')
    await expect(values('value\n1', { nonsense: 'value' })).rejects.toThrow('this method reads no column nonsense')
  })

  test('leaves open what is empty or a sign of the publisher, and drops empty lines at its end', async () => {
    expect(await values('period,value\na,1\nb,\nc,x\nd,NA\ne,2\n\n')).toEqual([1, null, null, null, 2])
    expect(await values('value\n1\n\n2\n\n\n')).toEqual([1, null, 2])
  })

  test.each([
    ['value\n1\nabc\n', 'line 3, column value: this is no number'],
    ['period;value\na;1,5\nb;1.234\n', 'line 3, column value: points and commas are mixed'],
    ['period,value\na,1\nb,2,3\n', 'line 3 does not have 2 cells'],
    ['period,value\n2026-01,1\n2026-01,2\n', 'line 3, column period: this period is there twice'],
    ['period,waarden\na,1\n', 'column is missing on line 1: value'],
  ])('refuses by line and column, and never repeats the value: %j', async (text, message) => {
    await expect(values(text)).rejects.toThrow(message)
  })

  test('refuses more cases with a property than there are cases', async () => {
    const text = csv('x,n', [
      [3, 10],
      [11, 10],
    ])
    await expect(analyse('interval-share', text)).rejects.toThrow('line 3, column x: more than the denominator')
  })

  test('refuses a half case and a p-value over one', async () => {
    await expect(analyse('funnel-share', csv('x,n', [[1.5, 10]]))).rejects.toThrow(
      'line 2, column x: this is no whole number',
    )
    await expect(analyse('adjust', column('p', [0.2, 1.2]))).rejects.toThrow('line 3, column p: more than 1')
  })

  test('refuses an option that the method does not have, and a value that it cannot read', async () => {
    await expect(analyse('g', column('gap', [1]), { target: '3' })).rejects.toThrow('g has no --target')
    await expect(analyse('xmr', column('value', [1]), { 'fix-after': '2.5' })).rejects.toThrow(
      'invalid value for --fix-after',
    )
    await expect(analyse('xmr', column('value', [1]), { screening: 'maybe' })).rejects.toThrow(
      'invalid value for --screening',
    )
  })

  test('gives the same numbers back, however they are written', async () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 6 }), fc.boolean(), async (drawn, comma) => {
        const written = drawn.map((value) => (comma ? String(value).replace('.', ',') : String(value)))
        expect(await values(`period;value\n${written.map((text, at) => `p${at};${text}`).join('\n')}\n`)).toEqual(drawn)
      }),
      { numRuns: 20 },
    )
  })
})

describe('periods', () => {
  const labels = async (...periods: string[]) => {
    const found = await analyse(
      'xmr',
      csv(
        'period,value',
        periods.map((period, at) => [period, at]),
      ),
    )
    return found.rows.map((row) => row.period)
  }

  test.each([
    [
      ['2024', '2026'],
      ['2024', '2026'],
    ],
    [
      ['2024', '2025', '2027'],
      ['2024', '2025', '2026', '2027'],
    ],
    [
      ['2025-Q4', '2026Q1', '2026-K3'],
      ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
    ],
    [
      ['2025-11', '2025-12', '2026-02'],
      ['2025-11', '2025-12', '2026-01', '2026-02'],
    ],
    [
      ['2025-11-01', '2025-12-01', '2026-02-01'],
      ['2025-11', '2025-12', '2026-01', '2026-02'],
    ],
    [
      ['31-01-2026', '28-02-2026', '31-03-2026'],
      ['2026-01', '2026-02', '2026-03'],
    ],
    [
      ['2026-W01', '2026-W02', '2026-W04'],
      ['2025-12-29', '2026-01-05', '2026-01-12', '2026-01-19'],
    ],
    [
      ['2026-01-05', '2026-01-12', '2026-01-26'],
      ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'],
    ],
    [
      ['2026-01-02', '2026-01-03', '2026-03-30'],
      ['2026-01-02', '2026-01-03', '2026-03-30'],
    ],
    [
      ['voor', 'tijdens', 'na'],
      ['voor', 'tijdens', 'na'],
    ],
  ])('%j become %j', async (given, expected) => {
    expect(await labels(...given)).toEqual(expected)
  })
})
