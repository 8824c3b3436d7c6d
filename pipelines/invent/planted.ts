import { accountingStopped, recordingDemanded, residenceExplained } from './changes.ts'
import { loud, tiny } from './field.ts'
import { standInPart } from './handovers.ts'
import type { Plan } from './plan.ts'
import { fates } from './revisions.ts'
import { loudRule, loudShare } from './rules.ts'
import { identifyingShare } from './words.ts'

/**
 * One thing that is planted. `from` is the first quarter it is felt (null: always, or not within the series), `size` the change of
 * `statistic`: relative (-0.35 is 35 % less), a difference in the unit of the measure, or a share.
 */
export type Planted = {
  number: number
  what: string
  where: string[]
  rules?: string[]
  from: string | null
  measure: string | null
  statistic: string
  size: number
  as: 'relative' | 'difference' | 'share'
}

/** All nine of the synthetic field, each with what, where, when and how much. */
export const effectsOf = (plan: Plan): Planted[] => [
  ...accountingStopped(plan),
  ...residenceExplained(plan),
  ...recordingDemanded(plan),
  {
    number: 4,
    what: 'the definition of a handover changes: stand-ins count too, nothing else happens',
    where: ['everywhere'],
    from: quarterAt(plan, plan.turns.definition),
    measure: 'handover.per_family',
    statistic: 'handovers per family',
    size: standInPart,
    as: 'relative',
  },
  {
    number: 5,
    what: 'gi-12 goes into gi-11: no signals of gi-12 any more',
    where: ['gi-11', 'gi-12'],
    from: quarterAt(plan, plan.turns.merged),
    measure: null,
    statistic: 'organisations that report, minus one',
    size: -1,
    as: 'difference',
  },
  {
    number: 6,
    what: 'an organisation with three families: nothing about it may be shown',
    where: [tiny],
    from: null,
    measure: null,
    statistic: 'families in care',
    size: 3,
    as: 'difference',
  },
  {
    number: 7,
    what: 'one organisation sends 40 % of the flags on one rule',
    where: [loud],
    rules: [loudRule],
    from: quarterAt(plan, plan.turns.loud),
    measure: 'friction.reporters_per_100',
    statistic: 'share of the flags on the rule that this organisation sends',
    size: loudShare,
    as: 'share',
  },
  always(8, 'free texts that say who they are about', 'share of the free texts', identifyingShare),
  always(9, 'friction signals sent twice, at once', 'share of the signals', fateOf('twice')),
  always(9, 'friction signals sent twice, a quarter later', 'share of the signals', fateOf('twice late')),
  always(9, 'friction signals corrected a quarter later (version 2)', 'share of the signals', fateOf('corrected')),
  always(9, 'friction signals withdrawn a quarter later (version 2)', 'share of the signals', fateOf('withdrawn')),
]

const quarterAt = (plan: Plan, at: number) => plan.series[at] ?? null

const fateOf = (name: string) => fates.find(([fate]) => fate === name)?.[1] ?? 0

const always = (number: number, what: string, statistic: string, size: number): Planted => ({
  number,
  what,
  where: ['everywhere'],
  from: null,
  measure: null,
  statistic,
  size,
  as: 'share',
})
