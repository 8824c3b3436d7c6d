import type { Row } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { choose } from '../address.ts'
import { rangedOf } from '../charts/rows.ts'
import { scatter, type Unit } from '../charts/scatter.ts'
import { strip } from '../charts/strip.ts'
import { numbers, period, whole } from '../format.ts'
import type { ComparePage as Page } from '../page.ts'
import { Thumbnail } from '../picture.tsx'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type Estimate = Row<'estimate'>

const of = (rows: readonly Estimate[], measure: MeasureId, level: string) =>
  rows.filter((row) => row.measure === measure && row.level === level && row.value !== null)

const unitOf = (row: Estimate): Unit[] => {
  const ranged = rangedOf(row)
  return ranged && row.contributors !== null ? [{ ...ranged, size: row.contributors, unsure: row.status === 'u' }] : []
}

/** The spread of one measure over regions, without names in the picture; the table has the operator's own codes by name. */
export function Regions({ page: { frame, estimates }, measure }: { page: Page; measure: MeasureId }) {
  const { language } = frame
  const say = speak(texts.compared, language)
  const rows = of(estimates, measure, 'region')
  const units = rows.flatMap(unitOf)
  const [all] = of(estimates, measure, 'all')
  const { label, unit, range } = measures[measure]
  const write = numbers(unit, language)
  const count = whole(units.length, language)
  const quarter = rows[0]?.quarter ?? ''
  if (units.length === 0) return null
  return (
    <ReleasedFigure
      frame={frame}
      id="spreiding"
      title={say.spreadTitle(count, label[language])}
      subtitle={[write.unit, period(quarter, language)].filter((part) => part !== '').join(' · ')}
      label={say.label(label[language], count)}
      draw={(canvas) =>
        scatter(units, {
          ...canvas,
          floor: range[0],
          all: all?.value ?? null,
          tick: write.tick,
          number: (value) => whole(value, language),
          together: say.together(
            all?.value == null ? '' : unit === 'share' ? write.named(all.value) : write.plain(all.value),
          ),
          axis: say.axis,
        })
      }
      see={[say.see, all ? say.seeLine : '']}
      note={`${say.verdict} ${say.noLimits}`}
      table={<RegionTable rows={rows} all={all} measure={measure} language={language} />}
      rows={{ table: 'estimate', filter: { measure, level: 'region', quarter } }}
    />
  )
}

type TableProps = { rows: readonly Estimate[]; all: Estimate | undefined; measure: MeasureId; language: 'nl' | 'en' }

function RegionTable({ rows, all, measure, language }: TableProps) {
  const say = speak(texts.compared, language)
  const words = speak(texts.measure, language)
  const { cell, unit } = numbers(measures[measure].unit, language)
  const sorted = [...rows].sort((one, other) => (one.region ?? '').localeCompare(other.region ?? '', language))
  return (
    <Table
      fixed
      caption={measures[measure].label[language]}
      columns={[
        { name: say.region },
        ...[unit === '' ? words.value : words.valueIn(unit), words.lower, words.upper, words.n].map((name) => ({
          name,
          numeric: true,
        })),
      ]}
      lines={[...(all ? [all] : []), ...sorted].map((row) => ({
        key: row.region ?? 'all',
        cells: [
          row.region ?? say.field,
          cell(row.value),
          cell(row.lower),
          cell(row.upper),
          row.contributors === null ? '' : whole(row.contributors, language),
        ],
      }))}
    />
  )
}

/** One line of dots for every measure, each on its own scale, as a way in. */
export function Strips({ page: { frame, estimates }, ids }: { page: Page; ids: readonly MeasureId[] }) {
  const { language } = frame
  const say = speak(texts.compared, language)
  return (
    <section>
      <h2>{say.strip}</h2>
      <p>{say.stripMore}</p>
      <ul class="strips">
        {ids.map((id) => {
          const values = of(estimates, id, 'region').map(({ value }) => value ?? 0)
          const all = rangedOf(of(estimates, id, 'all')[0])
          const { label, unit } = measures[id]
          const write = numbers(unit, language)
          return (
            <li key={id}>
              <h3>
                <a href={choose(frame, { measure: id })}>{label[language]}</a>
              </h3>
              <Thumbnail
                id={`strook-${id.replace('.', '-')}`}
                label={say.stripLabel(label[language])}
                width={340}
                draw={(canvas) => strip(values, { ...canvas, all, tick: write.tick })}
              />
              <p class="quiet">
                {say.regions(whole(values.length, language))}
                {all && ` · ${say.field.toLowerCase()} ${write.withRange(all.value, all.lower, all.upper)}`}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
