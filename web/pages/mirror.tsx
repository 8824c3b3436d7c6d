import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import type { MeasureId } from '../../data/vocabulary/measures.ts'
import { type Ranged, rangedOf } from '../charts/rows.ts'
import { shift } from '../charts/shift.ts'
import { numbers, period } from '../format.ts'
import type { Frame } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { statementOf } from '../words.ts'

type Pair = { name: string; now: Ranged | null; before: Ranged | null }
type Props = { frame: Frame; trends: readonly Row<'trend'>[] }

const pairs = [
  ['process.careful', 'process.careful_professional'],
  ['process.together', 'process.together_professional'],
  ['process.transparent', 'process.transparent_professional'],
  ['process.all_sides', 'process.all_sides_professional'],
  ['process.rights', 'process.rights_professional'],
  ['process.uncertainty', 'process.uncertainty_professional'],
] as const satisfies readonly (readonly [MeasureId, MeasureId])[]

/** The same six statements, answered by families and by professionals, side by side; family words first. */
export function Mirror({ frame, trends }: Props) {
  const { language } = frame
  const say = speak(texts.trust, language)
  const quarter = frame.quarter ?? frame.manifest?.quarter ?? ''
  const at = (id: MeasureId) => rangedOf(trends.find((row) => row.measure === id && row.quarter === quarter))
  const rows: Pair[] = pairs.map(([family, professional]) => ({
    name: statementOf(family, language),
    now: at(family),
    before: at(professional),
  }))
  if (rows.every(({ now, before }) => now === null && before === null)) return null
  const write = numbers('share', language)
  return (
    <ReleasedFigure
      frame={frame}
      id="spiegel"
      title={say.processTitle}
      subtitle={say.pairSubtitle(period(quarter, language))}
      label={say.pairLabel}
      draw={(canvas) =>
        shift(rows, {
          ...canvas,
          tick: write.tick,
          words: canvas.width >= 500 ? ({ value, lower, upper }) => write.withRange(value, lower, upper) : () => '',
          hidden: say.hidden,
          legend: { now: say.family, before: say.professional },
        })
      }
      see={[say.seePair, say.pairCare]}
      table={<PairTable rows={rows} language={language} />}
      rows={{ table: 'trend', filter: { level: 'all', quarter } }}
      hidden={rows.filter(({ now }) => now === null).length}
    />
  )
}

function PairTable({ rows, language }: { rows: readonly Pair[]; language: Language }) {
  const say = speak(texts.trust, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  const three = (ranged: Ranged | null) =>
    ranged === null ? ['c', '', ''] : [cell(ranged.value), cell(ranged.lower), cell(ranged.upper)]
  const columns = [say.family, say.professional].flatMap((who) => [
    `${who} (%)`,
    `${words.lower} (${who})`,
    `${words.upper} (${who})`,
  ])
  return (
    <Table
      caption={say.processTitle}
      columns={[{ name: say.statement }, ...columns.map((name) => ({ name, numeric: true }))]}
      lines={rows.map(({ name, now, before }) => ({ key: name, cells: [name, ...three(now), ...three(before)] }))}
    />
  )
}
