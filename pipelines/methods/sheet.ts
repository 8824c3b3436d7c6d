import { Refusal } from '../../data/refusal.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { csvCells, csvRecords, delimiterOf } from '../sources/records.ts'
import { refusal } from '../sources/sentences.ts'
import { type Survey, survey } from '../sources/survey.ts'
import type { Columns } from './method.ts'
import { cellProblem, isMissing, type NumberRule, numberIn, separatorsOf } from './numbers.ts'

/** A CSV file as the columns of one method. A missing cell is null, never 0. */
export type Sheet = {
  /** Line of each row in the file; 1 is the header. */
  lines: readonly number[]
  has: (column: string) => boolean
  texts: (column: string) => (string | null)[]
  numbers: (column: string, rule?: NumberRule) => (number | null)[]
  /** As numbers, where no cell may be missing. */
  complete: (column: string, rule?: NumberRule) => number[]
  /** A Refusal that names the line and the column of a row, never its value. */
  refuse: (row: number, column: string, reason: { nl: string; en: string }) => Refusal
}

type Found = { lines: number[]; cells: string[][]; places: Map<string, { at: number; name: string }> }

/** Opens a CSV file for a method. `named` says which column of the file stands for which of the method. */
export async function openSheet(
  path: string,
  columns: Columns,
  named: Readonly<Record<string, string>>,
  language: Language,
): Promise<Sheet> {
  const file = await survey(path, language)
  await file.whole
  if (file.format !== 'csv') throw refusal(language, 'notCsv', file.name)
  const header = file.head.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = delimiterOf(header)
  const names = csvCells(header, delimiter)
  if (typeof names === 'string') throw refusal(language, 'notCsv', file.name)
  const twice = names.find((name, index) => name.trim() !== '' && names.indexOf(name) < index)
  if (twice) throw refusal(language, 'columnTwice', twice.slice(0, 60))
  const places = placesOf(names, columns, named)
  return sheetOf({ ...(await readRows(file, delimiter, names.length, language)), places })
}

async function readRows(file: Survey, delimiter: string, width: number, language: Language) {
  const [lines, cells]: [number[], string[][]] = [[], []]
  for await (const record of csvRecords(file, delimiter, width)) {
    if (record.cells === null) throw brokenLine(record.line, width)
    lines.push(record.line)
    cells.push(record.cells.map((cell) => cell.trim()))
  }
  const used = cells.findLastIndex((row) => row.some((cell) => cell !== '')) + 1
  if (used === 0) throw refusal(language, 'noRows', file.name)
  return { lines: lines.slice(0, used), cells: cells.slice(0, used) }
}

const brokenLine = (line: number, width: number) =>
  new Refusal(
    { nl: `regel ${line} heeft geen ${width} cellen`, en: `line ${line} does not have ${width} cells` },
    { nl: 'elke regel heeft er evenveel als de eerste', en: 'each line has as many as the first' },
  )

function placesOf(names: readonly string[], columns: Columns, named: Readonly<Record<string, string>>) {
  const plain = names.map((name) => name.replace(/^\uFEFF/, '').trim())
  const low = plain.map((name) => name.toLowerCase())
  const unknown = Object.keys(named).find((name) => !Object.hasOwn(columns, name))
  if (unknown !== undefined) throw unknownColumn(unknown, Object.keys(columns))
  const found = Object.entries(columns).flatMap(([column, { aliases = [], optional }]) => {
    const wanted = named[column]?.toLowerCase()
    const options = wanted === undefined ? [column, ...aliases] : [wanted]
    const at = options.map((name) => low.indexOf(name)).find((place) => place >= 0)
    if (at !== undefined) return [[column, { at, name: plain[at] ?? column }] as const]
    if (optional && wanted === undefined) return []
    throw missingColumn(wanted ?? column, column)
  })
  return new Map(found)
}

const unknownColumn = (name: string, known: readonly string[]) =>
  new Refusal(
    {
      nl: `deze methode leest geen kolom ${name.slice(0, 40)}`,
      en: `this method reads no column ${name.slice(0, 40)}`,
    },
    { nl: `wel: ${known.join(', ')}`, en: `it reads: ${known.join(', ')}` },
  )

const missingColumn = (name: string, column: string) =>
  new Refusal(
    { nl: `kolom ontbreekt op regel 1: ${name.slice(0, 40)}`, en: `column is missing on line 1: ${name.slice(0, 40)}` },
    {
      nl: `noem hem in de kop, of wijs hem aan met --column ${column}=NAAM`,
      en: `name it in the header, or point at it with --column ${column}=NAME`,
    },
  )

function sheetOf({ lines, cells, places }: Found): Sheet {
  const placeOf = (column: string) => places.get(column)?.at ?? -1
  const refuse: Sheet['refuse'] = (row, column, reason) => {
    const name = (places.get(column)?.name ?? column).slice(0, 60)
    return new Refusal(
      {
        nl: `regel ${lines[row] ?? 0}, kolom ${name}: ${reason.nl}`,
        en: `line ${lines[row] ?? 0}, column ${name}: ${reason.en}`,
      },
      { nl: 'verbeter het bestand', en: 'mend the file' },
    )
  }
  const texts = (column: string) => cells.map((row) => row[placeOf(column)] || null)
  const numbers: Sheet['numbers'] = (column, rule = {}) => {
    const written = texts(column).map((text) => (isMissing(text) ? null : text))
    const separators = separatorsOf(written)
    return written.map((text, row) => {
      if (text === null) return null
      const value = numberIn(text)
      const problem = cellProblem(value, rule, separators, text)
      if (problem) throw refuse(row, column, problem)
      return value
    })
  }
  const complete: Sheet['complete'] = (column, rule) =>
    numbers(column, rule).map((value, row) => {
      if (value !== null) return value
      throw refuse(row, column, { nl: 'hier staat niets', en: 'nothing stands here' })
    })
  return { lines, has: (column) => places.has(column), texts, numbers, complete, refuse }
}
