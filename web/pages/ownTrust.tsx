import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { answers } from '../charts/answers.ts'
import { numbers, period, whole } from '../format.ts'
import type { OwnCompared } from '../page.ts'
import { own as words } from '../texts/own.ts'
import { speak, texts } from '../texts.ts'
import { statementOf } from '../words.ts'
import { OwnFigure } from './ownFigure.tsx'

/** What families answered one organisation. */
export function Trust({ own: { distribution }, language }: { own: OwnCompared; language: Language }) {
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

/** How many of them answered. */
export function Coverage({ own: { estimates }, language }: { own: OwnCompared; language: Language }) {
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
