import { binomial, type Chances, multinomial, normal, poisson } from './draws.ts'
import { familiesOf } from './families.ts'
import type { Kind } from './field.ts'
import type { Plan } from './plan.ts'
import { type Random, randomId, stream } from './random.ts'
import { type Signal, senderOf } from './sender.ts'
import type { Staffed } from './staff.ts'

export type Delivery = 'on time' | 'late' | 'missing'

/** 85 % of the counts come on time, 5 % a quarter late, 10 % never. */
export function deliveryOf(plan: Plan, organisation: string, at: number): Delivery {
  const chance = stream(plan.seed, 'delivery', plan.series[at] ?? '', organisation)()
  return chance < 0.85 ? 'on time' : chance < 0.9 ? 'late' : 'missing'
}

/** Families per phase of the chain that an organisation counts. */
const phasesOf: Record<Kind, Chances> = {
  gi: [
    ['start_maatregel', 0.15],
    ['uitvoering', 0.5],
    ['uithuisplaatsing', 0.25],
    ['verlenging_afsluiting', 0.1],
  ],
  aanbieder: [
    ['uitvoering', 0.7],
    ['uithuisplaatsing', 0.3],
  ],
  pleegzorg: [['uithuisplaatsing', 1]],
  lokaal_team: [
    ['toegang', 0.7],
    ['overdracht', 0.3],
  ],
  rvdk: [['raadsonderzoek', 1]],
  veilig_thuis: [['signaal_melding', 1]],
}

/** 27 % with three or more workers a year (handover,cla_3plus_social_workers); other actors change less. */
export const threePlusOf: Record<Kind, number> = {
  gi: 0.27,
  aanbieder: 0.15,
  pleegzorg: 0.12,
  lokaal_team: 0.14,
  rvdk: 0.08,
  veilig_thuis: 0.1,
}
export const toldAgainChance = 0.34
const startedShare = 0.07
/** A stand-in counts as a handover only under the new definition, and gives a fifth more. */
export const standInPart = 0.2

/** One family in three sees a worker within five working days (wait,first_contact_5_workdays), a little more each quarter. */
export const within5dChance = (at: number) => 0.33 + 0.006 * at
export const withFamilyChance = (at: number) => 0.22 + 0.004 * at
export const warmChance = 0.33

/** Handovers per family and quarter, stand-ins not counted; half of the organisations bring it down by 2 % a quarter. */
export function handoverRate(plan: Plan, organisation: string, at: number): number {
  const random = stream(plan.seed, 'handover rate', organisation)
  const start = 0.88 * Math.exp(0.14 * normal(random))
  return random() < 0.5 ? start * 0.98 ** at : start
}

export const gapChances: Chances = [
  ['gap_0', 0.55],
  ['gap_1_7', 0.2],
  ['gap_8_30', 0.17],
  ['gap_31_plus', 0.08],
]

/** The counts of an organisation in a quarter per phase, and the flows it received. */
export function* handoverSignals(plan: Plan, organisation: Staffed, at: number): Generator<Signal> {
  const quarter = plan.series[at] ?? ''
  const random = stream(plan.seed, 'handover', quarter, organisation.code)
  const sender = senderOf(organisation)
  const shared = () => ({ signal_id: randomId(random), quarter, ...sender })
  const [first] = phasesOf[organisation.kind]
  const divided =
    organisation.families === 3 && first
      ? new Map([[first[0], 3]])
      : multinomial(random, familiesOf(plan, organisation), phasesOf[organisation.kind])
  for (const [phase, families] of divided)
    if (families > 0) yield { ...shared(), phase, ...counts(plan, random, organisation, families, at) }
  for (const [from, part] of flowsTo[organisation.kind]) {
    const families = binomial(random, familiesOf(plan, organisation), part)
    if (families > 0) yield { ...shared(), from_actor: from, to_actor: organisation.kind, families }
  }
}

function counts(plan: Plan, random: Random, { code, kind }: Staffed, families: number, at: number): Signal {
  const changed = at >= plan.turns.definition
  const lasting = poisson(random, families * handoverRate(plan, code, at))
  const standIns = changed ? poisson(random, families * handoverRate(plan, code, at) * standInPart) : 0
  const handovers = lasting + standIns
  const started = binomial(random, families, startedShare)
  return {
    families,
    handovers,
    three_plus: binomial(random, families, threePlusOf[kind]),
    told_again: binomial(random, families, toldAgainChance),
    started,
    within_5d: binomial(random, started, within5dChance(at)),
    ...Object.fromEntries(multinomial(random, lasting, kinds)),
    ...(changed ? { kind_tijdelijk: standIns } : {}),
    ...Object.fromEntries(multinomial(random, handovers, qualities(at))),
    ...Object.fromEntries(multinomial(random, handovers, gapChances)),
  }
}

const kinds: Chances = [
  ['kind_organisatie', 0.27],
  ['kind_werker_gepland', 0.22],
  ['kind_werker_uitval', 0.33],
  ['kind_verplaatsing', 0.13],
  ['kind_gemeente', 0.05],
]

const qualities = (at: number): Chances => [
  ['quality_met_gezin', withFamilyChance(at)],
  ['quality_warm', warmChance],
  ['quality_papier', 0.3 - 0.002 * at],
  ['quality_geen', 0.15 - 0.002 * at],
]

/** Families that came in from another actor, as part of the families in care. */
const flowsTo: Record<Kind, Chances> = {
  gi: [
    ['rvdk', 0.05],
    ['gi', 0.02],
    ['lokaal_team', 0.01],
  ],
  aanbieder: [
    ['gi', 0.06],
    ['lokaal_team', 0.1],
    ['aanbieder', 0.04],
  ],
  pleegzorg: [['gi', 0.08]],
  lokaal_team: [
    ['veilig_thuis', 0.06],
    ['gi', 0.02],
  ],
  rvdk: [
    ['lokaal_team', 0.2],
    ['veilig_thuis', 0.12],
  ],
  veilig_thuis: [['lokaal_team', 0.05]],
}
