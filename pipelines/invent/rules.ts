import register from '../../data/vocabulary/rules.json' with { type: 'json' }
import { type Chances, normalised } from './draws.ts'
import { type Kind, loud } from './field.ts'
import type { Plan } from './plan.ts'
import { type Staffed, staffed } from './staff.ts'

export type Rule = (typeof register)[number]

export const ruleOf: ReadonlyMap<string, Rule> = new Map(register.map((rule) => [rule.id, rule]))

/** The rules the planted effects are about. */
export const accountingRules = ['GEM-tijdschrijven', 'RJ-6a.1-declaratie', 'RJ-6a.4-declaratie-gi', 'GEM-productcodes']
export const residenceRule = 'JW-1.1-woonplaats'
/** The municipality's own procedure that leans on the residence rule and is often taken for law. */
export const leaningRule = 'GEM-aanmeldprocedure'
export const recordingRule = 'JW-3.3-waarheid'
export const loudRule = 'GEM-plafond'
export const loudShare = 0.4

/** Chance per rule that a flag of this organisation in this quarter is about it; `nieuw` stands for a rule not in the register. */
export function ruleChances(plan: Plan, organisation: Staffed, at: number): Chances {
  const usual = usualChances(organisation.kind, at >= plan.turns.recording)
  if (organisation.code !== loud || at < plan.turns.loud) return usual
  const loudChance = chanceOfLoud(plan, at)
  const others = normalised(usual.filter(([rule]) => rule !== loudRule))
  return [[loudRule, loudChance], ...others.map(([rule, chance]) => [rule, chance * (1 - loudChance)] as const)]
}

/** So that the loud organisation gives `loudShare` of all flags on the loud rule. */
function chanceOfLoud(plan: Plan, at: number): number {
  const field = staffed(plan, at)
  const own = field.find(({ code }) => code === loud)?.reporters ?? 0
  const others = field
    .filter(({ code }) => code !== loud)
    .reduce((sum, { kind, reporters }) => sum + reporters * usualLoud(kind, at >= plan.turns.recording), 0)
  return Math.min(0.95, ((loudShare / (1 - loudShare)) * others) / Math.max(1, own))
}

const usualLoud = (kind: Kind, recording: boolean) =>
  usualChances(kind, recording).find(([rule]) => rule === loudRule)?.[1] ?? 0

const known = new Map<string, Chances>()

function usualChances(kind: Kind, recording: boolean): Chances {
  const key = `${kind} ${recording}`
  const found = known.get(key) ?? normalised([...registered(kind, recording), ['nieuw', 0.02 * coreTotal] as const])
  known.set(key, found)
  return found
}

const registered = (kind: Kind, recording: boolean): Chances =>
  register.map((rule) => {
    const demanded = recording && rule.id === recordingRule ? 1.5 : 1
    return [rule.id, weightOf(rule) * affinity(kind, rule) * demanded] as const
  })

/** The busiest core rules first (a guess, not a finding); the rest of the core in the order of the register. */
const busiest = [
  'GEM-tijdschrijven',
  'ORG-format',
  'GEM-aanmeldprocedure',
  'RJ-6a.1-declaratie',
  'JW-1.1-woonplaats',
  'GEM-vot',
  'JW-2.4.2b-inzet',
  'BJ-4.2.2-vijf-dagen',
  'ORG-lirik',
  'JW-7.3.4-toestemming',
  'GEM-productcodes',
  'ORG-vierogen',
  'JW-3.3-waarheid',
  'GEM-verlenging',
  'ORG-overdracht',
  'JW-7.3.11-geheim',
  'GEM-plafond',
  'JW-4.1.3-plan',
]
const core = register.filter((rule) => rule.core).map((rule) => rule.id)
const ranked = [...busiest, ...core.filter((id) => !busiest.includes(id))]
const zipf = (rank: number) => (rank + 2) ** -0.9
const coreTotal = ranked.reduce((sum, _, rank) => sum + zipf(rank), 0)

/** Zipf over the core rules; the other rules share 8 % of it. */
function weightOf(rule: Rule): number {
  const rank = ranked.indexOf(rule.id)
  return rank < 0 ? (0.08 * coreTotal) / (register.length - ranked.length) : zipf(rank)
}

const near: Record<Kind, Readonly<Record<string, number>>> = {
  gi: { start_maatregel: 1.5, uitvoering: 1.6, uithuisplaatsing: 1.4, rechter: 1.3, verlenging_afsluiting: 1.3 },
  aanbieder: { uitvoering: 1.4, ketenbreed: 1.2, raadsonderzoek: 0.3, rechter: 0.5 },
  pleegzorg: { uithuisplaatsing: 3, overdracht: 2, raadsonderzoek: 0.3 },
  lokaal_team: { toegang: 2.5, signaal_melding: 1.5, overdracht: 1.5, rechter: 0.4 },
  rvdk: { raadsonderzoek: 6, rechter: 3, uitvoering: 0.3 },
  veilig_thuis: { signaal_melding: 8, toegang: 1.5, uitvoering: 0.3 },
}

const affinity = (kind: Kind, rule: Rule) => near[kind][rule.phase] ?? 1
