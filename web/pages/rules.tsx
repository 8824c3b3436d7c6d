import { rules } from '../../data/vocabulary/rules.ts'
import { addresses, link } from '../address.ts'
import { chosen, entriesOf } from '../entries.ts'
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
      <section class="register">
        <h2>
          {entries.length === rules.length
            ? say.all(whole(rules.length, language))
            : say.found(whole(entries.length, language), whole(rules.length, language))}
        </h2>
        <p class="quiet">{orderWords(page)}</p>
        {entries.length === 0 && <Nothing frame={frame} />}
        <ul>
          {told.map((entry) => (
            <RuleLine key={entry.rule.id} entry={entry} frame={frame} />
          ))}
        </ul>
      </section>
      <Plane frame={frame} entries={entriesOf(page)} />
      <RuleBalance page={page} />
      <Silent frame={frame} entries={entries.filter((entry) => !told.includes(entry))} />
    </>
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
