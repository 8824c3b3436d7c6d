import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { type AnswerRow, answers } from '../charts/answers.ts'
import { numbers, period, whole } from '../format.ts'
import { Origin } from '../origin.tsx'
import type { TrustPage as Page } from '../page.ts'
import { QuarterChoice } from '../quarterChoice.tsx'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { className, statementOf } from '../words.ts'
import { Comparisons } from './comparisons.tsx'
import { Mirror } from './mirror.tsx'
import { Response } from './response.tsx'
import { TopTwo } from './topTwo.tsx'

export function TrustPage({ page }: { page: Page }) {
  const { frame, trends, distribution } = page
  const say = speak(texts.trust, frame.language)
  const some = distribution.length > 0 || trends.some(({ value }) => value !== null)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      <QuarterChoice frame={frame} />
      {some ? (
        <>
          <Response page={page} />
          <Answers page={page} />
          <TopTwo frame={frame} trends={trends} ids={trustIds} />
          <Comparisons page={page} />
          <Mirror frame={frame} trends={trends} />
        </>
      ) : (
        <p class="nothing">{say.none}</p>
      )}
    </>
  )
}

const trustIds = (Object.keys(measures) as MeasureId[]).filter((id) => id.startsWith('trust.'))

function Answers({ page: { frame, distribution } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.trust, language)
  const rowsOf = (id: MeasureId) => distribution.filter((row) => row.measure === id && row.level === 'all')
  const lines = trustIds.map((id) => ({ id, classes: rowsOf(id) }))
  const bars: AnswerRow[] = lines.map(({ id, classes }) => ({
    name: statementOf(id, language),
    note: classes[0] ? say.answers(whole(classes[0].contributors, language)) : '',
    classes,
  }))
  const quarter = frame.quarter ?? frame.manifest?.quarter ?? ''
  if (bars.every(({ classes }) => classes.length === 0)) return null
  const narrow = bars.map((bar) => ({ ...bar, note: '' }))
  return (
    <ReleasedFigure
      frame={frame}
      id="antwoorden"
      title={say.trustTitle}
      subtitle={say.subtitle(period(quarter, language))}
      label={say.label(whole(bars.length, language))}
      draw={(canvas) =>
        answers(canvas.width >= 500 ? bars : narrow, {
          ...canvas,
          share: numbers('share', language).named,
          low: say.low,
          high: say.high,
          hidden: say.hidden,
        })
      }
      see={[say.see, say.seeMiddle]}
      note={say.sum}
      table={<AnswerTable lines={lines} language={language} />}
      rows={{ table: 'distribution', filter: { level: 'all', quarter } }}
      hidden={bars.filter(({ classes }) => classes.length === 0).length}
    />
  )
}

type AnswerLine = { id: MeasureId; classes: readonly Row<'distribution'>[] }

function AnswerTable({ lines, language }: { lines: readonly AnswerLine[]; language: Language }) {
  const say = speak(texts.trust, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  return (
    <Table
      caption={say.trustTitle}
      columns={[
        { name: say.statement },
        { name: words.answer },
        ...[words.share_, words.lower, words.upper, words.n].map((name) => ({ name, numeric: true })),
      ]}
      lines={lines.flatMap(({ id, classes }) =>
        [...classes]
          .sort((one, other) => one.position - other.position)
          .map((row) => ({
            key: `${id} ${row.position}`,
            cells: [
              statementOf(id, language),
              className(row.category, id, language),
              cell(row.share),
              cell(row.lower),
              cell(row.upper),
              whole(row.contributors, language),
            ],
          })),
      )}
    />
  )
}
