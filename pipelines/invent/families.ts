import { type Chances, normal, pick, tilted } from './draws.ts'
import type { Kind } from './field.ts'
import type { Plan } from './plan.ts'
import { type Random, randomId, stream } from './random.ts'
import type { Staffed } from './staff.ts'

/** A family that was asked, and what it says if it answers; scores are `1` to `5` or `weet_niet`. */
export type Asked = {
  respondent: string
  framework: string
  replied: boolean
  contributor: string
  trust: Readonly<Record<string, string>>
  process: Readonly<Record<string, string>>
}

/** Part of the families in care that is asked in a quarter; 9 % answer (trust,zwolle_response: 10 %). */
const invitedShare = 0.2
const responseMean = 0.09
/** Families with more trust answer more often: response per trust score, times the mean. */
const responseOfTrust = [0.62, 0.74, 0.9, 1.06, 1.2]
const unknownShare = 0.03
/** Part of the answers to the other items that is simply the answer to V6. */
const halo = { trust: 0.5, process: 0.4 }

/** Trust of all families, answering or not: 53 % top two; 60 % of those who answer (trust,hollandrijnland_parents_positive_2019: 58 %). */
const headline = [0.12, 0.15, 0.2, 0.34, 0.19]
const itemScores: Readonly<Record<string, readonly number[]>> = {
  V1: [0.07, 0.11, 0.2, 0.38, 0.24],
  V2: [0.09, 0.12, 0.2, 0.36, 0.23],
  V3: [0.12, 0.17, 0.22, 0.32, 0.17],
  V4: [0.22, 0.2, 0.14, 0.24, 0.2],
  V5: [0.11, 0.14, 0.24, 0.33, 0.18],
  P1: [0.12, 0.17, 0.22, 0.32, 0.17],
  P2: [0.14, 0.18, 0.23, 0.3, 0.15],
  P3: [0.11, 0.16, 0.22, 0.34, 0.17],
  P4: [0.12, 0.17, 0.25, 0.31, 0.15],
  P5: [0.13, 0.19, 0.21, 0.3, 0.17],
  P6: [0.16, 0.21, 0.25, 0.26, 0.12],
}
export const trustItems = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6']
export const processItems = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']
const scores = ['1', '2', '3', '4', '5']
const kindTilt: Record<Kind, number> = {
  gi: -0.12,
  aanbieder: 0.08,
  pleegzorg: 0.15,
  lokaal_team: 0.1,
  rvdk: -0.1,
  veilig_thuis: -0.1,
}

/** How much the new recording demand tilts P1 towards the higher scores. */
const carefulTilt = 0.15

export const invitedBy = (plan: Plan, organisation: Staffed) =>
  asksFamilies(organisation.kind) ? Math.round(familiesOf(plan, organisation) * invitedShare) : 0

/** Families grow with the field, so that a load test has more of everything; three families stay three. */
export const familiesOf = (plan: Plan, { families }: Staffed) =>
  families === 3 ? 3 : Math.round((families * plan.reporters) / 2400)

const asksFamilies = (kind: Kind) => kind !== 'rvdk' && kind !== 'veilig_thuis'

/** Every family an organisation asked in a quarter. */
export function* asked(plan: Plan, organisation: Staffed, at: number): Generator<Asked> {
  const random = stream(plan.seed, 'family', plan.series[at] ?? '', organisation.code)
  const trust = trustChances(plan, organisation, at)
  const items = [...trustItems, ...processItems].map((item) => [item, itemChances(plan, item, at)] as const)
  const rates = responseRates()
  for (let family = invitedBy(plan, organisation); family > 0; family--) {
    const respondent = respondentOf(random, organisation.kind)
    const framework = frameworkOf(random, organisation.kind)
    const headlineScore = pick(random, trust)
    const replied = random() < (rates[headlineScore - 1] ?? 0)
    const contributor = randomId(random)
    const said = replied ? answers(random, headlineScore, items) : silence
    yield { respondent, framework, replied, contributor, trust: said.trust, process: said.process }
  }
}

/** Chance of each V6 score among all families of an organisation: kind, organisation and a slow rise. */
export function trustChances(plan: Plan, { code, kind }: Staffed, at: number): Chances<number> {
  const own = 0.12 * normal(stream(plan.seed, 'trust', code))
  return tilt(headline, kindTilt[kind] + own + 0.006 * at).map(([score, chance]) => [Number(score), chance] as const)
}

/** Chance of each score of an item where it does not follow V6. */
export const itemChances = (plan: Plan, item: string, at: number): Chances =>
  tilt(itemScores[item] ?? headline, item === 'P1' && at >= plan.turns.recording ? carefulTilt : 0)

/** Chance to answer by V6 score; 9 % over the field as it is without tilts. */
export function responseRates(): number[] {
  const mean = headline.reduce((sum, chance, at) => sum + chance * (responseOfTrust[at] ?? 0), 0)
  return responseOfTrust.map((factor) => (responseMean * factor) / mean)
}

export const haloOf = (item: string) => (item === 'V6' ? 1 : item.startsWith('V') ? halo.trust : halo.process)

const tilt = (base: readonly number[], by: number) =>
  tilted(
    scores.map((score, at) => [score, base[at] ?? 0] as const),
    by,
  )

const silence = { trust: {}, process: {} }

function answers(random: Random, headlineScore: number, items: readonly (readonly [string, Chances])[]) {
  const trust: Record<string, string> = {}
  const process: Record<string, string> = {}
  for (const [item, chances] of items) {
    const own = pick(random, chances)
    const answer = random() < haloOf(item) ? String(headlineScore) : own
    const said = item.startsWith('V') ? trust : process
    said[item] = random() < unknownShare ? 'weet_niet' : answer
  }
  return { trust, process }
}

/** trust,jbra_grade_2014: four in ten replies come from the young person. */
function respondentOf(random: Random, kind: Kind) {
  const chance = random()
  if (kind === 'pleegzorg') return chance < 0.6 ? 'pleegouder' : 'jongere'
  if (chance < 0.56) return 'ouder'
  return chance < 0.94 ? 'jongere' : 'pleegouder'
}

const frameworkOf = (random: Random, kind: Kind) =>
  random() < (kind === 'gi' ? 0.92 : kind === 'lokaal_team' ? 0.03 : 0.4) ? 'gedwongen' : 'vrijwillig'
