import { pick } from './draws.ts'
import type { Plan } from './plan.ts'
import { stream } from './random.ts'
import type { Signal } from './sender.ts'
import type { Staffed } from './staff.ts'

/** What happens to a signal after it was sent: sent twice at once or a quarter later, corrected or withdrawn a quarter later. */
export const fates = [
  ['twice', 0.01],
  ['twice late', 0.005],
  ['corrected', 0.01],
  ['withdrawn', 0.003],
  ['kept', 0.972],
] as const

type Fate = (typeof fates)[number][0]

/** The signals as they arrive in their own quarter, some of them twice. */
export function* sentOnTime(signals: Iterable<Signal>, fate: () => Fate): Generator<Signal> {
  for (const signal of signals) {
    yield signal
    if (fate() === 'twice') yield signal
  }
}

/** What of the same signals comes a quarter later: doubles, corrections of the minutes, withdrawals. */
export function* sentLater(signals: Iterable<Signal>, fate: () => Fate): Generator<Signal> {
  for (const signal of signals) {
    const is = fate()
    if (is === 'twice late') yield signal
    if (is === 'corrected') yield { ...signal, version: 2, ...corrected(signal) }
    if (is === 'withdrawn') yield { ...signal, version: 2, withdrawn: true }
  }
}

/** The fate of each next signal of an organisation in a quarter; the same whenever it is asked. */
export function fatesOf(plan: Plan, organisation: Staffed, at: number, kind: string): () => Fate {
  const random = stream(plan.seed, 'fate', kind, plan.series[at] ?? '', organisation.code)
  return () => pick(random, fates)
}

function corrected(signal: Signal): Signal {
  if (signal.verdict === 'helpt') return { severity: 3 }
  return 'minutes' in signal ? { minutes: 12 } : { minutes_band: '1-15' }
}
