import type { Figure, Layout } from './layouts.ts'
import { identifier, literal } from './sql.ts'

/** A query for one figure of every good line of table intake: its series, period, area, value and symbols. Needs macros slug and as_figure. */
export function figureSql(layout: Layout, figure: Figure): string {
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
