import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { numbers, period, whole } from './format.ts'
import { type Column, type Line, Table } from './table.tsx'
import { speak, texts } from './texts.ts'
import { flagWord } from './words.ts'

/** `about` is whose series it is; the whole field when left out. */
type Props = { rows: readonly Row<'trend'>[]; measure: MeasureId; language: Language; about?: string }

/** The rows of a trend chart, with the same words. */
export function TrendTable({ rows, measure, language, about }: Props) {
  const say = speak(texts.measure, language)
  const { label, unit } = measures[measure]
  return (
    <Table
      caption={about === undefined ? say.caption(label[language]) : say.captionOf(label[language], about)}
      columns={[{ name: say.quarter }, ...figureColumns(unit, language), { name: say.meaningOf }]}
      lines={rows.map((row) => ({
        key: row.quarter,
        cells: [period(row.quarter, language), ...figureCells(row, measure, language), stateWords(row, language)],
        said: spoken(row, measure, language),
      }))}
    />
  )
}

/** 2025 K2, 3,1, tussen 2,8 en 3,5, gewone schommeling */
function spoken(row: Row<'trend'>, measure: MeasureId, language: Language): string {
  const write = numbers(measures[measure].unit, language)
  const { value, lower, upper } = row
  const when = speak(texts.figure, language).said(row.quarter.slice(0, 4), row.quarter.slice(6))
  const width = lower === null || upper === null ? undefined : upper - lower
  const range = lower === null || upper === null ? '' : write.between(lower, upper)
  const figure = value === null ? [] : [write.named(value, width), range]
  return [when, ...figure, stateWords(row, language)].filter(Boolean).join(', ')
}

/** The last quarter of every group, as a table. */
export function GroupTable({
  groups,
  measure,
  language,
}: Omit<Props, 'rows' | 'about'> & { groups: readonly Group[] }) {
  const say = speak(texts.measure, language)
  const lines: Line[] = groups.flatMap(({ name, rows }) => {
    const row = rows.at(-1)
    return row ? [{ key: name, cells: [name, ...figureCells(row, measure, language), stateWords(row, language)] }] : []
  })
  const quarter = period(groups[0]?.rows.at(-1)?.quarter ?? '', language)
  const { unit, label } = measures[measure]
  const columns: Column[] = [{ name: say.group }, ...figureColumns(unit, language), { name: say.meaningOf }]
  return <Table caption={`${label[language]}, ${quarter}`} columns={columns} lines={lines} fixed />
}

export type Group = { name: string; rows: readonly Row<'trend'>[] }

function figureColumns(unit: (typeof measures)[MeasureId]['unit'], language: Language): Column[] {
  const say = speak(texts.measure, language)
  const name = numbers(unit, language).unit
  return [
    { name: name === '' ? say.value : say.valueIn(name), numeric: true },
    { name: say.lower, numeric: true },
    { name: say.upper, numeric: true },
    { name: say.n, numeric: true },
  ]
}

function figureCells(row: Row<'trend'>, measure: MeasureId, language: Language): string[] {
  const write = numbers(measures[measure].unit, language)
  if (row.value === null) return [row.status ?? 'c', '', '', '']
  const n = row.contributors === null ? '' : whole(row.contributors, language)
  return [write.cell(row.value), write.cell(row.lower), write.cell(row.upper), n]
}

function stateWords(row: Row<'trend'>, language: Language): string {
  const say = speak(texts.chart, language)
  if (row.value === null) return row.status === 'x' ? say.notSupplied : say.notShown
  const limited = row.rung === 'limits' || row.rung === 'limits_provisional'
  const ruled = limited || row.rung === 'run_rules'
  const words = [
    ruled && row.refusal === null ? (flagWord(row.flag, language) ?? (limited ? say.common : '')) : '',
    row.status === 'u' ? say.unsure : '',
  ]
  return words.filter((word) => word !== '').join(', ')
}
