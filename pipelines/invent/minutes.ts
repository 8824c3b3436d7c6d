import { codeLists } from '../../data/vocabulary/codes.ts'
import { type Chances, normal, tilted } from './draws.ts'
import type { Plan } from './plan.ts'
import { stream } from './random.ts'
import { accountingRules, recordingRule, ruleOf } from './rules.ts'

export const accountingGis = ['gi-01', 'gi-02', 'gi-03', 'gi-04', 'gi-05']

/** Part of the claims minutes that is gone where minute accounting stopped. */
export const accountingGain = 0.35
/** Part of the flags on the recording rule that go up one band. */
const recordingLoad = 0.5

const bands = codeLists.minutes_band.map(({ code }) => code)
export const midpointOf: ReadonlyMap<string, number> = new Map(
  codeLists.minutes_band.map(({ code, midpoint }) => [code, midpoint ?? 0]),
)

const light = [0.1, 0.45, 0.33, 0.1, 0.02]
const medium = [0.05, 0.25, 0.42, 0.22, 0.06]
const heavy = [0.03, 0.12, 0.37, 0.36, 0.12]
const weightOfTheme: Readonly<Record<string, readonly number[]>> = {
  verantwoording_declaratie: medium,
  registratie_dossier: medium,
  toegang_beschikking: medium,
  overdracht_continuiteit: medium,
  rechter_procedure: heavy,
  uithuisplaatsing_verblijf: heavy,
  caseload_wachttijd: heavy,
}

/** Chance of each band of minutes in a hindering flag on this rule, in this organisation and quarter. */
export function bandChances(plan: Plan, organisation: string, rule: string, at: number): Chances {
  const usual = usualBands(plan.seed, organisation, rule)
  if (at >= plan.turns.recording && rule === recordingRule) return oneBandUp(usual, recordingLoad)
  if (!isRelieved(plan, organisation, at) || !accountingRules.includes(rule)) return usual
  return usual.map(([band, chance]) => [band, chance * (1 - accountingGain) + (band === '0' ? accountingGain : 0)])
}

/** Whether minute accounting has stopped here and is felt to have stopped. */
export const isRelieved = (plan: Plan, organisation: string, at: number) =>
  at >= plan.turns.accountingFelt && accountingGis.includes(organisation)

const known = new Map<string, Chances>()

/** An organisation is somewhat slower or faster than its rules: spread of 0.15 per band. */
function usualBands(seed: number, organisation: string, rule: string): Chances {
  const theme = ruleOf.get(rule)?.theme ?? ''
  const key = `${seed} ${organisation} ${theme}`
  const found = known.get(key) ?? tilted(chancesOf(weightOfTheme[theme] ?? light), tiltOf(seed, organisation))
  known.set(key, found)
  return found
}

const chancesOf = (shares: readonly number[]): Chances => bands.map((band, at) => [band, shares[at] ?? 0] as const)

const tiltOf = (seed: number, organisation: string) => 0.15 * normal(stream(seed, 'minutes', organisation))

const oneBandUp = (chances: Chances, part: number): Chances =>
  chances.map(([band, chance], at) => {
    const leaves = at === chances.length - 1 ? 0 : chance * part
    return [band, chance - leaves + part * (chances[at - 1]?.[1] ?? 0)] as const
  })
