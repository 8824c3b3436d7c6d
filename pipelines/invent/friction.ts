import type { Quarter } from '../../data/quarter.ts'
import { dayIn } from './day.ts'
import { type Chances, pick } from './draws.ts'
import { bandChances } from './minutes.ts'
import { moreTold } from './more.ts'
import { noticedBy } from './noticed.ts'
import type { Plan } from './plan.ts'
import { type Random, randomId, stream } from './random.ts'
import { ruleChances, ruleOf } from './rules.ts'
import { type Sender, type Signal, senderOf } from './sender.ts'
import { type Reporter, reportersOf, type Staffed } from './staff.ts'

export const helpingShare = 0.12
/** Everything the practitioners of an organisation flag in a quarter, as they send it. */
export function* frictionSignals(plan: Plan, organisation: Staffed, at: number): Generator<Signal> {
  const random = stream(plan.seed, 'friction', plan.series[at] ?? '', organisation.code)
  const rules = ruleChances(plan, organisation, at)
  const sender = senderOf(organisation)
  const noticed = noticedBy(plan, organisation.code, at)
  for (const reporter of reportersOf(plan, organisation, at))
    for (let flag = 0; flag < reporter.flags; flag++)
      yield flagOf(plan, random, { organisation, sender, reporter, at, rule: pick(random, rules), noticed })
}

type Flag = {
  organisation: Staffed
  sender: Sender
  reporter: Reporter
  at: number
  rule: string
  noticed: (rule: string) => Signal
}

function flagOf(plan: Plan, random: Random, flag: Flag): Signal {
  const { organisation, sender, reporter, at, rule } = flag
  const helps = random() < helpingShare
  const band = helps ? '0' : pick(random, bandChances(plan, organisation.code, rule, at))
  return {
    signal_id: randomId(random),
    day: dayIn(random, plan.series[at] as Quarter),
    ...sender,
    role: reporter.role,
    phase: ruleOf.get(rule)?.phase ?? 'ketenbreed',
    contributor: reporter.contributor,
    rule_id: rule,
    ...(rule === 'nieuw' ? newRule(random) : inRegister),
    verdict: helps ? 'helpt' : 'hindert',
    friction_kind: helps ? 'helpt' : pick(random, frictionKinds),
    effect: helps ? ['geen'] : effects(random),
    ...timeLost(random, band, sender.channel),
    ...moreTold(plan, random, rule, at),
    ...flag.noticed(rule),
  }
}

const frictionKinds: Chances = [
  ['dubbel', 0.24],
  ['wachten', 0.2],
  ['niet_passend', 0.15],
  ['geen_nut', 0.14],
  ['onduidelijk', 0.09],
  ['techniek', 0.08],
  ['tegenstrijdig', 0.05],
  ['schaadt_relatie', 0.05],
]

const effectChances: Chances = [
  ['tijd', 0.45],
  ['uitstel_hulp', 0.17],
  ['minder_contact', 0.16],
  ['omweg', 0.1],
  ['extra_overdracht', 0.07],
  ['afgezien', 0.05],
]

function effects(random: Random) {
  const first = pick(random, effectChances)
  const second = pick(random, effectChances)
  return random() < 0.4 && second !== first ? [first, second] : [first]
}

/** A form gives the band; an import from an own system gives minutes. */
function timeLost(random: Random, band: string, channel: string): Signal {
  const place = random()
  if (channel === 'form') return { minutes_band: band }
  const [low, high] = limits[band] ?? [0, 0]
  return { minutes: low + Math.floor(place * (high - low + 1)) }
}

const limits: Readonly<Record<string, readonly [number, number]>> = {
  '0': [0, 0],
  '1-15': [1, 15],
  '16-60': [16, 60],
  '61-240': [61, 240],
  '240+': [241, 480],
}

const newTitles: Chances = [
  ['Eigen intakeformulier per regio', 0.4],
  ['Wekelijkse lijst met open taken', 0.35],
  ['Dubbele handtekening op papier', 0.25],
]

const inRegister: Signal = {}

const newRule = (random: Random): Signal => ({
  new_title: pick(random, newTitles),
  new_level: 'organisatieprotocol',
  new_owner: 'eigen organisatie',
})
