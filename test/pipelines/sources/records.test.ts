import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCells, delimiterOf } from '../../../pipelines/sources/records.ts'

const written = (cells: readonly string[], delimiter: string) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)

test('cells that were quoted come back as they were, whatever they hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
      fc.constantFrom(',', ';', '\t'),
      (cells, delimiter) => {
        expect(csvCells(written(cells, delimiter), delimiter)).toEqual(cells)
      },
    ),
  )
})

describe('a record', () => {
  test.each([
    ['a,b', ['a', 'b']],
    ['a,', ['a', '']],
    [',', ['', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['a"b,c', ['a"b', 'c']],
    ['"a', 'open'],
    ['"a"b,c', 'broken'],
  ])('%s', (text, expected) => {
    expect(csvCells(text, ',')).toEqual(expected)
  })
})

test('the separator is the one that makes the most cells of the first line', () => {
  expect(['a,b;c', 'a;b,c;d', 'a\tb'].map(delimiterOf)).toEqual([',', ';', '\t'])
})
