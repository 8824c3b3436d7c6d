import type { Quarter } from '../../data/quarter.ts'
import { dayIn } from './day.ts'
import { type Chances, gamma, normal, pick } from './draws.ts'
import { isRelieved } from './minutes.ts'
import type { Plan } from './plan.ts'
import { type Random, randomId, stream } from './random.ts'
import { ruleChances } from './rules.ts'
import { type Signal, senderOf } from './sender.ts'
import { reportersOf, type Staffed } from './staff.ts'

/** Administration that people find acceptable, % (time,admin_share_acceptable). */
export const acceptableMean = 23
const acceptableAnswered = 0.9

/** The sample weeks of an organisation in a quarter: shares from a Dirichlet distribution round those of the role. */
export function* timeWeeks(plan: Plan, organisation: Staffed, at: number): Generator<Signal> {
  const random = stream(plan.seed, 'time_week', plan.series[at] ?? '', organisation.code)
  const rules = ruleChances(plan, organisation, at).filter(([rule]) => rule !== 'nieuw')
  const sender = senderOf(organisation)
  for (const reporter of reportersOf(plan, organisation, at)) {
    if (!reporter.diary) continue
    const [contract, low, high] = pick(random, contracts)
    const total = (low + random() * (high - low)) * (0.92 + random() * 0.22)
    yield {
      signal_id: randomId(random),
      day: dayIn(random, plan.series[at] as Quarter),
      ...sender,
      role: reporter.role,
      contributor: reporter.contributor,
      ...hours(random, weekShares(plan, organisation.code, reporter.role, at), total),
      contract_band: contract,
      ...acceptable(random),
      rules: [...new Set([pick(random, rules), pick(random, rules)])],
    }
  }
}

/**
 * About 33 % direct (time,direct_share_england) and 38 % administration (time,admin_share_youthcare_client_facing), of which
 * 19 to 22 % reports (time,reporting_of_care_share) over all roles together.
 */
const week: Readonly<Record<string, number>> = {
  direct_gezin: 0.345,
  netwerk_team: 0.055,
  ketenoverleg: 0.075,
  verslag: 0.215,
  rechter: 0.045,
  declaratie: 0.07,
  verantwoording: 0.085,
  reizen: 0.05,
  leren: 0.025,
  wachten_zoeken: 0.025,
  overig: 0.01,
}

const directOfRole: Readonly<Record<string, number>> = {
  gedragswetenschapper: 0.8,
  teamleider: 0.5,
  ondersteuning: 0.4,
}

/** Where minute accounting stopped, a third less claims; the new recording demand makes reports 6 % longer; both against time with the family. */
export const claimsGain = 0.35
export const reportLoad = 0.06

/** Expected shares of the week by category, of a role in an organisation in a quarter. */
export function weekShares(plan: Plan, organisation: string, role: string, at: number): Chances {
  const claims = isRelieved(plan, organisation, at) ? (week.declaratie ?? 0) * claimsGain : 0
  const reports = at >= plan.turns.recording ? (week.verslag ?? 0) * reportLoad : 0
  const shifts: Readonly<Record<string, number>> = {
    declaratie: -claims,
    verslag: reports,
    direct_gezin: claims - reports,
  }
  const shares = Object.entries(week).map(([category, share]) => [category, share + (shifts[category] ?? 0)] as const)
  return lessDirect(shares, directOfRole[role] ?? 1)
}

/** What is not spent with families goes to meetings with others. */
function lessDirect(shares: Chances, factor: number): Chances {
  const direct = shares.find(([category]) => category === 'direct_gezin')?.[1] ?? 0
  return shares.map(([category, share]) => {
    if (category === 'direct_gezin') return [category, share * factor] as const
    return [category, category === 'ketenoverleg' ? share + direct * (1 - factor) : share] as const
  })
}

const concentration = 30

/** Hours to the quarter of an hour. */
function hours(random: Random, shares: Chances, total: number): Signal {
  const parts = shares.map(([category, share]) => [category, gamma(random, share * concentration)] as const)
  const sum = parts.reduce((so, [, part]) => so + part, 0)
  return Object.fromEntries(
    parts.map(([category, part]) => [`hours_${category}`, Math.round((part / sum) * total * 4) / 4]),
  )
}

const contracts: readonly (readonly [readonly [string, number, number], number])[] = [
  [['0-16', 12, 16], 0.06],
  [['17-24', 18, 24], 0.27],
  [['25-32', 26, 32], 0.41],
  [['33-40', 34, 40], 0.26],
]

function acceptable(random: Random): Signal {
  const share = Math.min(60, Math.max(0, Math.round(acceptableMean + 6 * normal(random))))
  return random() < acceptableAnswered ? { acceptable_share: share } : {}
}
