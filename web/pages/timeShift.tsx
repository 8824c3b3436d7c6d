import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { type Ranged, rangedOf } from '../charts/rows.ts'
import { type ShiftRow, shift } from '../charts/shift.ts'
import { numbers, period } from '../format.ts'
import type { TimePage as Page } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

const kinds = [
  'time.direct_share',
  'time.administration_share',
  'time.accountability_share',
  'time.learning_share',
] as const satisfies readonly MeasureId[]

/** Every kind of time now, beside a year before. */
export function Shift({ page: { frame, trends } }: { page: Page }) {
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
