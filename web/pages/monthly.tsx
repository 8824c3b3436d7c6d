import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import type { TrendRow } from '../charts/series.ts'
import { trend } from '../charts/trend.ts'
import { month, numbers, whole } from '../format.ts'
import type { MeasurePage } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { verdictOf } from '../verdict.ts'
import { flagWord, trendWords } from '../words.ts'

type MonthRow = Row<'monthly'>

/** The same measure month by month, from event logs: more points in the same time, on the same ladder. */
export function Monthly({ page: { frame, measure, monthly } }: { page: MeasurePage }) {
  const { language } = frame
  const say = speak(texts.monthly, language)
  const rows = asSeries(monthly)
  const verdict = verdictOf(rows, measure, language)
  const [first, last] = [monthly[0], monthly.at(-1)]
  if (!verdict || !first || !last || monthly.every(({ value }) => value === null)) return null
  const { label, unit, range } = measures[measure]
  const names = monthly.map((row) => month(row.month, language, 'short'))
  const origins = [...new Set(monthly.map(({ origin }) => origin))]
  return (
    <ReleasedFigure
      frame={frame}
      id="maanden"
      title={verdict.short || say.title}
      subtitle={[label[language], numbers(unit, language).unit, span(first, last, language)].join(' · ')}
      label={say.label(label[language], whole(monthly.length, language))}
      draw={(canvas) =>
        trend(rows, {
          ...canvas,
          direction: 'neutral',
          floor: range[0],
          words: { ...trendWords(measure, language), labels: (at) => names[at - start] ?? '' },
        })
      }
      see={[say.see, say.unknownCause, say.cases_]}
      note={[verdict.note, ...origins.map((origin) => speak(texts.frame, language).origin(origin))].join(' ').trim()}
      table={<MonthTable rows={monthly} measure={measure} language={language} />}
      rows={{ table: 'monthly', filter: { measure } }}
      n={last.contributors}
      hidden={monthly.filter(({ value }) => value === null).length}
    />
  )
}

const span = (first: MonthRow, last: MonthRow, language: Language) =>
  [...new Set([first.month, last.month])].map((text) => month(text, language, 'long')).join(' – ')

const start = quarterIndex('2000-Q1' as Quarter)

/** Months on the places of quarters, so that the ladder's own chart draws them; a new stretch begins where the number of its points changes. */
function asSeries(rows: readonly MonthRow[]): TrendRow[] {
  let segment = 1
  return rows.map((row, at) => {
    const before = rows[at - 1]
    if (before && (before.n_points !== row.n_points || before.centre !== row.centre)) segment += 1
    return { ...row, quarter: quarterAt(start + at), segment, segment_reason: null, definition_version: 1 } as TrendRow
  })
}

type TableProps = { rows: readonly MonthRow[]; measure: MeasureId; language: Language }

function MonthTable({ rows, measure, language }: TableProps) {
  const say = speak(texts.measure, language)
  const words = speak(texts.monthly, language)
  const { label, unit } = measures[measure]
  const { cell, unit: name } = numbers(unit, language)
  return (
    <Table
      caption={words.caption(label[language])}
      columns={[
        { name: words.month },
        ...[say.valueIn(name), say.lower, say.upper, words.cases].map((column) => ({ name: column, numeric: true })),
        { name: say.meaningOf },
      ]}
      lines={rows.map((row, at) => ({
        key: quarterAt(start + at),
        cells: [
          month(row.month, language, 'long'),
          row.value === null ? (row.status ?? 'c') : cell(row.value),
          cell(row.lower),
          cell(row.upper),
          row.contributors === null ? '' : whole(row.contributors, language),
          flagWord(row.flag, language) ?? '',
        ],
      }))}
    />
  )
}
