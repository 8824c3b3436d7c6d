import { describe, expect, test } from 'vitest'
import { arrowFile } from '../../api/formats.ts'
import { compare, numberIn } from '../../web/browser/sorting.ts'
import { readSeries } from '../../web/explore/table.ts'
import { tablesOf } from './field.ts'

describe('a number in a table is read as it is written', () => {
  test.each([
    ['37,4', 'nl', 37.4],
    ['1.250', 'nl', 1250],
    ['-0,5', 'nl', -0.5],
    ['1,250', 'en', 1250],
    ['37.4', 'en', 37.4],
    ['c', 'nl', null],
    ['', 'en', null],
  ])('%s in %s is %s', (text, language, number) => expect(numberIn(text, language)).toBe(number))
})

test('what has no number comes last, up and down', () => {
  const sorted = (down: boolean) => [2, null, 10, 1].sort((one, other) => compare(one, other, down))
  expect(sorted(false)).toEqual([1, 2, 10, null])
  expect(sorted(true)).toEqual([10, 2, 1, null])
})

describe('the series of a measure, read from Arrow in the browser', async () => {
  const rows = (tablesOf.trend ?? []).filter(({ measure }) => measure === 'time.direct_share')
  const file = await arrowFile('trend', once(rows))
  const series = readSeries(Uint8Array.from(file).buffer)

  test('has the rows of the release, column by column, oldest quarter first', () => {
    const found = series.rows({ measure: 'time.direct_share', level: 'region', group: 'regio-04' })
    const wanted = rows.filter(({ region }) => region === 'regio-04')
    expect(found).toEqual(wanted)
    expect(found.filter(({ value }) => value === null)).toHaveLength(3)
    expect(found).toHaveLength(16)
  })

  test('knows which groups there are', () => {
    const known = series.known()
    expect([...known.keys()].sort()).toEqual(['all', 'kind', 'region', 'role'])
    expect(known.get('region')).toHaveLength(15)
  })
})

async function* once<T>(rows: T) {
  yield rows
}
