import { type Chances, pick } from './draws.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import { leaningRule, residenceRule, ruleOf } from './rules.ts'
import type { Signal } from './sender.ts'
import { freeText } from './words.ts'

export const answered = { level: 0.7, workaround: 0.6, complexity: 0.5, text: 0.15 }
export const workaroundChance = 0.28
export const complexities: Chances = [
  ['enkelvoudig', 0.3],
  ['meervoudig', 0.37],
  ['complex', 0.33],
]

const frequencies: Chances = [
  ['once', 0.3],
  ['month', 0.4],
  ['week', 0.23],
  ['day', 0.07],
]
const severities: Chances<number> = [
  [1, 0.08],
  [2, 0.2],
  [3, 0.34],
  [4, 0.26],
  [5, 0.12],
]
const wishes: Chances = [
  ['schrappen', 0.28],
  ['ruimte', 0.26],
  ['uitleg', 0.16],
  ['samenvoegen', 0.17],
  ['techniek', 0.13],
]

/** Chance that a guess of the level of a rule is wrong: for the residence rule, and the own procedure leaning on it, halved once explained. */
export function misreadChance(plan: Plan, rule: string, at: number): number {
  if (rule !== residenceRule && rule !== leaningRule) return 0.25
  return at >= plan.turns.explained ? 0.2 : 0.4
}

/** The questions under "meer vertellen", each answered by some. */
export function moreTold(plan: Plan, random: Random, rule: string, at: number): Signal {
  const told = { frequency: pick(random, frequencies), severity: pick(random, severities) }
  const wish = pick(random, wishes)
  const level = levelSeen(random, rule, misreadChance(plan, rule, at))
  const [workaround, complexity] = [random() < workaroundChance, pick(random, complexities)]
  return {
    ...told,
    ...(random() < answered.level ? { level_as_seen: level } : {}),
    ...(random() < answered.workaround ? { workaround } : {}),
    ...(random() < answered.complexity ? { complexity_band: complexity } : {}),
    ...(random() < 0.5 ? { what_would_help: wish } : {}),
    ...(random() < answered.text ? { free_text: freeText(random) } : {}),
  }
}

/** A wrong guess takes an own rule for law, and a law for a working rule of the municipality. */
function levelSeen(random: Random, rule: string, misread: number) {
  const level = ruleOf.get(rule)?.level ?? 'onbekend'
  if (random() >= misread) return level
  return level === 'wet' ? 'uitvoering_gemeente' : 'wet'
}
