import type { Row } from '../data/release.ts'
import { labelOf } from '../data/vocabulary/codes.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { rules } from '../data/vocabulary/rules.ts'
import { link, ruleAddress } from './address.ts'
import type { Change } from './charts/trendGround.ts'
import { date, period } from './format.ts'
import type { MeasurePage } from './page.ts'
import { speak, texts } from './texts.ts'

type Event = Row<'rule_event'>

/** Changes of rules that named this measure beforehand, within its series. */
export function changesOf({
  measure,
  events,
  national,
}: Pick<MeasurePage, 'measure' | 'events' | 'national'>): Event[] {
  const quarters = national.map(({ quarter }) => quarter)
  return events.filter(
    (event) =>
      event.measure === measure &&
      (event.event === 'gewijzigd' || event.event === 'geschrapt') &&
      quarters.includes(event.quarter),
  )
}

/** The same as marks on the trend: changes of one quarter share a line. */
export function changeMarks(events: readonly Event[], language: Language): Change[] {
  const say = speak(texts.story, language)
  return [...new Set(events.map(({ quarter }) => quarter))].map((quarter) => {
    const count = events.filter((event) => event.quarter === quarter).length
    return { quarter, words: count === 1 ? say.changed : say.changedMore(String(count)) }
  })
}

/** Which rules the marks stand for, each with a link to its story. */
export function Changes({ page }: { page: MeasurePage }) {
  const { frame } = page
  const { language } = frame
  const say = speak(texts.story, language)
  const events = changesOf(page)
  if (events.length === 0) return null
  return (
    <section>
      <h2>{say.markers}</h2>
      <p>{say.markerMore}</p>
      <ul class="effects">
        {events.map((event) => (
          <li key={`${event.rule} ${event.quarter}`}>
            <a href={link(frame, ruleAddress(event.rule))}>
              {rules.find(({ id }) => id === event.rule)?.title[language] ?? event.rule}
            </a>
            <span class="quiet">
              {labelOf('rule_status', event.event, language)} ·{' '}
              {event.change_date ? date(event.change_date, language) : period(event.quarter, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
