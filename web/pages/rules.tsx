import { rules } from '../../data/vocabulary/rules.ts'
import { addresses, link } from '../address.ts'
import { chosen, type Entry, entriesOf } from '../entries.ts'
import { whole } from '../format.ts'
import { Origin } from '../origin.tsx'
import type { Frame, RulesPage as Page } from '../page.ts'
import { QuarterChoice } from '../quarterChoice.tsx'
import { speak, texts } from '../texts.ts'
import { Balance } from './balance.tsx'
import { Filters } from './filters.tsx'
import { Plane } from './plane.tsx'
import { RuleBalance } from './ruleBalance.tsx'
import { RuleLine, Silent } from './ruleLine.tsx'

export function RulesPage({ page }: { page: Page }) {
  const { frame, estimates } = page
  const { language } = frame
  const say = speak(texts.register, language)
  const entries = chosen(entriesOf(page), frame)
  const told = entries.filter(({ hinders, minutes, order }) => hinders || minutes || order?.load_hours != null)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead(whole(rules.length, language))}</p>
      <p>
        {say.more} {say.volunteers}
      </p>
      <Origin frame={frame} labels={estimates.map(({ origin }) => origin)} />
      <Filters frame={frame} />
      <QuarterChoice frame={frame} />
      {estimates.length === 0 && <p class="nothing">{say.none}</p>}
      <Balance frame={frame} entries={entries} />
      {(told.length > 0 || entries.length === 0) && <Told page={page} entries={entries} told={told} />}
      <Plane frame={frame} entries={entriesOf(page)} />
      <RuleBalance page={page} />
      <Silent frame={frame} entries={entries.filter((entry) => !told.includes(entry))} any={estimates.length > 0} />
    </>
  )
}

/** As many as a reader looks through; the others wait behind a word. */
const first = 20

type ToldProps = { page: Page; entries: readonly Entry[]; told: readonly Entry[] }

/** Rules with figures. A reader who searched sees all that was found. */
function Told({ page, entries, told }: ToldProps) {
  const { frame } = page
  const { language } = frame
  const say = speak(texts.register, language)
  const isWhole = entries.length === rules.length
  const shown = isWhole ? told.slice(0, first) : told
  const list = (some: readonly Entry[]) => (
    <ul>
      {some.map((entry) => (
        <RuleLine key={entry.rule.id} entry={entry} frame={frame} />
      ))}
    </ul>
  )
  return (
    <section class="register">
      <h2>
        {isWhole
          ? say.all(whole(rules.length, language))
          : say.found(whole(entries.length, language), whole(rules.length, language))}
      </h2>
      <p class="quiet">{orderWords(page)}</p>
      {entries.length === 0 && <Nothing frame={frame} />}
      {list(shown)}
      {shown.length < told.length && (
        <details class="more">
          <summary>{say.others(whole(told.length - shown.length, language))}</summary>
          {list(told.slice(shown.length))}
        </details>
      )}
    </section>
  )
}

/** What the order is by: load, as this release counted it; or that there is none. */
function orderWords({ frame, estimates, orders }: Page): string {
  const say = speak(texts.register, frame.language)
  if (orders.some(({ load_hours }) => load_hours !== null))
    return orders.some(({ times }) => times !== null) ? say.loadMore : say.loadBefore
  return estimates.length > 0 ? say.noOrder : ''
}

function Nothing({ frame }: { frame: Frame }) {
  const say = speak(texts.register, frame.language)
  const { search } = frame.choices
  return (
    <p class="nothing">
      {search === undefined ? say.nothing : say.notFound(search)} <a href={link(frame, addresses.rules)}>{say.clear}</a>
    </p>
  )
}
