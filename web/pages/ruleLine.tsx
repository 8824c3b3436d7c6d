import type { Row } from '../../data/release.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import type { Rule } from '../../data/vocabulary/rules.ts'
import { link, ruleAddress } from '../address.ts'
import { type Ranged, rangedOf } from '../charts/rows.ts'
import type { Entry } from '../entries.ts'
import { decimal, numbers, period, whole } from '../format.ts'
import type { Frame } from '../page.ts'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'

type SilentProps = { frame: Frame; entries: readonly Entry[]; any: boolean }

/** Rules of which nothing is shown: hatched, in short lines, but all of them there. Where no rule has a figure at all (not `any`), few is not why. */
export function Silent({ frame, entries, any }: SilentProps) {
  const { language } = frame
  const say = speak(texts.register, language)
  if (entries.length === 0) return null
  return (
    <section class="silent">
      <h2>{(any ? say.fewRules : say.rulesOf)(whole(entries.length, language))}</h2>
      {any && <p>{speak(texts.verdict, language).hidden}</p>}
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

/** A rule with its figures, each with its range, and where it stands. */
export function RuleLine({ entry, frame }: { entry: Entry; frame: Frame }) {
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
      {order?.refusal === 'one_organisation_dominates' && <p class="quiet">{refusalWords(order.refusal, language)}</p>}
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
