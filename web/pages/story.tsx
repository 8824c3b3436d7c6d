import { isChange, type RuleEvent } from '../../data/story/event.ts'
import type { Story as Told, Step as ToldStep } from '../../data/story/tell.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { effectSentence, refusalWords } from '../effect.ts'
import { date, numbers, period, whole } from '../format.ts'
import type { Frame } from '../page.ts'
import { speak, texts } from '../texts.ts'
import { EventWords } from './eventWords.tsx'

type Props = { frame: Frame; story: Told }

/** What happened to a rule, in order; and what the owner says beside what practice notices, as two states. */
export function Story({ frame: { language }, story }: Props) {
  const say = speak(texts.story, language)
  const { steps, standing } = story
  return (
    <section>
      <h2>{say.story}</h2>
      {steps.length === 0 ? <p>{say.noStory}</p> : null}
      <ol class="timeline">
        {steps.map((step) => (
          <li key={keyOf(step)} class={step.kind === 'event' ? step.event.event : step.kind}>
            <Step step={step} language={language} />
          </li>
        ))}
      </ol>
      {standing.events.length > 0 && (
        <div class="states">
          <div>
            <h3>{say.ownerSays}</h3>
            <p>{ownerWords(story, language)}</p>
          </div>
          <div>
            <h3>{say.practiceNotices}</h3>
            <p>{practiceWords(story, language)}</p>
          </div>
        </div>
      )}
    </section>
  )
}

const keyOf = (step: ToldStep) =>
  `${step.kind} ${step.quarter} ${step.day} ${step.kind === 'event' ? (step.event.id ?? step.event.event) : step.kind === 'effect' ? step.effect.measure : ''}`

function Step({ step, language }: { step: ToldStep; language: Language }) {
  const say = speak(texts.story, language)
  return (
    <>
      <p class="moment">
        {step.day === null ? period(step.quarter, language) : date(step.day, language)}
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
  const say = speak(texts.story, language)
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
  event === 'geen_reactie' ? speak(texts.story, language).late : labelOf('rule_status', event, language)

function noticing({ value, lower, upper }: NonNullable<Told['noticed']>, language: Language): string {
  const say = speak(texts.story, language)
  if (value === null || lower === null || upper === null) return say.practiceFew
  return say.noticing(numbers('share', language).withRange(value, lower, upper))
}

/** The owner's own words about where it stands; never what came of it. */
function ownerWords({ standing: { says, answer, question } }: Told, language: Language): string {
  const say = speak(texts.story, language)
  if (says === 'late') return say.late
  if (says === 'nothing') return question ? say.waits(whole(question.weeks, language)) : say.noOwnerWord
  if (!answer) return say.noOwnerWord
  const when = answer.day === null ? period(answer.quarter, language) : date(answer.day, language)
  const solved = says === 'solved' && isChange(answer) ? ` ${say.solved}` : ''
  return `${labelOf('rule_status', answer.event, language)}, ${when}.${solved}`
}

function practiceWords({ practice, askedFrom, noticed }: Told, language: Language): string {
  const say = speak(texts.story, language)
  switch (practice) {
    case 'unasked':
      return say.notAsked
    case 'early':
      return say.practiceEarly(period(askedFrom ?? '', language))
    case 'few':
      return say.practiceFew
    default:
      return `${say[practice]} ${noticed ? noticing(noticed, language) : ''}`
  }
}
