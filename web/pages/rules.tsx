import type { Row } from '../../data/release.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import { type Rule, rules } from '../../data/vocabulary/rules.ts'
import { addresses, link, ruleAddress } from '../address.ts'
import { type Ranged, rangedOf } from '../charts/rows.ts'
import type { Choices } from '../choices.ts'
import { decimal, numbers, period, whole } from '../format.ts'
import { Origin } from '../origin.tsx'
import type { Frame, RulesPage as Page } from '../page.ts'
import { QuarterChoice } from '../quarterChoice.tsx'
import { type Standing, standings } from '../register.ts'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'
import { Balance } from './balance.tsx'
import { Filters } from './filters.tsx'
import { Plane } from './plane.tsx'

/** A rule of the list, with the figures that are shown of it. */
export type Entry = Standing & {
  hinders: Row<'estimate'> | undefined
  often: Row<'estimate'> | undefined
  minutes: Row<'estimate'> | undefined
  order: Row<'rule_order'> | undefined
}

export function RulesPage({ page }: { page: Page }) {
  const { frame, estimates, orders } = page
  const { language } = frame
  const say = speak(texts.register, language)
  const entries = chosen(entriesOf(page), frame)
  const told = entries.filter(({ hinders, minutes, order }) => hinders || minutes || order?.load_hours != null)
  const ordered = orders.some(({ load_hours }) => load_hours !== null)
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
        <p class="quiet">{ordered ? say.loadMore : estimates.length > 0 ? say.noOrder : ''}</p>
        {entries.length === 0 && <Nothing frame={frame} />}
        <ul>
          {told.map((entry) => (
            <RuleLine key={entry.rule.id} entry={entry} frame={frame} />
          ))}
        </ul>
      </section>
      <Plane frame={frame} entries={entriesOf(page)} />
      <Silent frame={frame} entries={entries.filter((entry) => !told.includes(entry))} />
    </>
  )
}

function entriesOf({ estimates, orders, events }: Page): Entry[] {
  const find = (measure: string, rule: string) =>
    estimates.find((row) => row.measure === measure && row.rule === rule && row.value !== null)
  return standings(events).map((standing) => ({
    ...standing,
    hinders: find('friction.hinders_share', standing.rule.id),
    often: find('friction.reporters_per_100', standing.rule.id),
    minutes: find('friction.minutes_lost', standing.rule.id),
    order: orders.find(({ rule }) => rule === standing.rule.id),
  }))
}

/** What the reader asked for, in the order asked for: by load unless by name, or unless the release knows no load. */
function chosen(entries: readonly Entry[], { choices, language }: Frame): Entry[] {
  const byName = (one: Entry, other: Entry) =>
    one.rule.title[language].localeCompare(other.rule.title[language], language)
  const load = ({ order }: Entry) => order?.load_hours ?? -1
  const byLoad = (one: Entry, other: Entry) => load(other) - load(one) || byName(one, other)
  return entries.filter((entry) => fits(entry, choices, language)).sort(choices.order === 'name' ? byName : byLoad)
}

function fits({ rule, status }: Entry, { search, level, status: wanted }: Choices, language: 'nl' | 'en'): boolean {
  const words = [rule.title[language], rule.duty[language], rule.source, rule.article, rule.owner]
    .join(' ')
    .toLowerCase()
  return (
    (level === undefined || rule.level === level) &&
    (wanted === undefined || status === wanted) &&
    (search ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word))
  )
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

/** Rules of which nothing is shown: hatched, in short lines, but all of them there. */
function Silent({ frame, entries }: { frame: Frame; entries: readonly Entry[] }) {
  const { language } = frame
  const say = speak(texts.register, language)
  if (entries.length === 0) return null
  return (
    <section class="silent">
      <h2>{say.fewRules(whole(entries.length, language))}</h2>
      <p>{speak(texts.verdict, language).hidden}</p>
      <ul>
        {entries.map(({ rule, status }) => (
          <li key={rule.id} id={rule.id}>
            <a href={link(frame, ruleAddress(rule.id))}>{rule.title[language]}</a>
            <span class="quiet">
              {[
                labelOf('rule_level', rule.level, language),
                protectsOf(rule, language),
                status === null ? '' : labelOf('rule_status', status, language),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RuleLine({ entry, frame }: { entry: Entry; frame: Frame }) {
  const { language } = frame
  const say = speak(texts.register, language)
  const { rule, status, flagged, answer, order } = entry
  const facts = [
    labelOf('rule_level', rule.level, language),
    protectsOf(rule, language),
    rule.owner,
    status === null ? '' : labelOf('rule_status', status, language),
    flagged === null ? '' : say.since(period(flagged, language)),
    answer === null ? '' : say.lastAnswer(period(answer.quarter, language)),
  ]
  const figures = figuresOf(entry, language)
  return (
    <li id={rule.id}>
      <h3>
        <a href={link(frame, ruleAddress(rule.id))}>{rule.title[language]}</a>
      </h3>
      <p class="now">
        {figures.join(' · ')}
        {order?.above && <span class="own"> · {say.above}</span>}
      </p>
      <p class="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </li>
  )
}

const protectsOf = (rule: Rule, language: 'nl' | 'en') =>
  speak(texts.register, language).protects(cellName('protects', rule.protects, language).toLowerCase())

function figuresOf({ hinders, minutes, order }: Entry, language: 'nl' | 'en'): string[] {
  const say = speak(texts.register, language)
  const [share, time] = [rangedOf(hinders), rangedOf(minutes)]
  const words = (unit: 'share' | 'minutes', { value, lower, upper }: Ranged) =>
    numbers(unit, language).withRange(value, lower, upper)
  return [
    ...(share ? [say.hinders(words('share', share))] : []),
    ...(time ? [say.minutesLost(words('minutes', time))] : []),
    ...(order ? loadOf(order, language) : []),
  ]
}

function loadOf({ load_hours, load_lower, load_upper }: Row<'rule_order'>, language: 'nl' | 'en'): string[] {
  if (load_hours === null || load_lower === null || load_upper === null) return []
  const digits = load_upper < 10 ? 1 : 0
  const [hours = '', from, to] = [load_hours, load_lower, load_upper].map((value) => decimal(value, digits, language))
  return [speak(texts.register, language).load(hours, `${from} ${language === 'nl' ? 'tot' : 'to'} ${to}`)]
}
