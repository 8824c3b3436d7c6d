import type { ComponentChildren } from 'preact'
import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { choose } from '../address.ts'
import { answers } from '../charts/answers.ts'
import type { Canvas } from '../charts/canvas.ts'
import { funnel } from '../charts/funnel.ts'
import { trend } from '../charts/trend.ts'
import { numbers, period, whole } from '../format.ts'
import type { Frame, OwnCompared } from '../page.ts'
import { Picture } from '../picture.tsx'
import { Table } from '../table.tsx'
import { own as words } from '../texts/own.ts'
import { speak, texts } from '../texts.ts'
import { TrendTable } from '../trendTable.tsx'
import { statementOf, trendWords } from '../words.ts'

type Props = { frame: Frame; own: OwnCompared; estimates: readonly Row<'estimate'>[] }

/** What only the organisation itself sees: its own series, its own dot, its own trust and coverage. */
export function Own({ frame, own, estimates }: Props) {
  const { language } = frame
  const say = speak(words, language)
  return (
    <section class="yours" id="eigen">
      <h2>{say.title(own.organisation)}</h2>
      <p>
        {say.lead} {say.verdict}
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

function Trust({ own: { distribution }, language }: { own: OwnCompared; language: Language }) {
  const say = speak(words, language)
  const trust = speak(texts.trust, language)
  const bars = trustIds.map((id) => {
    const classes = distribution.filter(({ measure }) => measure === id)
    const [first] = classes
    return {
      name: statementOf(id, language),
      note: first ? trust.answers(whole(first.contributors, language)) : '',
      classes,
    }
  })
  if (bars.every(({ classes }) => classes.length === 0))
    return (
      <>
        <h3>{say.trust}</h3>
        <p class="nothing">{say.noTrust}</p>
      </>
    )
  const { low, high, hidden } = trust
  const share = numbers('share', language).named
  return (
    <OwnFigure
      id="eigen-vertrouwen"
      title={say.trust}
      subtitle={trust.subtitle(period(distribution[0]?.quarter ?? '', language))}
      label={say.trust}
      draw={(canvas) =>
        answers(canvas.width >= 500 ? bars : bars.map((bar) => ({ ...bar, note: '' })), {
          ...canvas,
          share,
          low,
          high,
          hidden,
        })
      }
      see={trust.see}
      language={language}
    />
  )
}

const trustIds = (Object.keys(measures) as MeasureId[]).filter((id) => id.startsWith('trust.'))

function Coverage({ own: { estimates }, language }: { own: OwnCompared; language: Language }) {
  const say = speak(words, language)
  const row = estimates.find(({ measure }) => measure === 'coverage.response_share')
  const { withRange } = numbers('share', language)
  const count = (value: number | null) => whole(value ?? 0, language)
  const isKnown = row && row.value !== null && row.lower !== null && row.upper !== null
  return (
    <p>
      {isKnown
        ? `${say.coverage(count(row.numerator), count(row.denominator), withRange(row.value ?? 0, row.lower ?? 0, row.upper ?? 0))} ${say.silent}`
        : say.noCoverage}
    </p>
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

type FigureProps = {
  id: string
  title: string
  subtitle: string
  label: string
  draw: (canvas: Canvas) => SVGSVGElement
  see: string
  table?: ComponentChildren
  language: Language
}

/** A figure that is nobody else's: nothing to share or download by a public address. */
const OwnFigure = ({ id, title, subtitle, label, draw, see, table, language }: FigureProps) => (
  <figure class="figure" id={id}>
    <figcaption>
      <h3>{title}</h3>
      <p class="subtitle">{subtitle}</p>
    </figcaption>
    <Picture id={id} label={label} draw={draw} />
    <div class="see">
      <h4>{words.see[language]}</h4>
      <p>{see}</p>
    </div>
    {table && (
      <div class="tools">
        <details>
          <summary>{words.table[language]}</summary>
          <div class="tool">{table}</div>
        </details>
      </div>
    )}
  </figure>
)
