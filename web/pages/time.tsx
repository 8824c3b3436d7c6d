import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { type PartsRow, partsOfWhole } from '../charts/parts.ts'
import { type Ranged, rangedOf } from '../charts/rows.ts'
import { type ShiftRow, shift } from '../charts/shift.ts'
import { numbers, period } from '../format.ts'
import { LiveLines } from '../liveLines.tsx'
import { Origin } from '../origin.tsx'
import type { TimePage as Page } from '../page.ts'
import { QuarterChoice } from '../quarterChoice.tsx'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type TrendRow = Row<'trend'>

export function TimePage({ page }: { page: Page }) {
  const { frame, trends } = page
  const say = speak(texts.time, frame.language)
  const some = trends.some(({ value }) => value !== null)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p>{say.never}</p>
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      <QuarterChoice frame={frame} />
      {some ? (
        <>
          <Shift page={page} />
          <Whole page={page} />
          <section>
            <h2>{say.lines}</h2>
            <p>{say.felt}</p>
            <LiveLines frame={frame} ids={all} trends={trends} />
          </section>
        </>
      ) : (
        <p class="nothing">{say.none}</p>
      )}
    </>
  )
}

const kinds = [
  'time.direct_share',
  'time.administration_share',
  'time.accountability_share',
  'time.learning_share',
] as const satisfies readonly MeasureId[]

const all = (Object.keys(measures) as MeasureId[]).filter((id) => id.startsWith('time.'))

function Shift({ page: { frame, trends } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.time, language)
  const write = numbers('share', language)
  const now = (frame.quarter ?? frame.manifest?.quarter ?? '') as Quarter
  const before = quarterAt(quarterIndex(now) - 4)
  const at = (id: MeasureId, quarter: string) =>
    rangedOf(trends.find((row) => row.measure === id && row.quarter === quarter))
  const rows: ShiftRow[] = kinds.map((id) => ({
    name: measures[id].label[language],
    now: at(id, now),
    before: at(id, before),
  }))
  const names = [now, before].map((quarter) => period(quarter, language)) as [string, string]
  const compared = rows.some((row) => row.before !== null)
  return (
    <ReleasedFigure
      frame={frame}
      id="verschil"
      title={compared ? say.shiftTitle(...names) : say.shiftOnly(names[0])}
      subtitle={say.shiftSubtitle}
      label={say.shiftLabel}
      draw={(canvas) =>
        shift(rows, {
          ...canvas,
          tick: write.tick,
          words: ({ value, lower, upper }) => write.withRange(value, lower, upper),
          hidden: speak(texts.chart, language).notShown,
          legend: { now: names[0], before: names[1] },
        })
      }
      see={[say.seeShift, say.seeOverlap]}
      table={<ShiftTable rows={rows} names={names} language={language} />}
      rows={{ table: 'trend', filter: { level: 'all', quarter: now } }}
      hidden={rows.filter((row) => row.now === null).length}
    />
  )
}

function ShiftTable({
  rows,
  names,
  language,
}: {
  rows: readonly ShiftRow[]
  names: [string, string]
  language: Language
}) {
  const say = speak(texts.time, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  const three = (ranged: Ranged | null) =>
    ranged === null ? ['c', '', ''] : [cell(ranged.value), cell(ranged.lower), cell(ranged.upper)]
  return (
    <Table
      caption={say.shiftTitle(...names)}
      columns={[
        { name: say.kind },
        ...names.flatMap((name) =>
          [name, `${words.lower} (${name})`, `${words.upper} (${name})`].map((column) => ({
            name: column,
            numeric: true,
          })),
        ),
      ]}
      lines={rows.map(({ name, now, before }) => ({ key: name, cells: [name, ...three(now), ...three(before)] }))}
    />
  )
}

/** Kinds of time that do not overlap; accountability is a part of administration. */
const parts = ['time.direct_share', 'time.administration_share', 'time.learning_share'] as const

function Whole({ page: { frame, trends } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.time, language)
  const write = numbers('share', language)
  const quarters = [...new Set(trends.map(({ quarter }) => quarter))].sort()
  const rows: (PartsRow & { code: string })[] = quarters.map((quarter) => ({
    code: quarter,
    quarter: period(quarter, language),
    shares: sharesOf(trends.filter((row) => row.quarter === quarter)),
  }))
  const names = [say.direct, say.administration, say.learning]
  return (
    <ReleasedFigure
      frame={frame}
      id="week"
      title={say.wholeTitle}
      subtitle={say.wholeSubtitle}
      label={say.wholeLabel}
      draw={(canvas) =>
        partsOfWhole(
          canvas.width >= 500
            ? rows
            : rows.map((row) => ({ ...row, quarter: row.code.replace('Q', language === 'nl' ? 'k' : 'Q') })),
          { ...canvas, names, rest: say.rest, share: write.plain },
        )
      }
      see={[say.seeWhole, say.seeRest]}
      table={<WholeTable trends={trends} quarters={quarters} language={language} />}
      rows={{ table: 'trend', filter: { level: 'all' } }}
      hidden={rows.filter(({ shares }) => shares === null).length}
    />
  )
}

function sharesOf(rows: readonly TrendRow[]): number[] | null {
  const values = parts.map((id) => rows.find(({ measure }) => measure === id)?.value ?? null)
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? known : null
}

type WholeTableProps = { trends: readonly TrendRow[]; quarters: readonly string[]; language: Language }

function WholeTable({ trends, quarters, language }: WholeTableProps) {
  const say = speak(texts.time, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  const names = [say.direct, say.administration, say.learning]
  return (
    <Table
      caption={say.wholeTitle}
      columns={[
        { name: words.quarter },
        ...names.flatMap((name) =>
          [`${name} (%)`, `${words.lower} (${name})`, `${words.upper} (${name})`].map((column) => ({
            name: column,
            numeric: true,
          })),
        ),
      ]}
      lines={quarters.map((quarter) => ({
        key: quarter,
        cells: [
          period(quarter, language),
          ...parts.flatMap((id) => {
            const row = rangedOf(trends.find((one) => one.measure === id && one.quarter === quarter))
            return row === null ? ['c', '', ''] : [cell(row.value), cell(row.lower), cell(row.upper)]
          }),
        ],
      }))}
    />
  )
}
