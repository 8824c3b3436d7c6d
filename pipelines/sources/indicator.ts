import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { quarterOfPeriod } from '../../data/quarter.ts'
import { query } from '../database.ts'
import type { Problem } from './fields.ts'
import { type Figure, type Layout, layoutOf } from './layouts.ts'
import { batchFiles } from './ledger.ts'
import { problemBits, writeRefusals } from './refused.ts'
import { refusal } from './sentences.ts'
import type { Outcome, Session } from './session.ts'
import { identifier, literal } from './sql.ts'
import { runOver, type Table } from './table.ts'

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

function figureSql(layout: Layout, figure: Figure): string {
  const { value, numerator, scale = 1 } = figure
  const words = layout.split.map((name) => `sheet.${identifier(name)}`)
  const column = figure.named === false || (figure.id ?? figure.label) ? [] : [value ?? numerator ?? '']
  const id = figure.id
    ? literal(figure.id)
    : path(
        [
          ...(layout.name ? [literal(layout.name)] : []),
          ...words.map((word) => `slug(${word})`),
          ...slugs(figure, column),
        ],
        '.',
      )
  const label = figure.label ? literal(figure.label) : path([...words, ...column.map(literal)], ': ')
  const whole = wholeSql(layout, figure)
  const denominators = figure.whole
    ? ['whole.amount']
    : (figure.denominator ?? []).map((name) => `sheet.${identifier(name)}`)
  return `select sheet.record, ${id} as series, ${label} as label, sheet_period as period, sheet_level as area_level, sheet_area as area,
      coalesce(sheet_label, sheet_area) as area_label, ${figureOf(value ? [value] : [], scale)} as value,
      ${figureOf(numerator ? [numerator] : [], 1)} as numerator, ${sumOf(denominators)} as denominator, ${literal(figure.unit)} as unit,
      ${symbolOf(value ? [`sheet.${identifier(value)}`] : [])} as symbol, ${symbolOf(numerator ? [`sheet.${identifier(numerator)}`] : [])} as numerator_symbol,
      ${symbolOf(denominators)} as denominator_symbol, ${literal(layout.source)} as source, ${literal(layout.licence)} as licence
    from (select rowid as record, *, ${layout.period} as sheet_period, ${layout.level} as sheet_level, ${layout.area} as sheet_area, ${layout.areaLabel} as sheet_label from intake where problems = 0) as sheet ${whole} ${whereSql(figure)}`
}

const slugs = ({ label }: Figure, column: readonly string[]) =>
  [...(label ? [label] : []), ...column].map((name) => `slug(${literal(name)})`)

const path = (parts: readonly string[], between: string) =>
  `concat_ws(${literal(between)}, ${parts.join(', ') || "'-'"})`

const figureOf = (names: readonly string[], scale: number) =>
  names.length === 0 ? 'null::double' : `round(as_figure(sheet.${identifier(names[0] ?? '')}) * ${scale}, 10)`

const sumOf = (texts: readonly string[]) =>
  texts.length === 0 ? 'null::double' : texts.map((text) => `as_figure(${text})`).join(' + ')

function symbolOf(texts: readonly string[]): string {
  const symbols = texts.map((text) => `case when as_figure(${text}) is null then ${text} end`)
  return symbols.length === 0 ? 'null::varchar' : `coalesce(${symbols.join(', ')})`
}

/** Joins, to every row, the row of the same period, area and other words that stands for the whole. */
function wholeSql(layout: Layout, { whole }: Figure): string {
  if (!whole) return ''
  const same = layout.split.filter((name) => !Object.hasOwn(whole.where, name)).map(identifier)
  const place = [`${layout.period} as whole_period`, `${layout.level} as whole_level`, `${layout.area} as whole_area`]
  const matches = same.map((name) => `whole.${name} is not distinct from sheet.${name}`)
  return `left join (
      select ${[...place, ...same].join(', ')}, any_value(${identifier(whole.column)}) as amount from intake
      where problems = 0 and ${conditions(whole.where)} group by all
    ) as whole on whole_period = sheet_period and whole_level = sheet_level and whole_area = sheet_area ${matches.map((match) => `and ${match}`).join(' ')}`
}

const conditions = (where: Record<string, string>) =>
  Object.entries(where)
    .map(([name, text]) => `${identifier(name)} = ${literal(text)}`)
    .join(' and ')

function whereSql({ where, whole }: Figure): string {
  const parts = where ? [conditions(where)] : []
  const isWhole = whole
    ? [
        `not (${Object.entries(whole.where)
          .map(([name, text]) => `sheet.${identifier(name)} = ${literal(text)}`)
          .join(' and ')})`,
      ]
    : []
  const all = [...parts, ...isWhole]
  return all.length ? `where ${all.join(' and ')}` : ''
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
