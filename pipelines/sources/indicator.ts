import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { quarterOfPeriod } from '../../data/quarter.ts'
import { query } from '../database.ts'
import type { Problem } from './fields.ts'
import { figureSql } from './figureSql.ts'
import { type Figure, type Layout, layoutOf } from './layouts.ts'
import { batchFiles } from './ledger.ts'
import { problemBits, writeRefusals } from './refused.ts'
import { runOver } from './runOver.ts'
import { refusal } from './sentences.ts'
import type { Outcome, Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import type { Table } from './table.ts'

/**
 * Imports a published table: every figure a row of imported/indicator, with the publisher's own words and symbols. A line is taken when it
 * says something new; of two batches that give one figure, the later counts.
 */
export async function importIndicator(session: Session, table: Table, batch: number, name: string): Promise<Outcome> {
  const { db, language } = session
  const rows = await readSheet(session, table)
  if (rows === 0) throw refusal(language, 'noRows', table.file.name)
  const layout = layoutOf(session, table, await figureColumns(session, table))
  const problems = problemsOf(table, layout)
  await db.run(`create or replace temp table intake as select *, ${problemBits(problems)} as problems from sheet`)
  const refused = await count(session, 'intake where problems <> 0')
  const refusals = refused > 0 ? await writeRefusals(session, name, problems) : null
  if (refused === rows) throw refusal(language, 'nothingGood', refusals ?? '')
  await makeCells(session, layout)
  const taken = await storeCells(session, batch)
  const series = await count(session, '(select distinct series from cell)')
  await db.run('drop table sheet')
  const [newest] = await query<{ period: string }>(db, 'select max(period) as period from cell')
  const quarters = { [quarterOfPeriod(newest?.period ?? '')]: taken }
  return { taken, refused, known: rows - refused - taken, refusals, quarters, series }
}

async function count({ db }: Session, from: string): Promise<number> {
  const [row] = await query<{ n: bigint }>(db, `select count(*) as n from ${from}`)
  return Number(row?.n ?? 0)
}

async function readSheet(session: Session, table: Table): Promise<number> {
  const { db } = session
  await db.run(
    `create or replace temp macro is_symbol(t) as regexp_full_match(lower(t), '\\[?[a-z]{1,4}\\]?|n/a|[.:~*-]{1,3}')`,
  )
  await db.run(
    `create or replace temp macro slug(t) as trim(regexp_replace(lower(strip_accents(t)), '[^a-z0-9]+', '_', 'g'), '_')`,
  )
  const texts = table.columns.map((name) => `nullif(trim(${identifier(name)}), '') as ${identifier(name)}`)
  const build = (from: string) => `create or replace temp table sheet as select ${texts.join(', ')} from ${from}`
  const rows = await runOver(db, table, table.columns, 'sheet', build, session.language)
  await db.run(figureMacro(table.delimiter === ';' && (await hasDecimalComma(session, table))))
  return rows
}

async function hasDecimalComma({ db }: Session, table: Table): Promise<boolean> {
  const tests = table.columns.map((name) => `bool_or(regexp_full_match(${identifier(name)}, '-?[0-9.]*[0-9],[0-9]+'))`)
  const [row] = await query<{ found: boolean | null }>(
    db,
    `select ${tests.map((one) => `coalesce(${one}, false)`).join(' or ')} as found from sheet`,
  )
  return row?.found === true
}

/** Figures with a decimal point, or with a decimal comma where a table parted by `;` has one; marks of thousands are dropped. */
function figureMacro(isComma: boolean): string {
  const text = isComma
    ? `replace(replace(t, '.', ''), ',', '.')`
    : `case when regexp_full_match(t, '-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?') then replace(t, ',', '') else t end`
  return `create or replace temp macro as_figure(t) as case when regexp_matches(t, '^-?[0-9.]') then try_cast(${text} as double) end`
}

/** Columns in which every text is a figure or a publisher's symbol, and at least one a figure. */
async function figureColumns({ db }: Session, table: Table): Promise<string[]> {
  const tests = table.columns.map((name, index) => {
    const text = identifier(name)
    return `coalesce(bool_and(as_figure(${text}) is not null or is_symbol(${text})) filter (where ${text} is not null), true) and count(as_figure(${text})) > 0 as c${index}`
  })
  const [row] = await query<Record<string, boolean>>(db, `select ${tests.join(', ')} from sheet`)
  return table.columns.filter((_, index) => row?.[`c${index}`] === true)
}

const columnsOf = ({ value, numerator, denominator = [], whole }: Figure) =>
  [value, numerator, ...denominator, whole?.column].flatMap((name) => (name ? [name] : []))

function problemsOf(table: Table, layout: Layout): Problem[] {
  const missing = { nl: 'ontbreekt', en: 'is missing' }
  const used = [...new Set(layout.figures.flatMap(columnsOf))]
  const bad = (name: string) =>
    `coalesce(as_figure(${identifier(name)}) is null and not is_symbol(${identifier(name)}), false)`
  const reason = { nl: 'geen getal en geen teken van de uitgever', en: "neither a figure nor a publisher's symbol" }
  const rest = used.slice(50).map(bad).join(' or ')
  return [
    {
      field: '',
      reason: {
        nl: 'regel is niet te lezen: ander aantal velden dan de kop, of leeg',
        en: 'line cannot be read: other number of fields than the header, or empty',
      },
      when: table.columns.map((name) => `${identifier(name)} is null`).join(' and '),
    },
    { field: 'period', reason: missing, when: `${layout.period} is null` },
    { field: 'area', reason: missing, when: `${layout.area} is null` },
    { field: 'area_level', reason: missing, when: `${layout.level} is null` },
    ...used.slice(0, 50).map((name) => ({ field: name, reason, when: bad(name) })),
    ...(rest ? [{ field: 'value', reason, when: rest }] : []),
  ]
}

async function makeCells({ db }: Session, layout: Layout) {
  await db.run(
    `create or replace temp table cell as ${layout.figures.map((figure) => figureSql(layout, figure)).join(' union all ')}`,
  )
}

const told = [
  'label',
  'value',
  'numerator',
  'denominator',
  'unit',
  'symbol',
  'numerator_symbol',
  'denominator_symbol',
  'source',
  'licence',
]

/** Writes the cells that say something new. Returns the number of lines with one. */
async function storeCells({ db, paths, earlier }: Session, batch: number): Promise<number> {
  const folder = join(paths.imported, 'indicator')
  mkdirSync(folder, { recursive: true })
  const batches = new Set(earlier.filter(({ kind }) => kind === 'indicator').map((entry) => entry.batch))
  const files = batchFiles(folder, (number) => batches.has(number))
  const place = 'series, period, area_level, area'
  const last = files.length
    ? `select ${place}, arg_max(hash(${told.join(', ')}), batch) as said from read_parquet([${files.map(literal).join(', ')}]) group by ${place}`
    : `select ''::varchar as series, ''::varchar as period, ''::varchar as area_level, ''::varchar as area, 0::ubigint as said where false`
  await db.run(`create or replace temp table new_cell as
    select cell.* from (select *, hash(${told.join(', ')}) as said from cell) as cell anti join (${last}) as last using (${place}, said)`)
  const [row] = await query<{ n: bigint }>(db, 'select count(distinct record) as n from new_cell')
  const lines = Number(row?.n ?? 0)
  if (lines > 0)
    await db.run(`copy (select * exclude (record, said), ${batch}::integer as batch from new_cell order by record, series)
      to ${literal(join(folder, `${batch}.parquet`))} (format parquet)`)
  return lines
}
