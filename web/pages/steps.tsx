import type { Row } from '../../data/release.ts'
import type { RuleEvent } from '../../data/story/event.ts'
import type { Step as ToldStep } from '../../data/story/tell.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import { effectSentence } from '../effect.ts'
import { date, numbers, period, whole } from '../format.ts'
import { speak } from '../texts/speak.ts'
import { story } from '../texts/story.ts'
import { EventWords } from './eventWords.tsx'

/** What happened to a rule, in order. */
export const Steps = ({ steps, language }: { steps: readonly ToldStep[]; language: Language }) => (
  <ol class="timeline">
    {steps.map((step) => (
      <li key={keyOf(step)} class={step.kind === 'event' ? step.event.event : step.kind}>
        <Step step={step} language={language} />
      </li>
    ))}
  </ol>
)

const keyOf = (step: ToldStep) =>
  `${step.kind} ${step.quarter} ${step.day} ${step.kind === 'event' ? (step.event.id ?? step.event.event) : step.kind === 'effect' ? step.effect.measure : ''}`

export function Step({ step, language }: { step: ToldStep; language: Language }) {
  const say = speak(story, language)
  return (
    <>
      <p class="moment">
        <span class="day">{step.day === null ? period(step.quarter, language) : date(step.day, language)}</span>{' '}
        {step.kind === 'event' && step.event.live && <span class="live">{say.live}</span>}
      </p>
      <h3>{titleOf(step, language)}</h3>
      {step.kind === 'event' && <EventWords event={step.event} language={language} />}
      {step.kind === 'effect' && step.effect.verdict === 'refused' && (
        <p>{refusalWords(step.effect.refusal, language)}</p>
      )}
      {step.kind === 'noticing' && <p>{say.noticingMore}</p>}
    </>
  )
}

function titleOf(step: ToldStep, language: Language): string {
  const say = speak(story, language)
  switch (step.kind) {
    case 'event':
      return eventTitle(step.event, language)
    case 'people':
      return say.people(whole(step.count, language))
    case 'silence':
      return say.late
    case 'change':
      return say.inForce
    case 'effect':
      return effectSentence(step.effect, language) ?? ''
    case 'noticing':
      return noticing(step.row, language)
  }
}

const eventTitle = ({ event }: RuleEvent, language: Language) =>
  event === 'geen_reactie' ? speak(story, language).late : labelOf('rule_status', event, language)

export function noticing(
  { value, lower, upper }: Pick<Row<'trend'>, 'value' | 'lower' | 'upper'>,
  language: Language,
): string {
  const say = speak(story, language)
  if (value === null || lower === null || upper === null) return say.practiceFew
  return say.noticing(numbers('share', language).withRange(value, lower, upper))
}
