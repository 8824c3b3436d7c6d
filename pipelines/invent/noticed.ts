import { askedAfter } from '../../data/story/tell.ts'
import { changedRules } from './answers.ts'
import { accountingGis } from './minutes.ts'
import type { Plan } from './plan.ts'
import { type Random, stream } from './random.ts'
import { accountingRules } from './rules.ts'
import type { Signal } from './sender.ts'

/** Of those who are asked, who answer at all, and who of them do not know. */
const answering = { at: 0.7, unknown: 0.1 }
/** Where minutes are no longer written most notice it, elsewhere hardly anybody; of any other change a few more than half. */
const noticing = { there: 0.8, elsewhere: 0.1, usual: 0.6 }

const nothing: Signal = {}

/** Whether reporters of an organisation notice the change of a rule, from two quarters after it. Draws of its own: no other answer moves. */
export function noticedBy(plan: Plan, organisation: string, at: number): (rule: string) => Signal {
  const random = stream(plan.seed, 'noticed', plan.series[at] ?? '', organisation)
  const changed = changedRules(plan)
  const isAsked = (rule: string) => at >= (changed.get(rule) ?? Number.POSITIVE_INFINITY) + askedAfter
  return (rule): Signal => {
    if (!isAsked(rule) || random() >= answering.at) return nothing
    return { noticed: random() < answering.unknown ? 'weet_niet' : said(random, rule, organisation) }
  }
}

function said(random: Random, rule: string, organisation: string) {
  const place = accountingGis.includes(organisation) ? noticing.there : noticing.elsewhere
  return random() < (accountingRules.includes(rule) ? place : noticing.usual) ? 'ja' : 'nee'
}
