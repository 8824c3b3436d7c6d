import type { Row } from '../data/release.ts'
import { labelOf } from '../data/vocabulary/codes.ts'
import { rules } from '../data/vocabulary/rules.ts'
import { link, ruleAddress } from './address.ts'
import { period } from './format.ts'
import type { Frame } from './page.ts'
import { speak, texts } from './texts.ts'

type Props = { frame: Frame; event: Row<'rule_event'> }

/** One decision in the log: of which rule, what the owner said, why, and when we look again. */
export function Decision({ frame, event }: Props) {
  const { language } = frame
  const title = rules.find(({ id }) => id === event.rule)?.title[language] ?? event.rule
  return (
    <>
      <h4>
        <a href={link(frame, ruleAddress(event.rule))}>{title}</a>
      </h4>
      <p>
        <strong>{labelOf('rule_status', event.event, language)}</strong>
        {event.owner && <span class="quiet"> · {event.owner}</span>}
      </p>
      {event.text && <p lang={language === 'nl' ? undefined : 'nl'}>{event.text}</p>}
      <Particulars frame={frame} event={event} />
    </>
  )
}

function Particulars({ frame: { language }, event }: Props) {
  const say = speak(texts.story, language)
  const words = speak(texts.decisions, language)
  const entries = [
    { name: say.reason, words: event.reason, none: words.noReason },
    { name: say.expected, words: event.expected_effect, none: '' },
    {
      name: say.review,
      words: event.review_quarter === null ? null : period(event.review_quarter, language),
      none: words.noReview,
    },
  ].filter((entry) => entry.words !== null || entry.none !== '')
  return (
    <dl class="particulars">
      {entries.map((entry) => (
        <div key={entry.name}>
          <dt>{entry.name}</dt>
          <dd
            class={entry.words === null ? 'quiet' : undefined}
            lang={foreign(entry.words, language, entry.name === say.review)}
          >
            {entry.words ?? entry.none}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Owners answer in Dutch: on an English page their words are marked as such. */
const foreign = (words: string | null, language: 'nl' | 'en', ours: boolean) =>
  words !== null && language === 'en' && !ours ? 'nl' : undefined
