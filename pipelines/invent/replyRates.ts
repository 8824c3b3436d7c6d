import type { Chances } from './draws.ts'
import { haloOf, invitedBy, itemChances, processItems, responseRates, trustChances, trustItems } from './families.ts'
import { mirrorScores, mirrorYes } from './mirror.ts'
import type { Plan } from './plan.ts'
import { all, type Value, weighted } from './rate.ts'
import type { Staffed } from './staff.ts'

const measureOf: Readonly<Record<string, string>> = {
  V1: 'trust.heard',
  V2: 'trust.honest',
  V3: 'trust.clear',
  V4: 'trust.steady_face',
  V5: 'trust.helps',
  V6: 'trust.headline',
  P1: 'process.careful',
  P2: 'process.together',
  P3: 'process.transparent',
  P4: 'process.all_sides',
  P5: 'process.rights',
  P6: 'process.uncertainty',
}

/** Top-two shares of all families asked and of those who answer: the difference is the bias of non-response. */
export function replyRates(plan: Plan, field: readonly Staffed[], at: number): Value[] {
  const asking = field.filter((organisation) => invitedBy(plan, organisation) > 0)
  const response = (organisation: Staffed) => responseOf(plan, organisation, at)
  const invited = (organisation: Staffed) => invitedBy(plan, organisation)
  const answering = (organisation: Staffed) => invited(organisation) * response(organisation)
  const items = [...trustItems, ...processItems].flatMap((item) => [
    all(
      measureOf[item] ?? item,
      weighted(asking, answering, (of) => topTwo(plan, of, item, at, true)),
      'those who answer',
    ),
    all(
      measureOf[item] ?? item,
      weighted(asking, invited, (of) => topTwo(plan, of, item, at, false)),
      'all families asked',
    ),
  ])
  return [
    all('coverage.response_share', weighted(asking, invited, response)),
    ...items,
    ...processItems.map((item) => all(`${measureOf[item] ?? item}_professional`, highPart(mirrorScores(item)))),
    all('process.dissent_share', mirrorYes.dissent_sought ?? 0),
  ]
}

/** Part of the families asked that answers. */
function responseOf(plan: Plan, organisation: Staffed, at: number): number {
  const rates = responseRates()
  return trustChances(plan, organisation, at).reduce(
    (sum, [score, chance]) => sum + chance * (rates[score - 1] ?? 0),
    0,
  )
}

function topTwo(plan: Plan, organisation: Staffed, item: string, at: number, answering: boolean): number {
  const rates = responseRates()
  const trust = trustChances(plan, organisation, at).map(
    ([score, chance]) => [score, chance * (answering ? (rates[score - 1] ?? 0) : 1)] as const,
  )
  const total = trust.reduce((sum, [, part]) => sum + part, 0)
  const high = trust.reduce((sum, [score, part]) => sum + (score >= 4 ? part : 0), 0) / total
  const own = highPart(itemChances(plan, item, at))
  return haloOf(item) * high + (1 - haloOf(item)) * own
}

const highPart = (chances: Chances) =>
  chances.reduce((sum, [score, chance]) => sum + (Number(score) >= 4 ? chance : 0), 0)
