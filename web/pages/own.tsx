import type { Row } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { choose } from '../address.ts'
import { funnel } from '../charts/funnel.ts'
import { trend } from '../charts/trend.ts'
import { numbers, whole } from '../format.ts'
import { manageAddresses } from '../manage/address.ts'
import type { Frame, OwnCompared } from '../page.ts'
import { Table } from '../table.tsx'
import { own as words } from '../texts/own.ts'
import { speak, texts } from '../texts.ts'
import { TrendTable } from '../trendTable.tsx'
import { trendWords } from '../words.ts'
import { OwnFigure } from './ownFigure.tsx'
import { Coverage, Trust } from './ownTrust.tsx'

type Props = { frame: Frame; own: OwnCompared; estimates: readonly Row<'estimate'>[] }

/** What only the organisation itself sees: its own series, its own dot, its own trust and coverage. */
export function Own({ frame, own, estimates }: Props) {
  const { language } = frame
  const say = speak(words, language)
  return (
    <section class="yours" id="eigen">
      <h2>{say.title(own.organisation)}</h2>
      <p>
        {say.lead} {say.verdict} <a href={manageAddresses.home[language]}>{say.toManage}</a>
      </p>
      {own.estimates.length === 0 ? (
        <p class="nothing">{say.none}</p>
      ) : (
        <>
          <Series frame={frame} own={own} />
          <Dot frame={frame} own={own} />
          <Trust own={own} language={language} />
          <Coverage own={own} language={language} />
          <All frame={frame} own={own} estimates={estimates} />
        </>
      )}
    </section>
  )
}

type PartProps = { frame: Frame; own: OwnCompared }

function Series({ frame: { language }, own: { trend: rows, measure } }: PartProps) {
  const say = speak(words, language)
  const { label, direction, range } = measures[measure]
  if (rows.length === 0) return null
  return (
    <OwnFigure
      id="eigen-reeks"
      title={say.series}
      subtitle={label[language]}
      label={`${say.series}: ${label[language]}`}
      draw={(canvas) => trend(rows, { ...canvas, direction, words: trendWords(measure, language), floor: range[0] })}
      see={say.seriesSee}
      table={<TrendTable rows={rows} measure={measure} language={language} about={say.name} />}
      language={language}
    />
  )
}

function Dot({ frame: { language }, own: { funnel: points, measure } }: PartProps) {
  const say = speak(words, language)
  const compare = speak(texts.compare, language)
  const { label, unit } = measures[measure]
  const shown = points.filter(({ value }) => value !== null)
  if (shown.length === 0) return null
  const write = numbers(unit, language)
  const chart = {
    ...compare,
    value: unit === 'share' ? write.named : write.plain,
    size: (size: number) => whole(size, language),
  }
  const isWide = points.some(({ tau2 }) => (tau2 ?? 0) > 0)
  return (
    <OwnFigure
      id="eigen-stip"
      title={say.funnel}
      subtitle={[label[language], write.unit].filter(Boolean).join(' · ')}
      label={say.funnelLabel(label[language], whole(shown.length, language))}
      draw={(canvas) => funnel(points, chart, canvas, { unit: 'own', name: say.name })}
      see={`${say.funnelSee} ${isWide ? say.spread : ''}`}
      language={language}
    />
  )
}

/** In the order of the vocabulary: never by value. */
function All({ frame, own, estimates }: Props) {
  const { language } = frame
  const say = speak(words, language)
  const ids = (Object.keys(measures) as MeasureId[]).filter((id) => own.ids.includes(id))
  const range = (row: Row<'estimate'> | undefined, id: MeasureId) =>
    row && row.value !== null && row.lower !== null && row.upper !== null
      ? numbers(measures[id].unit, language).withRange(row.value, row.lower, row.upper)
      : 'c'
  return (
    <>
      <h3>{say.all}</h3>
      <Table
        caption={say.all}
        fixed
        columns={[{ name: say.measure }, { name: say.name }, { name: say.field }]}
        lines={ids.map((id) => ({
          key: id,
          cells: [
            <a
              key={id}
              href={`${choose(frame, { measure: id })}#eigen`}
              aria-current={id === own.measure ? 'true' : undefined}
            >
              {measures[id].label[language]}
            </a>,
            range(
              own.estimates.find(({ measure }) => measure === id),
              id,
            ),
            range(
              estimates.find(({ measure, level }) => measure === id && level === 'all'),
              id,
            ),
          ],
        }))}
      />
    </>
  )
}
