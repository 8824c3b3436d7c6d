import type { RuleEvent } from '../../data/story/event.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { addresses, link, ruleAddress } from '../address.ts'
import { effectOfRule, mainOnes, strengthOf } from '../effect.ts'
import { period } from '../format.ts'
import type { Frame, QuarterPage as Page } from '../page.ts'
import { dueIn, standings } from '../register.ts'
import { RuleLinks } from '../ruleLinks.tsx'
import { speak, texts } from '../texts.ts'

/** What asks for an answer: rules that wait, what was seen after a change, decisions to look back at. */
export function Agenda({ page }: { page: Page }) {
  const { frame, events, orders } = page
  const { language, manifest } = frame
  const say = speak(texts.quarter, language)
  const quarter = frame.quarter ?? manifest?.quarter ?? ''
  const past = events.filter((event) => event.quarter <= quarter)
  const load = (rule: string) => orders.find((row) => row.rule === rule)?.load_hours ?? -1
  const waiting = standings(past, frame.today)
    .filter(({ isWaiting }) => isWaiting)
    .sort((one, other) => load(other.rule.id) - load(one.rule.id))
  const due = dueIn(past, quarter)
  return (
    <div class="agenda">
      <section>
        <h2>{say.waiting}</h2>
        <p>{waiting.length === 0 ? say.noWaiting : orders.length > 0 ? say.waitingMore : ''}</p>
        <RuleLinks frame={frame} standings={waiting} />
      </section>
      <div>
        <section>
          <h2>{say.effects}</h2>
          <After page={page} />
        </section>
        <section>
          <h2>{say.due}</h2>
          {due.length === 0 && <p>{say.noneDue}</p>}
          <Due frame={frame} events={due} />
          <p>
            <a href={link(frame, addresses.decisions)}>{say.allDecisions}</a>
          </p>
        </section>
      </div>
    </div>
  )
}

/** Decisions in one line each; their words are in the log. */
const Due = ({ frame, events }: { frame: Frame; events: readonly RuleEvent[] }) => (
  <ul class="effects">
    {events.map((event) => (
      <li key={`${event.rule} ${event.quarter}`}>
        <a href={link(frame, ruleAddress(event.rule))}>
          {rules.find(({ id }) => id === event.rule)?.title[frame.language] ?? event.rule}
        </a>
        <span class="quiet">
          {labelOf('rule_status', event.event, frame.language)}, {period(event.quarter, frame.language)} · {event.owner}
        </span>
      </li>
    ))}
  </ul>
)

function After({ page: { frame, effects } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.quarter, language)
  const told = mainOnes(effects).flatMap((row) => {
    const rule = rules.find(({ id }) => id === row.changed_rule)
    const sentence = rule && effectOfRule(row, rule.title[language], language)
    return rule && sentence ? [{ row, rule, sentence }] : []
  })
  if (told.length === 0) return <p>{say.noEffects}</p>
  return (
    <>
      <p>{say.effectsMore}</p>
      <ul class="effects">
        {told.map(({ row, rule, sentence }) => (
          <li key={`${row.changed_rule} ${row.change_quarter} ${row.measure}`}>
            <a href={link(frame, ruleAddress(rule.id))}>
              {row.verdict === 'refused' ? rule.title[language] : sentence}
            </a>
            <span class="quiet">
              {row.verdict === 'refused'
                ? `${sentence}. ${refusalWords(row.refusal, language)}`
                : say.evidenceOf(strengthOf(row, language).word)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
