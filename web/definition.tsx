import type { Language } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { period, whole } from './format.ts'
import { counted } from './texts/counted.ts'
import { speak, texts } from './texts.ts'

/** The definition card of a measure: what is counted, what to be careful with, and how it is protected. */
export function Definition({ measure, language }: { measure: MeasureId; language: Language }) {
  const say = speak(texts.measure, language)
  const { meaning, formula, direction, caution, minimum, version, since } = measures[measure]
  const entries = [
    [say.meaningOf, meaning[language]],
    ...('numerator' in formula
      ? [
          [say.numerator, counted[formula.numerator][language]],
          [say.denominator, formula.statistic === 'rate' ? say.everyReporter : counted[formula.denominator][language]],
        ]
      : []),
    [say.direction, { higher: say.higher, lower: say.lowerIsBetter, neutral: say.neutral }[direction]],
    [say.careful, caution[language]],
    [say.minimum, say.minimumMore(whole(minimum, language))],
    [say.noise, say.noiseMore],
    [say.version, say.versionMore(whole(version, language), period(since, language))],
  ]
  return (
    <section class="card" id="definitie">
      <h2>{say.definition}</h2>
      <dl>
        {entries.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
