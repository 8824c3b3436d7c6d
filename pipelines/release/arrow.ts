import {
  Bool,
  Dictionary,
  Field,
  Float64,
  Int8,
  Int16,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow'
import type { Column } from '../../data/release.ts'
import { noInteger } from '../words.ts'

/** Values of one column: numbers, with NaN (real) or `noInteger` where there is none; for text, places in `words`. */
export type ColumnValues = Float64Array | Int32Array

/** An Arrow IPC file of columns: text as dictionary, integer as Int32, real as Float64. `values` has one array per column. */
export function arrowFile(
  columns: Record<string, Column>,
  values: readonly ColumnValues[],
  words: readonly string[],
): Uint8Array {
  const vectors = Object.values(columns).map((column, index) =>
    vector(column, values[index] ?? new Int32Array(), words, index),
  )
  const fields = Object.entries(columns).map(
    ([name, column], index) => new Field(name, (vectors[index] as Vector).type, column.nullable),
  )
  const schema = new Schema(fields)
  const length = values[0]?.length ?? 0
  const data = makeData({ type: new Struct(fields), length, children: vectors.map((one) => one.data[0] as never) })
  return tableToIPC(new Table(schema, length === 0 ? [] : [new RecordBatch(schema, data)]), 'file')
}

function vector({ type }: Column, values: ColumnValues, words: readonly string[], id: number): Vector {
  if (type === 'text') return textVector(values, words, id)
  if (type === 'boolean') return vectorFromArray([...values].map(Boolean), new Bool())
  const nulls = validity(values)
  const number = (type === 'integer' ? new Int32() : new Float64()) as Float64
  return new Vector([
    makeData({ type: number, length: values.length, data: zeroed(values, type === 'integer'), ...nulls }),
  ])
}

/** Null is 0 in the data, so that the bytes do not depend on how null was told. */
function zeroed(values: ColumnValues, isInteger: boolean): Float64Array {
  const filled = values.map((value) => (isNull(value) ? 0 : value))
  return (isInteger ? Int32Array.from(filled) : filled) as Float64Array
}

/** The dictionary has the words of this column only, in order of first appearance. */
function textVector(values: ColumnValues, words: readonly string[], id: number): Vector {
  const places = new Int32Array(words.length).fill(-1)
  const own: string[] = []
  const indices = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const word = values[row] ?? noInteger
    if (word === noInteger) continue
    if (places[word] === -1) places[word] = own.push(words[word] ?? '') - 1
    indices[row] = places[word] ?? 0
  }
  const dictionary = vectorFromArray(own, new Utf8())
  const { index, data } = narrow(indices, own.length)
  const type = new Dictionary(new Utf8(), index, id)
  return new Vector([makeData({ type, length: values.length, data, dictionary, ...validity(values) })])
}

/** Places in the fewest bytes: most columns say fewer than 128 words. */
function narrow(indices: Int32Array, words: number) {
  if (words <= 2 ** 7) return { index: new Int8(), data: Int8Array.from(indices) }
  if (words <= 2 ** 15) return { index: new Int16(), data: Int16Array.from(indices) }
  return { index: new Int32(), data: indices }
}

const isNull = (value: number) => value === noInteger || Number.isNaN(value)

function validity(values: ColumnValues) {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 64) * 8)
  let nullCount = 0
  for (let row = 0; row < values.length; row++) {
    if (isNull(values[row] ?? 0)) nullCount += 1
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7))
  }
  return { nullBitmap, nullCount }
}
