import type { Chances } from './draws.ts'
import { helpingShare } from './friction.ts'
import { bandChances, midpointOf } from './minutes.ts'
import { answered, complexities, misreadChance, workaroundChance } from './more.ts'
import type { Plan } from './plan.ts'
import { all, type Value } from './rate.ts'
import { accountingRules, leaningRule, loudRule, recordingRule, residenceRule, ruleChances, ruleOf } from './rules.ts'
import { flagNumbers, type Staffed, staffed } from './staff.ts'

/** Most minutes that one reporter counts for on one rule (data/vocabulary/statistics.ts). */
const mostPerRule = 120
const complexChance = complexities.find(([band]) => band === 'complex')?.[1] ?? 0
const ownLevels = ['verordening', 'uitvoering_gemeente', 'inkoop', 'organisatieprotocol', 'beroepsnorm']

/** National friction rates, over all rules and for the rules with a planted effect. A reporter counts once: any of the own flags. */
export function frictionRates(plan: Plan, field: readonly Staffed[], at: number): Value[] {
  const shown = [...accountingRules, residenceRule, leaningRule, recordingRule, loudRule]
  return [...nationalRates(plan, field, at), ...shown.flatMap((rule) => ruleRates(plan, field, rule, at))]
}

function nationalRates(plan: Plan, field: readonly Staffed[], at: number): Value[] {
  const read = levelReading(plan, field, at)
  return [
    all('friction.reporters_per_100', 100),
    ...shares(anyOf(1)).map(({ measure, value }) => all(measure, value)),
    all('friction.level_misread_share', read.misread / read.guessed, 'own rules seen as law'),
    all('friction.minutes_lost', meanMinutes(plan, field, at)),
  ]
}

/** Expected minutes per reporter of a rule, national. */
export function meanMinutesOn(plan: Plan, rule: string, at: number): number {
  const field = staffed(plan, at)
  return minutesOver(plan, field, rule, at) / reportersOn(plan, field, rule, at)
}

const reportersOn = (plan: Plan, field: readonly Staffed[], rule: string, at: number) =>
  sumOver(field, (organisation) => anyOf(chanceOf(plan, organisation, rule, at))(1))

const minutesOver = (plan: Plan, field: readonly Staffed[], rule: string, at: number) =>
  sumOver(field, (organisation) => minutesOn(plan, organisation, rule, chanceOf(plan, organisation, rule, at), at))

function ruleRates(plan: Plan, field: readonly Staffed[], rule: string, at: number): Value[] {
  const reporters = reportersOn(plan, field, rule, at)
  const everyone = sumOver(field, () => 1)
  const about = (measure: string, value: number, note?: string): Value => ({
    ...all(measure, value, note),
    level: 'rule',
    rule,
  })
  return [
    about('friction.reporters_per_100', (100 * reporters) / everyone),
    about('friction.minutes_lost', minutesOver(plan, field, rule, at) / reporters),
    about('friction.level_misread_share', misreadOf(plan, field, rule, at), misreadNote(rule)),
  ]
}

/** Of the reporters of a rule who guessed its level, those who guessed wrong at least once. */
function misreadOf(plan: Plan, field: readonly Staffed[], rule: string, at: number): number {
  const over = (property: number) =>
    sumOver(field, (organisation) => anyOf(chanceOf(plan, organisation, rule, at))(property))
  return over(answered.level * misreadChance(plan, rule, at)) / over(answered.level)
}

const misreadNote = (rule: string) => (isOwn(rule) ? undefined : 'no own rule, so the measure does not show it')

const isOwn = (rule: string) => ownLevels.includes(ruleOf.get(rule)?.level ?? '')

const chanceOf = (plan: Plan, organisation: Staffed, rule: string, at: number) =>
  ruleChances(plan, organisation, at).find(([id]) => id === rule)?.[1] ?? 0

/** Chance that a reporter has at least one flag that is in the cell (`inCell` of the flags) and has the property. */
const anyOf = (inCell: number) => (property: number) =>
  flagNumbers.reduce((sum, [flags, chance]) => sum + chance * (1 - (1 - inCell * property) ** flags), 0)

function shares(any: (property: number) => number) {
  return [
    { measure: 'friction.hinders_share', value: any(1 - helpingShare) / any(1) },
    {
      measure: 'friction.workaround_share',
      value: any(answered.workaround * workaroundChance) / any(answered.workaround),
    },
    { measure: 'friction.complex_share', value: any(answered.complexity * complexChance) / any(answered.complexity) },
  ]
}

function levelReading(plan: Plan, field: readonly Staffed[], at: number) {
  const own = (organisation: Staffed) => ruleChances(plan, organisation, at).filter(([rule]) => isOwn(rule))
  const sum = (chances: Chances, of: (rule: string) => number) =>
    chances.reduce((so, [rule, chance]) => so + chance * answered.level * of(rule), 0)
  return {
    guessed: sumOver(field, (organisation) => anyOf(1)(sum(own(organisation), () => 1))),
    misread: sumOver(field, (organisation) =>
      anyOf(1)(sum(own(organisation), (rule) => misreadChance(plan, rule, at))),
    ),
  }
}

function meanMinutes(plan: Plan, field: readonly Staffed[], at: number) {
  const minutes = sumOver(field, (organisation) =>
    ruleChances(plan, organisation, at).reduce(
      (sum, [rule, chance]) => sum + minutesOn(plan, organisation, rule, chance, at),
      0,
    ),
  )
  return minutes / sumOver(field, () => 1)
}

const sumOver = (field: readonly Staffed[], value: (of: Staffed) => number) =>
  field.reduce((sum, organisation) => sum + organisation.reporters * value(organisation), 0)

/** Expected minutes of one reporter on one rule in a quarter: midpoints added over the reporter's flags on it, then cut off. */
function minutesOn(plan: Plan, organisation: Staffed, rule: string, chance: number, at: number): number {
  const means = meansOf(bandChances(plan, organisation.code, rule, at))
  return means.reduce((sum, mean, index) => sum + mean * flagsOnRule(index + 1, chance), 0)
}

const known = new WeakMap<Chances, number[]>()

/** Expected minutes of one, two, three and four flags together. */
function meansOf(bands: Chances): number[] {
  const found = known.get(bands)
  if (found) return found
  let sums: ReadonlyMap<number, number> = new Map([[0, 1]])
  const means = flagNumbers.map(() => {
    sums = oneMore(sums, bands)
    return [...sums].reduce((mean, [sum, part]) => mean + part * Math.min(sum, mostPerRule), 0)
  })
  known.set(bands, means)
  return means
}

/** Chance that exactly so many flags of a reporter are about a rule. */
const flagsOnRule = (number: number, chance: number) =>
  flagNumbers.reduce(
    (sum, [flags, part]) =>
      flags < number ? sum : sum + part * choose(flags, number) * chance ** number * (1 - chance) ** (flags - number),
    0,
  )

const choose = (of: number, number: number): number => (number === 0 ? 1 : (of / number) * choose(of - 1, number - 1))

function oneMore(sums: ReadonlyMap<number, number>, bands: Chances): Map<number, number> {
  const more = new Map<number, number>()
  const add = (sum: number, part: number) => more.set(sum, (more.get(sum) ?? 0) + part)
  for (const [sum, part] of sums) {
    add(sum, part * helpingShare)
    for (const [band, chance] of bands) add(sum + (midpointOf.get(band) ?? 0), part * chance * (1 - helpingShare))
  }
  return more
}
