import type { Language } from '../../data/vocabulary/measure.ts'
import { period, whole } from '../format.ts'
import type { BriefingPage } from '../page.ts'
import { Table } from '../table.tsx'
import { WithTerms } from '../term.tsx'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'
import { Effects } from './effects.tsx'
import type { Said } from './lines.ts'
import { Sheet } from './sheet.tsx'
import { answers, due, waiting } from './waiting.ts'

type Props = { page: BriefingPage; said: Said }

/** What followed after changes, what waits for an answer, what nobody knows, how to read it. */
export const SecondSheet = ({ page, said }: Props) => (
  <Sheet page={page} number={2}>
    <Effects page={page} />
    <Waiting page={page} />
    {due(page.events, page.quarter).length > 0 ? <Review page={page} /> : <Answers page={page} />}
    <Unknown page={page} said={said} />
  </Sheet>
)

/** Rules that fit beside the effects of changes. */
const room = ({ effects }: BriefingPage) => (effects.length > 0 ? 3 : 8)

function Waiting({ page }: { page: BriefingPage }) {
  const { frame, quarter, events } = page
  const { language } = frame
  const most = room(page)
  const say = speak(texts.briefing, language)
  const rules = waiting(events, quarter, language)
  const columns = [say.rule, say.owner, say.state, say.since].map((name) => ({ name }))
  return (
    <section>
      <h2>{say.waiting}</h2>
      {rules.length === 0 ? (
        <p>{say.noneWaiting}</p>
      ) : (
        <Table
          caption={say.waiting}
          columns={columns}
          lines={rules.slice(0, most).map(({ rule, since, last }) => ({
            key: rule.id,
            cells: [
              <WithTerms text={rule.title[language]} frame={frame} />,
              rule.owner,
              cellName('rule_status', last.event, language),
              period(since, language),
            ],
          }))}
          fixed
        />
      )}
      {rules.length > most && <p>{moreWords(rules.length - most, language)}</p>}
    </section>
  )
}

function moreWords(count: number, language: Language): string {
  const say = speak(texts.briefing, language)
  return count === 1 ? say.waitingOne : say.waitingMore(whole(count, language))
}

function Answers({ page: { frame, quarter, events, effects } }: { page: BriefingPage }) {
  const { language } = frame
  const say = speak(texts.briefing, language)
  const latest = answers(events, quarter).slice(0, effects.length > 0 ? 2 : 4)
  if (latest.length === 0) return null
  const columns = [say.rule, say.answer, say.why, say.when].map((name) => ({ name }))
  return (
    <section>
      <h2>{say.answers}</h2>
      <Table
        caption={say.answers}
        columns={columns}
        lines={latest.map(({ rule, last }) => ({
          key: `${rule.id} ${last.quarter}`,
          cells: [
            <WithTerms text={rule.title[language]} frame={frame} />,
            cellName('rule_status', last.event, language),
            <span lang="nl">{last.reason ?? last.expected_effect ?? last.text}</span>,
            period(last.quarter, language),
          ],
        }))}
        fixed
      />
      <p>{say.noReview}</p>
    </section>
  )
}

function Review({ page: { frame, quarter, events } }: { page: BriefingPage }) {
  const { language } = frame
  const say = speak(texts.briefing, language)
  const decisions = due(events, quarter).slice(0, 4)
  return (
    <section>
      <h2>{say.review}</h2>
      <ul class="points">
        {decisions.map(({ rule, last }) => (
          <li key={`${rule.id} ${last.quarter}`}>
            <strong>{rule.title[language]}</strong>: {last.expected_effect && `${say.expected}: `}
            <span lang="nl">{last.expected_effect ?? last.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unknown({ page: { frame }, said: { hidden } }: Props) {
  const say = speak(texts.briefing, frame.language)
  const some = hidden === 1 ? say.hiddenOne : say.hidden(whole(hidden, frame.language))
  const sentences = [hidden > 0 ? some : say.noneHidden, say.cause, say.slow]
  return (
    <div class="two">
      <section>
        <h2>{say.unknown}</h2>
        <ul class="points">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say.read}</h2>
        <ul class="points">
          <li>{say.readRange}</li>
          <li>{say.readSign}</li>
        </ul>
      </section>
    </div>
  )
}
