import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { type Bar, distribution } from './charts/distribution.ts'
import { Downloads } from './downloads.tsx'
import { Figure } from './figure.tsx'
import { numbers, period, whole } from './format.ts'
import type { MeasurePage } from './page.ts'
import { Picture } from './picture.tsx'
import { Table } from './table.tsx'
import { speak, texts } from './texts.ts'
import { cellName, className } from './words.ts'

type ClassRow = Row<'distribution'>

/** How the answers of the last quarter are spread, for everyone and by who answered. */
export function Spread({ page }: { page: MeasurePage }) {
  const { frame, measure } = page
  const { language } = frame
  const say = speak(texts.measure, language)
  const quarter =
    frame.quarter ??
    page.distribution
      .map((row) => row.quarter)
      .sort()
      .at(-1)
  const rows = page.distribution.filter((row) => row.quarter === quarter)
  const bars = barsOf(rows, language)
  if (bars.length === 0 || !quarter) return null
  const write = numbers('share', language)
  const label = measures[measure].label[language]
  return (
    <Figure
      id="verdeling"
      title={say.spread}
      subtitle={`${label} · ${period(quarter, language)}`}
      keys={say.keysRows}
      picture={
        <Picture
          id="verdeling"
          label={speak(texts.chart, language).spreadLabel(label)}
          draw={(canvas) =>
            distribution(bars, {
              ...canvas,
              share: write.named,
              category: (code) => className(code, measure, language),
            })
          }
        />
      }
      see={{
        question: say.whatISee,
        sentences: [say.spreadMore(period(quarter, language))],
        note: [medianWords(rows, language), say.spreadSum].filter(Boolean).join(' '),
      }}
      tools={[
        { name: say.table, content: <SpreadTable bars={bars} {...{ measure, language }} /> },
        {
          name: say.download,
          content: (
            <Downloads frame={frame} table="distribution" filter={{ measure, quarter, level: ['all', 'respondent'] }} />
          ),
        },
      ]}
      source={frame.manifest && say.source(frame.manifest.id, hashOf(page))}
    />
  )
}

const hashOf = ({ frame }: MeasurePage) =>
  (frame.manifest?.files.find(({ path }) => path === 'public/distribution.parquet')?.sha256 ?? '').slice(0, 8)

function barsOf(rows: readonly ClassRow[], language: Language): Bar[] {
  const say = speak(texts.measure, language)
  const codes = [...new Set(rows.map(({ respondent }) => respondent))].filter((code) => code !== null).sort()
  const groups = [
    { name: say.everyone, classes: rows.filter(({ level }) => level === 'all') },
    ...codes.map((code) => ({
      name: cellName('respondent', code, language),
      classes: rows.filter(({ level, respondent }) => level === 'respondent' && respondent === code),
    })),
  ]
  return groups
    .filter(({ classes }) => classes.length > 0)
    .map((group) => ({ ...group, note: say.answers(whole(group.classes[0]?.contributors ?? 0, language)) }))
}

function medianWords(rows: readonly ClassRow[], language: Language): string {
  const say = speak(texts.measure, language)
  const row = rows.find(({ level, median }) => level === 'all' && median !== null)
  if (!row || row.median === null) return ''
  const days = (value: number) => whole(value, language)
  const lower = days(row.median_lower ?? 0)
  const range = row.median_upper === null ? say.medianOpen(lower) : say.medianRange(lower, days(row.median_upper))
  return `${say.median(days(row.median))} ${range}`
}

type TableProps = { bars: readonly Bar[]; measure: MeasureId; language: Language }

function SpreadTable({ bars, measure, language }: TableProps) {
  const say = speak(texts.measure, language)
  const write = numbers('share', language)
  const lines = bars.flatMap(({ name, classes }) =>
    classes.map((row) => ({
      key: `${name} ${row.position}`,
      cells: [
        name,
        className(row.category, measure, language),
        write.cell(row.share),
        write.cell(row.lower),
        write.cell(row.upper),
        whole(row.contributors, language),
      ],
    })),
  )
  const columns = [
    { name: say.group },
    { name: say.answer },
    ...[say.share_, say.lower, say.upper, say.n].map((name) => ({ name, numeric: true })),
  ]
  return <Table caption={`${say.spread}: ${measures[measure].label[language]}`} columns={columns} lines={lines} fixed />
}
