import { isChange } from '../../data/story/event.ts'
import type { Story as Told } from '../../data/story/tell.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { date, period, whole } from '../format.ts'
import type { Frame } from '../page.ts'
import { speak, texts } from '../texts.ts'
import { noticing, Steps } from './steps.tsx'

type Props = { frame: Frame; story: Told }

/** What happened to a rule, in order; and what the owner says beside what practice notices, as two states. */
export function Story({ frame: { language }, story }: Props) {
  const say = speak(texts.story, language)
  const { steps, standing } = story
  return (
    <section>
      <h2>{say.story}</h2>
      {steps.length === 0 ? <p>{say.noStory}</p> : null}
      <Steps steps={steps} language={language} />
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
