import { labelOf } from '../../../data/vocabulary/codes.ts'
import { date, period } from '../../format.ts'
import { EventWords } from '../../pages/eventWords.tsx'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'
import { answerAddress, takeBackAddress } from '../address.ts'
import type { LogPage } from './page.ts'

/** Every answer with its reason; one's own can be corrected or taken back, which leaves a line of its own. */
export function Log({ page: { frame, events } }: { page: LogPage }) {
  const { language } = frame
  const say = speak(owner, language)
  return (
    <>
      <h1>{say.decisionsTitle}</h1>
      <p class="lead">{events.length === 0 ? say.noDecisions : say.decisionsLead}</p>
      <ul class="decisions">
        {events.map(({ rule, event, own }) => {
          const title = rule?.title[language] ?? event.rule
          return (
            <li key={event.id ?? `${event.rule} ${event.quarter} ${event.event}`}>
              <h2>
                <a href={answerAddress(event.rule)[language]}>{title}</a>
              </h2>
              <p>
                <strong>{labelOf('rule_status', event.event, language)}</strong>
                <span class="quiet">
                  {' '}
                  · {event.owner} · {event.day ? date(event.day, language) : period(event.quarter, language)}
                </span>
              </p>
              <EventWords event={event} language={language} />
              {own && event.id && (
                <div class="tools-row">
                  <a
                    href={`${answerAddress(event.rule)[language]}?van=${encodeURIComponent(event.id)}#antwoord`}
                    aria-label={say.correctRule(title)}
                  >
                    {say.correct}
                  </a>
                  <form method="post" action={takeBackAddress[language]}>
                    <input type="hidden" name="csrf" value={frame.person?.csrf} />
                    <input type="hidden" name="id" value={event.id} />
                    <button type="submit" class="quiet" aria-label={say.takeBackRule(title)}>
                      {say.takeBack}
                    </button>
                  </form>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
