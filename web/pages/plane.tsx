import type { Language } from '../../data/vocabulary/measure.ts'
import { type LoadRow, loadPlane } from '../charts/loadPlane.ts'
import { rangedOf } from '../charts/rows.ts'
import type { Entry } from '../entries.ts'
import { decimal, period, whole } from '../format.ts'
import type { Frame } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

const named = 6

/** Every rule with both figures: how often a reporter meets it, and how many minutes it takes each time. */
export function Plane({ frame, entries }: { frame: Frame; entries: readonly Entry[] }) {
  const { language, manifest } = frame
  const say = speak(texts.register, language)
  const rows = rowsOf(entries, language)
  if (rows.length === 0) return null
  const quarter = frame.quarter ?? manifest?.quarter ?? ''
  return (
    <ReleasedFigure
      frame={frame}
      id="last"
      title={say.planeTitle}
      subtitle={say.planeSubtitle(period(quarter, language))}
      label={say.planeLabel(whole(rows.length, language))}
      draw={(canvas) =>
        loadPlane(rows, {
          ...canvas,
          often: say.often,
          minutes: say.minutes,
          equal: say.equal,
          number: (value) => decimal(value, Number.isInteger(value) ? 0 : 1, language),
        })
      }
      see={[say.seePlane, say.seeEqual]}
      note={say.volunteers}
      table={<PlaneTable rows={rows} language={language} />}
      rows={{ table: 'estimate', filter: { level: 'rule', quarter } }}
      hidden={entries.length - rows.length}
    />
  )
}

/** The heaviest by the order of the release have their name in the picture; without an order those with most reporters. */
function rowsOf(entries: readonly Entry[], language: Language): LoadRow[] {
  const weight = ({ order, often }: Entry) => order?.load_hours ?? often?.numerator ?? 0
  const heavy = [...entries].sort((one, other) => weight(other) - weight(one)).slice(0, named)
  return entries.flatMap((entry) => {
    const [often, minutes] = [rangedOf(entry.times), rangedOf(entry.minutes)]
    const { id, title } = entry.rule
    return often && minutes ? [{ id, name: title[language], often, minutes, isNamed: heavy.includes(entry) }] : []
  })
}

function PlaneTable({ rows, language }: { rows: readonly LoadRow[]; language: Language }) {
  const say = speak(texts.register, language)
  const words = speak(texts.measure, language)
  const cell = (value: number) => decimal(value, 1, language)
  return (
    <Table
      fixed
      caption={say.planeTitle}
      columns={[
        { name: say.rule },
        ...[say.timesEach, say.minutesEach].flatMap((name) =>
          [name, `${words.lower} (${name})`, `${words.upper} (${name})`].map((column) => ({
            name: column,
            numeric: true,
          })),
        ),
      ]}
      lines={[...rows]
        .sort((one, other) => one.name.localeCompare(other.name, language))
        .map(({ id, name, often, minutes }) => ({
          key: id,
          cells: [
            name,
            ...[often, minutes].flatMap(({ value, lower, upper }) => [cell(value), cell(lower), cell(upper)]),
          ],
        }))}
    />
  )
}
