import type { ComponentChildren } from 'preact'
import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import type { Canvas } from '../charts/canvas.ts'
import { trend } from '../charts/trend.ts'
import { Downloads } from '../downloads.tsx'
import { Figure } from '../figure.tsx'
import { numbers, whole } from '../format.ts'
import type { Viewed } from '../page.ts'
import { Sign } from '../state.tsx'
import { speak, texts } from '../texts.ts'
import { TrendTable } from '../trendTable.tsx'
import { verdictOf } from '../verdict.ts'
import { cellName, trendWords } from '../words.ts'
import type { Choice } from './choice.ts'

type Draw = (canvas: Canvas) => SVGSVGElement
type Props = {
  frame: Viewed
  /** First letters of the hash of the file that the rows are from. */
  hash: string
  choice: Choice
  rows: readonly Row<'trend'>[]
  picture: (label: string, draw: Draw) => ComponentChildren
}

/** The series of one group, drawn the same way on the server and in the browser. */
export function SeriesFigure({ frame, hash, choice, rows, picture }: Props) {
  const { language } = frame
  const { measure, level, group } = choice
  const say = speak(texts.measure, language)
  const verdict = verdictOf(rows, measure, language, undefined, frame.held)
  if (!verdict) return <p class="nothing">{speak(texts.explore, language).none}</p>
  const { label, unit, direction, range } = measures[measure]
  const about = group === null ? speak(texts.explore, language).all : cellName(level, group, language)
  const draw: Draw = (canvas) =>
    trend(rows, {
      ...canvas,
      direction,
      words: trendWords(measure, language),
      floor: range[0],
      highlight: verdict.row.quarter,
    })
  return (
    <Figure
      id="reeks"
      title={verdict.change || verdict.value}
      subtitle={[label[language], about, numbers(unit, language).unit].filter(Boolean).join(' · ')}
      sign={<Sign verdict={verdict} />}
      keys={say.keys}
      picture={picture(speak(texts.chart, language).trendLabel(`${label[language]}, ${about}`, verdict.value), draw)}
      see={{ question: say.whatISee, sentences: [verdict.value, verdict.why].filter(Boolean), note: verdict.note }}
      tools={[
        { name: say.table, content: <TrendTable rows={rows} measure={measure} language={language} about={about} /> },
        { name: say.download, content: <Downloads frame={frame} table="trend" filter={filterOf(choice)} /> },
      ]}
      source={[frame.manifest ? say.source(frame.manifest.id, hash) : '', ...restsOn(rows, language)].join(' ')}
    />
  )
}

/** How many contributions the last figure rests on, and how many quarters are not shown. */
function restsOn(rows: readonly Row<'trend'>[], language: Language): string[] {
  const say = speak(texts.measure, language)
  const n = rows.findLast(({ value }) => value !== null)?.contributors ?? null
  const hidden = rows.filter(({ value, status }) => value === null && status === 'c').length
  const left = hidden === 1 ? say.oneHiddenCell : say.hiddenCells(whole(hidden, language))
  return [...(n === null ? [] : [say.contributors(whole(n, language))]), hidden === 0 ? say.noHiddenCells : left]
}

const filterOf = ({ measure, level, group }: Choice): Record<string, string> => ({
  measure,
  level,
  ...(group === null ? {} : { [level]: group }),
})
