import { existsSync, readFileSync } from 'node:fs'
import { Refusal } from '../../data/refusal.ts'
import { attackTable, type TableCell, type TableFinding, type TableMethod } from '../audit/table.ts'
import { openDatabase, query } from '../database.ts'
import type { Context } from '../verb.ts'

type Values = Readonly<Record<string, unknown>>

/** Attacks one published table (CSV) and says which suppressed cells are known exactly, or within 2. */
export async function auditTable(file: string, values: Values, context: Context) {
  const { names, cells } = await readTable(file, typeof values.value === 'string' ? values.value : null)
  const findings = await attackTable(cells, methodOf(values))
  if (findings === null)
    throw new Refusal(
      { nl: 'de tabel telt niet op bij deze grenzen', en: 'the table does not add up within these limits' },
      {
        nl: 'geef de afronding (--base) of de grootste ruis (--noise) op',
        en: 'give the rounding (--base) or the largest noise (--noise)',
      },
    )
  const [exact, near] = [0, 2].map((width) => findings.filter(({ least, most }) => most - least <= width))
  const named = (found: readonly TableFinding[] = []) =>
    found.map(({ at, least, most }) => ({ cell: nameOf(names, at), least, most }))
  for (const { cell, least, most } of named(near))
    context.say({ nl: `${cell}: ${least} tot ${most}`, en: `${cell}: ${least} to ${most}` })
  const counts = {
    cells: cells.length,
    suppressed: findings.length,
    exact: exact?.length ?? 0,
    within_2: near?.length ?? 0,
  }
  context.say({
    nl: `${counts.suppressed} verborgen cellen: ${counts.exact} precies bekend, ${counts.within_2} op 2 na.`,
    en: `${counts.suppressed} suppressed cells: ${counts.exact} known exactly, ${counts.within_2} within 2.`,
  })
  return { ...counts, found: named(near), failed: counts.within_2 > 0 }
}

const nameOf = (names: readonly string[], at: TableFinding['at']) =>
  names.map((name, place) => `${name}=${at[place] ?? 'total'}`).join(', ')

function methodOf(values: Values): TableMethod {
  const number = (name: string, usual: number | null) => {
    const value = values[name]
    if (value === undefined) return usual
    if (typeof value === 'string' && /^\d{1,6}$/.test(value)) return Number(value)
    throw new Refusal(
      {
        nl: `ongeldig bij --${name}: ${String(value).slice(0, 20)}`,
        en: `invalid --${name}: ${String(value).slice(0, 20)}`,
      },
      { nl: 'schrijf een heel getal', en: 'write a whole number' },
    )
  }
  return { threshold: number('threshold', null), base: number('base', 1) ?? 1, noise: number('noise', 0) ?? 0 }
}

const isTotal = (text: string) => /^(|total|totaal|all|alle|sum|t)$/i.test(text.trim())
const isSuppressed = (text: string) => /^(|[cxz.*:-]|x+|\.+)$/i.test(text.trim())

async function readTable(file: string, asked: string | null): Promise<{ names: string[]; cells: TableCell[] }> {
  const rows = await readRows(file)
  const columns = Object.keys(rows[0] ?? {})
  const value = asked ?? (columns.includes('value') ? 'value' : columns.at(-1))
  const names = columns.filter((name) => name !== value)
  if (value === undefined || !columns.includes(value) || names.length === 0) throw notATable()
  const cells = rows.map((row, line): TableCell => {
    const text = row[value] ?? ''
    if (!isSuppressed(text) && !/^\d+$/.test(text.trim())) throw noNumber(line + 2)
    return {
      at: names.map((name) => (isTotal(row[name] ?? '') ? null : (row[name] ?? ''))),
      shown: isSuppressed(text) ? null : Number(text),
    }
  })
  if (new Set(cells.map(({ at }) => JSON.stringify(at))).size < cells.length) throw twice()
  return { names, cells }
}

async function readRows(file: string): Promise<Record<string, string | null>[]> {
  if (!existsSync(file) || readFileSync(file).length === 0) throw notATable()
  const connection = await openDatabase()
  try {
    return await query(
      connection,
      'select * from read_csv($file, all_varchar = true, header = true, null_padding = true)',
      { file },
    )
  } catch {
    throw notATable()
  } finally {
    connection.closeSync()
  }
}

const notATable = () =>
  new Refusal(
    { nl: 'dit is geen tabel met dimensies en een waarde', en: 'not a table with dimensions and a value' },
    {
      nl: 'een CSV: een kolom per dimensie, en een kolom value',
      en: 'a CSV: a column for each dimension, and a column value',
    },
  )
const noNumber = (line: number) =>
  new Refusal(
    { nl: `regel ${line}: geen heel getal`, en: `line ${line}: not a whole number` },
    { nl: 'een verborgen cel is leeg, c, x of .', en: 'a suppressed cell is empty, c, x or .' },
  )
const twice = () =>
  new Refusal(
    { nl: 'een cel staat er twee keer in', en: 'a cell is in it twice' },
    { nl: 'laat elke cel één keer staan', en: 'keep each cell once' },
  )
