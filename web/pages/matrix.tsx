import type { Row } from '../../data/release.ts'
import { codesOf } from '../../data/vocabulary/codes.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { link, measureAddress } from '../address.ts'
import { numbers, period } from '../format.ts'
import type { Frame, QuarterPage } from '../page.ts'
import { Sign } from '../state.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { verdictOf } from '../verdict.ts'
import { cellName } from '../words.ts'

/** Every measure with a figure this quarter, for the whole field and by kind of organisation. */
export function Matrix({ page: { frame, trends } }: { page: QuarterPage }) {
  const { language } = frame
  const say = speak(texts.quarter, language)
  const quarter = frame.quarter ?? frame.manifest?.quarter ?? ''
  const shown = trends.filter((row) => row.quarter === quarter && row.value !== null)
  const kinds = codesOf('chain_actor').filter((code) =>
    shown.some(({ level, kind }) => level === 'kind' && kind === code),
  )
  const ids = (Object.keys(measures) as MeasureId[]).filter((id) => shown.some(({ measure }) => measure === id))
  if (ids.length === 0) return null
  const columns = [null, ...kinds]
  const series = seriesOf(trends)
  const rowsOf = (id: MeasureId, kind: string | null) =>
    series.get(keyOf(id, kind === null ? 'all' : 'kind', kind)) ?? []
  return (
    <section class="matrix">
      <h2>{say.matrix}</h2>
      <p>{say.matrixMore}</p>
      <Table
        caption={period(quarter, language)}
        columns={[
          { name: say.measure },
          { name: say.all },
          ...kinds.map((kind) => ({ name: cellName('kind', kind, language) })),
        ]}
        lines={ids.map((id) => ({
          key: id,
          cells: [
            <a key="name" href={link(frame, measureAddress(id))}>
              {measures[id].label[language]}
              {unitOf(id, language)}
            </a>,
            ...columns.map((kind) => (
              <Cell key={kind ?? 'all'} frame={frame} rows={rowsOf(id, kind)} id={id} quarter={quarter} />
            )),
          ],
        }))}
      />
    </section>
  )
}

/** The unit stands with the name, so that it need not stand in every cell. */
function unitOf(id: MeasureId, language: 'nl' | 'en') {
  const { unit } = numbers(measures[id].unit, language)
  return unit === '' || unit === '%' ? '' : ` (${unit})`
}

const keyOf = (measure: string, level: string, kind: string | null) => `${measure} ${level} ${kind}`

/** The rows of each series, found in one pass: there are thousands. */
function seriesOf(trends: readonly Row<'trend'>[]) {
  const series = new Map<string, Row<'trend'>[]>()
  for (const row of trends) {
    const key = keyOf(row.measure, row.level, row.kind)
    const own = series.get(key)
    if (own) own.push(row)
    else series.set(key, [row])
  }
  return series
}

type CellProps = { frame: Frame; rows: readonly Row<'trend'>[]; id: MeasureId; quarter: string }

function Cell({ frame: { language, held }, rows, id, quarter }: CellProps) {
  const verdict = rows.some((row) => row.quarter === quarter) ? verdictOf(rows, id, language, quarter, held) : null
  if (verdict === null || verdict.row.value === null)
    return rows.length === 0 ? (
      <span class="quiet">–</span>
    ) : (
      <span class="few">{speak(texts.quarter, language).hidden}</span>
    )
  const { value, lower, upper } = verdict.row
  const write = numbers(measures[id].unit, language)
  const width = (upper ?? value) - (lower ?? value)
  return (
    <span class="sized">
      <Sign verdict={verdict} /> <span class="spoken">{verdict.short}</span>{' '}
      <strong>{write.unit === '%' ? write.named(value, width) : write.plain(value, width)}</strong>
      <span class="range">{write.range(lower ?? value, upper ?? value)}</span>
    </span>
  )
}
