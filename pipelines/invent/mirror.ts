import type { Quarter } from '../../data/quarter.ts'
import { dayIn } from './day.ts'
import { type Chances, pick, tilted } from './draws.ts'
import { processItems } from './families.ts'
import type { Plan } from './plan.ts'
import { randomId, stream } from './random.ts'
import { type Signal, senderOf } from './sender.ts'
import { reportersOf, type Staffed } from './staff.ts'

const usual: Chances = [
  ['1', 0.03],
  ['2', 0.08],
  ['3', 0.19],
  ['4', 0.45],
  ['5', 0.25],
]

const tiltOfItem: Readonly<Record<string, number>> = { P1: 0.25, P3: 0.1, P4: -0.1, P5: 0.05, P6: -0.3 }

/** Chances of each score of an item: professionals think better of their own work than families do. */
export const mirrorScores = (item: string): Chances => tilted(usual, tiltOfItem[item] ?? 0)

export const mirrorYes: Readonly<Record<string, number>> = {
  dissent_sought: 0.42,
  second_hypothesis: 0.3,
  reply_in_report: 0.55,
  uncertainty_stated: 0.38,
}

/** The professional mirror: the same six questions about one's own work, and four yes-or-no questions. */
export function* mirrorSignals(plan: Plan, organisation: Staffed, at: number): Generator<Signal> {
  const random = stream(plan.seed, 'mirror', plan.series[at] ?? '', organisation.code)
  const items = processItems.map((item) => [item, mirrorScores(item)] as const)
  const sender = senderOf(organisation)
  for (const { mirror, role, contributor } of reportersOf(plan, organisation, at)) {
    if (!mirror) continue
    const day = dayIn(random, plan.series[at] as Quarter)
    const said = items.map(([item, chances]) => [item, pick(random, chances)] as const)
    const done = Object.entries(mirrorYes).map(([name, chance]) => [name, random() < chance] as const)
    yield {
      signal_id: randomId(random),
      day,
      ...sender,
      role,
      contributor,
      respondent: 'professional',
      ...Object.fromEntries(said),
      ...Object.fromEntries(done),
    }
  }
}
