import { familiesOf } from './families.ts'
import { frictionRates } from './frictionRates.ts'
import {
  deliveryOf,
  gapChances,
  handoverRate,
  standInPart,
  threePlusOf,
  toldAgainChance,
  warmChance,
  withFamilyChance,
  within5dChance,
} from './handovers.ts'
import type { Plan } from './plan.ts'
import { all, type Rate, type Value, weighted } from './rate.ts'
import { replyRates } from './replyRates.ts'
import { rolesOf, type Staffed, staffed } from './staff.ts'
import { acceptableMean, weekShares } from './time.ts'

/** Every national rate of a quarter that follows from the parameters. */
export function ratesAt(plan: Plan, at: number): Rate[] {
  const field = staffed(plan, at)
  const values = [
    ...frictionRates(plan, field, at),
    ...timeRates(plan, field, at),
    ...handoverRates(plan, field, at),
    ...replyRates(plan, field, at),
  ]
  return values.map((value) => ({ ...value, quarter: plan.series[at] ?? '' }))
}

function timeRates(plan: Plan, field: readonly Staffed[], at: number): Value[] {
  const of = (...categories: string[]) =>
    weighted(
      field,
      ({ reporters }) => reporters,
      (organisation) => shareOf(plan, organisation, at, categories),
    )
  const administration = of('verslag', 'declaratie', 'verantwoording')
  return [
    all('time.direct_share', of('direct_gezin')),
    all('time.administration_share', administration),
    all('time.accountability_share', of('declaratie', 'verantwoording')),
    all('time.learning_share', of('leren')),
    all('time.felt_acceptable', acceptableMean),
    all('time.felt_gap', 100 * administration - acceptableMean),
  ]
}

const deliveredOnly = 'of the organisations that delivered'

const shareOf = (plan: Plan, { code, kind }: Staffed, at: number, categories: readonly string[]) =>
  rolesOf[kind].reduce((sum, [role, chance]) => {
    const shares = weekShares(plan, code, role, at).filter(([category]) => categories.includes(category))
    return sum + chance * shares.reduce((so, [, share]) => so + share, 0)
  }, 0)

/** Over all organisations, also those whose counts are missing; and over those who delivered, late ones included, where organisations differ. */
function handoverRates(plan: Plan, field: readonly Staffed[], at: number): Value[] {
  const families = (organisation: Staffed) => familiesOf(plan, organisation)
  const lasting = weighted(field, families, ({ code }) => handoverRate(plan, code, at))
  const standIns = at >= plan.turns.definition ? 1 + standInPart : 1
  const delivering = field.filter(({ code }) => deliveryOf(plan, code, at) !== 'missing')
  const threePlus = (of: readonly Staffed[]) => weighted(of, families, ({ kind }) => threePlusOf[kind])
  const moved = weighted(delivering, families, ({ code }) => handoverRate(plan, code, at))
  return [
    all('handover.per_family', lasting * standIns, 'as defined in this quarter'),
    all('handover.per_family', lasting, 'without stand-ins, the definition of the first quarters'),
    all('handover.per_family', moved * standIns, deliveredOnly),
    all('handover.three_plus_share', threePlus(field)),
    all('handover.three_plus_share', threePlus(delivering), deliveredOnly),
    all('handover.warm_share', warmChance),
    all('handover.with_family_share', withFamilyChance(at)),
    all('handover.first_contact_share', within5dChance(at)),
    all('handover.told_again_share', toldAgainChance),
    ...gapChances.map(([gap, chance]) => all('handover.gap_days', chance, `share of ${gap}`)),
  ]
}
