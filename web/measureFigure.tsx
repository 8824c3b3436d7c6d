import { measures } from '../data/vocabulary/measures.ts'
import { changeMarks, changesOf } from './changes.tsx'
import { trend } from './charts/trend.ts'
import { Downloads } from './downloads.tsx'
import { Figure } from './figure.tsx'
import { numbers, period, whole } from './format.ts'
import type { MeasurePage } from './page.ts'
import { Picture } from './picture.tsx'
import { Sign } from './state.tsx'
import { speak, texts } from './texts.ts'
import { TrendTable } from './trendTable.tsx'
import { type Verdict, verdictOf } from './verdict.ts'
import { trendWords } from './words.ts'

/** The national series of a measure, with all that the ladder lets us say. */
export function MeasureFigure({ page }: { page: MeasurePage }) {
  const { frame, measure, national: rows } = page
  const { language } = frame
  const say = speak(texts.measure, language)
  const verdict = verdictOf(rows, measure, language, frame.quarter ?? undefined, frame.held)
  if (!verdict) return <p class="nothing">{page.parts.length > 0 ? say.onlyParts : say.noTrend}</p>
  const { label, direction, unit, range } = measures[measure]
  const changes = changeMarks(changesOf(page), language)
  const spoken = speak(texts.chart, language).trendLabel(label[language], verdict.value)
  return (
    <Figure
      id="reeks"
      title={verdict.change || verdict.value}
      subtitle={[label[language], numbers(unit, language).unit, spanOf(rows, language)].filter(Boolean).join(' · ')}
      sign={<Sign verdict={verdict} />}
      keys={say.keys}
      picture={
        <Picture
          id="reeks"
          label={spoken}
          draw={(canvas) => {
            const words = trendWords(measure, language)
            return trend(rows, {
              ...canvas,
              direction,
              words,
              floor: range[0],
              highlight: verdict.row.quarter,
              changes,
            })
          }}
        />
      }
      see={{
        question: say.whatISee,
        sentences: [seen(verdict, say), verdict.why || verdict.value],
        note: verdict.note,
      }}
      tools={[
        { name: say.table, content: <TrendTable rows={rows} measure={measure} language={language} /> },
        {
          name: say.download,
          content: <Downloads frame={frame} table="trend" filter={{ measure, level: 'all' }} />,
        },
        { name: say.howToRead, content: <HowToRead verdict={verdict} language={language} /> },
      ]}
      source={<Source page={page} verdict={verdict} />}
    />
  )
}

const spanOf = (rows: MeasurePage['national'], language: 'nl' | 'en') =>
  [...new Set([rows[0], rows.at(-1)].map((row) => period(row?.quarter ?? '', language)))].join(' – ')

function seen({ row }: Verdict, say: ReturnType<typeof speak<typeof texts.measure>>): string {
  if (row.rung === 'first') return say.seeFirst
  if (row.rung === 'dots') return say.seeDots
  return row.rung === 'run' || row.rung === 'run_rules' ? say.seeRun : say.seeLimits
}

function HowToRead({ verdict: { row }, language }: { verdict: Verdict; language: 'nl' | 'en' }) {
  const say = speak(texts.measure, language)
  const limited = row.rung === 'limits' || row.rung === 'limits_provisional'
  const sentences = [say.readRange, say.readGap, ...(limited ? [say.readLimits, say.readColour, say.readSlow] : [])]
  return (
    <ul class="plain">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Source({ page: { frame, national }, verdict }: { page: MeasurePage; verdict: Verdict }) {
  const say = speak(texts.measure, frame.language)
  const { manifest } = frame
  const file = manifest?.files.find(({ path }) => path === 'public/trend.parquet')
  const hidden = national.filter(({ value, status }) => value === null && status === 'c').length
  const n = verdict.shown?.contributors ?? null
  return (
    <>
      {manifest && say.source(manifest.id, (file?.sha256 ?? '').slice(0, 8))}{' '}
      {n !== null && say.contributors(whole(n, frame.language))}{' '}
      {hidden === 0
        ? say.noHiddenCells
        : hidden === 1
          ? say.oneHiddenCell
          : say.hiddenCells(whole(hidden, frame.language))}
    </>
  )
}
