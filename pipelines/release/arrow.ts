import {
  Bool,
  Dictionary,
  Field,
  Float64,
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

/** An Arrow IPC file of columns: text as dictionary, integer as Int32, real as Float64. `values` has one array per column. */
export function arrowFile(columns: Record<string, Column>, values: readonly (readonly unknown[])[]): Uint8Array {
  const vectors = Object.values(columns).map((column, index) => vector(column, values[index] ?? [], index))
  const fields = Object.entries(columns).map(
    ([name, column], index) => new Field(name, (vectors[index] as Vector).type, column.nullable),
  )
  const schema = new Schema(fields)
  const length = values[0]?.length ?? 0
  const data = makeData({ type: new Struct(fields), length, children: vectors.map((one) => one.data[0] as never) })
  return tableToIPC(new Table(schema, length === 0 ? [] : [new RecordBatch(schema, data)]), 'file')
}

function vector(column: Column, values: readonly unknown[], id: number): Vector {
  if (column.type === 'text') return textVector(values as readonly (string | null)[], id)
  if (column.type === 'boolean') return vectorFromArray(values as boolean[], new Bool())
  if (column.type === 'integer') return numberVector(values as readonly (number | null)[], new Int32())
  return numberVector(values as readonly (number | null)[], new Float64())
}

function numberVector(values: readonly (number | null)[], type: Int32 | Float64): Vector {
  const filled = values.map((value) => value ?? 0)
  const data = type instanceof Int32 ? Int32Array.from(filled) : Float64Array.from(filled)
  return new Vector([
    makeData({ type: type as Float64, length: values.length, data: data as Float64Array, ...validity(values) }),
  ])
}

function textVector(values: readonly (string | null)[], id: number): Vector {
  const codes = new Map<string, number>()
  const indices = Int32Array.from(values, (value) => {
    if (value === null) return 0
    const known = codes.get(value)
    if (known !== undefined) return known
    codes.set(value, codes.size)
    return codes.size - 1
  })
  const dictionary = vectorFromArray([...codes.keys()], new Utf8())
  const type = new Dictionary(new Utf8(), new Int32(), id)
  return new Vector([makeData({ type, length: values.length, data: indices, dictionary, ...validity(values) })])
}

function validity(values: readonly unknown[]) {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 64) * 8)
  let nullCount = 0
  values.forEach((value, index) => {
    if (value === null) nullCount += 1
    else nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7))
  })
  return { nullBitmap, nullCount }
}
