import { isAnswer, type RuleEvent } from '../../data/story/event.ts'
import { addresses, link } from '../address.ts'
import { Decision } from '../decision.tsx'
import { period } from '../format.ts'
import { InventedEvents } from '../origin.tsx'
import type { Frame, DecisionsPage as Page } from '../page.ts'
import { dueIn, standings } from '../register.ts'
import { RuleLinks } from '../ruleLinks.tsx'
import { speak, texts } from '../texts.ts'

export function DecisionsPage({ page: { frame, events } }: { page: Page }) {
  const { language, manifest } = frame
  const say = speak(texts.decisions, language)
  const answers = events.filter(isAnswer)
  const due = dueIn(events, frame.quarter ?? manifest?.quarter ?? '')
  const waiting = standings(events, frame.today).filter(({ isWaiting }) => isWaiting)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <InventedEvents frame={frame} />
      <section>
        <h2>{say.due}</h2>
        {due.length === 0 ? <p>{say.noneDue}</p> : <p>{say.dueMore}</p>}
        <Decisions frame={frame} events={due} />
      </section>
      <section>
        <h2>{say.waiting}</h2>
        {waiting.length === 0 && <p>{speak(texts.quarter, language).noWaiting}</p>}
        <RuleLinks frame={frame} standings={waiting} />
      </section>
      <section>
        <h2>{say.log}</h2>
        {answers.length === 0 && <p class="nothing">{say.none}</p>}
        {[...new Set(answers.map(({ quarter }) => quarter))]
          .sort()
          .reverse()
          .map((quarter) => (
            <section key={quarter} class="family">
              <h3>{period(quarter, language)}</h3>
              <Decisions frame={frame} events={answers.filter((event) => event.quarter === quarter)} />
            </section>
          ))}
      </section>
      <p>
        <a href={link(frame, addresses.rules)}>{speak(texts.frame, language).rules}</a>
      </p>
    </>
  )
}

const Decisions = ({ frame, events }: { frame: Frame; events: readonly RuleEvent[] }) => (
  <ul class="decisions">
    {events.map((event) => (
      <li key={`${event.rule} ${event.quarter} ${event.event}`}>
        <Decision frame={frame} event={event} />
      </li>
    ))}
  </ul>
)
