import type { Row } from '../../data/release.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import { date, period } from '../format.ts'
import type { Frame } from '../page.ts'
import type { Standing } from '../register.ts'
import { speak, texts } from '../texts.ts'

type Props = { frame: Frame; standing: Standing }

/** What happened to a rule, in order; and what the owner says beside what practice notices, as two states. */
export function Story({ frame, standing }: Props) {
  const { language } = frame
  const say = speak(texts.story, language)
  const { events, answer, status } = standing
  return (
    <section>
      <h2>{say.story}</h2>
      {events.length === 0 ? <p>{say.noStory}</p> : null}
      <ol class="timeline">
        {events.map((event) => (
          <li key={`${event.quarter} ${event.event}`} class={event.event}>
            <Step event={event} language={language} />
          </li>
        ))}
      </ol>
      {events.length > 0 && (
        <div class="states">
          <div>
            <h3>{say.ownerSays}</h3>
            <p>
              {answer
                ? `${labelOf('rule_status', answer.event, language)}, ${period(answer.quarter, language)}.`
                : status === 'geen_reactie'
                  ? say.late
                  : say.noOwnerWord}
            </p>
          </div>
          <div>
            <h3>{say.practiceNotices}</h3>
            <p>{say.notAsked}</p>
          </div>
        </div>
      )}
    </section>
  )
}

function Step({ event, language }: { event: Row<'rule_event'>; language: 'nl' | 'en' }) {
  const say = speak(texts.story, language)
  const own = language === 'en' ? 'nl' : undefined
  const facts = [
    { name: say.reason, words: event.reason, lang: own },
    { name: say.expected, words: event.expected_effect, lang: own },
    { name: say.changeDate, words: event.change_date && date(event.change_date, language), lang: undefined },
    { name: say.comparedWith, words: event.comparison_group, lang: own },
    { name: say.review, words: event.review_quarter && period(event.review_quarter, language), lang: undefined },
  ].filter(({ words }) => words !== null && words !== '')
  return (
    <>
      <p class="moment">{period(event.quarter, language)}</p>
      <h3>{event.event === 'geen_reactie' ? say.late : labelOf('rule_status', event.event, language)}</h3>
      {event.text && <p lang={own}>{event.text}</p>}
      {facts.length > 0 && (
        <dl class="particulars">
          {facts.map(({ name, words, lang }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang={lang}>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
