import type { RuleEvent } from '../../data/story/event.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { isMeasure } from '../effect.ts'
import { date, period, whole } from '../format.ts'
import { speak, texts } from '../texts.ts'

/** What an owner wrote: text, reason, and what was promised. Owners write Dutch: on an English page their words are marked as such. */
export function EventWords({ event, language }: { event: RuleEvent; language: Language }) {
  const own = language === 'en' ? 'nl' : undefined
  const facts = factsOf(event, language).filter(({ words }) => words !== null && words !== '')
  return (
    <>
      {event.text && <p lang={own}>{event.text}</p>}
      {facts.length > 0 && (
        <dl class="particulars">
          {facts.map(({ name, words, quoted }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang={quoted ? own : undefined}>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function factsOf(event: RuleEvent, language: Language) {
  const say = speak(texts.story, language)
  const { change_date, review_quarter, transition_quarters, measure } = event
  return [
    { name: say.reason, words: event.reason, quoted: true },
    { name: say.expected, words: event.expected_effect, quoted: true },
    { name: say.seenBy, words: measure && isMeasure(measure) ? measureWords(event, language) : null, quoted: false },
    { name: say.changeDate, words: change_date && date(change_date, language), quoted: false },
    {
      name: say.transition,
      words: transition_quarters ? say.quarters(whole(transition_quarters, language)) : null,
      quoted: false,
    },
    { name: say.comparedWith, words: event.comparison_group, quoted: true },
    { name: say.review, words: review_quarter && period(review_quarter, language), quoted: false },
  ]
}

function measureWords({ measure, direction }: RuleEvent, language: Language): string {
  const label = labelOf('measure', measure ?? '', language)
  return direction && direction !== 'neutral'
    ? `${label}: ${labelOf('direction', direction, language).toLowerCase()}`
    : label
}
