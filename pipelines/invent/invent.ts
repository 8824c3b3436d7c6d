import type { SignalKind } from '../../data/signal.ts'
import { ruleEvents } from './answers.ts'
import { frictionSignals } from './friction.ts'
import { deliveryOf, handoverSignals } from './handovers.ts'
import { mirrorSignals } from './mirror.ts'
import { type Parameters, type Plan, planOf } from './plan.ts'
import { processSignals, trustSignals } from './replies.ts'
import { fatesOf, sentLater, sentOnTime } from './revisions.ts'
import type { Signal } from './sender.ts'
import { type Staffed, staffed } from './staff.ts'
import { timeWeeks } from './time.ts'

/** One file that someone delivers: its lines are made while they are read. */
export type DeliveredFile = { name: string; kind: SignalKind; lines: Iterable<string> }

/** The invented field as files of NDJSON, in the order in which they arrive; the same parameters give the same bytes. */
export function* invent(parameters: Parameters): Generator<DeliveredFile> {
  const plan = planOf(parameters)
  for (const [at, quarter] of plan.series.entries()) {
    for (const { kind, late, signals } of deliveries(plan, at))
      yield { name: `${quarter}-${kind}${late ? '-late' : ''}.ndjson`, kind, lines: written(signals) }
  }
  yield { name: `${plan.last}-rule_event.ndjson`, kind: 'rule_event', lines: written(ruleEvents(plan)) }
}

type Delivered = { kind: SignalKind; late: boolean; signals: Iterable<Signal> }

/** What comes in during a quarter: that quarter's signals, and what was late from the one before. */
function* deliveries(plan: Plan, at: number): Generator<Delivered> {
  yield { kind: 'friction', late: false, signals: everywhere(plan, at, frictionOnTime) }
  yield { kind: 'time_week', late: false, signals: everywhere(plan, at, weeksOnTime) }
  yield { kind: 'handover', late: false, signals: everywhere(plan, at, countsThatCame('on time')) }
  yield { kind: 'trust', late: false, signals: everywhere(plan, at, trustSignals) }
  yield { kind: 'process', late: false, signals: everywhere(plan, at, allProcess) }
  if (at === 0) return
  yield { kind: 'friction', late: true, signals: everywhere(plan, at - 1, frictionLater) }
  yield { kind: 'handover', late: true, signals: everywhere(plan, at - 1, countsThatCame('late')) }
}

type Maker = (plan: Plan, organisation: Staffed, at: number) => Iterable<Signal>

function* everywhere(plan: Plan, at: number, make: Maker): Generator<Signal> {
  for (const organisation of staffed(plan, at)) yield* make(plan, organisation, at)
}

const frictionOnTime: Maker = (plan, organisation, at) =>
  sentOnTime(frictionSignals(plan, organisation, at), fatesOf(plan, organisation, at, 'friction'))

const frictionLater: Maker = (plan, organisation, at) =>
  sentLater(frictionSignals(plan, organisation, at), fatesOf(plan, organisation, at, 'friction'))

const weeksOnTime: Maker = (plan, organisation, at) =>
  sentOnTime(timeWeeks(plan, organisation, at), fatesOf(plan, organisation, at, 'time_week'))

const countsThatCame =
  (when: 'on time' | 'late'): Maker =>
  (plan, organisation, at) =>
    deliveryOf(plan, organisation.code, at) === when ? handoverSignals(plan, organisation, at) : []

function* allProcess(plan: Plan, organisation: Staffed, at: number): Generator<Signal> {
  yield* processSignals(plan, organisation, at)
  yield* mirrorSignals(plan, organisation, at)
}

function* written(signals: Iterable<Signal>): Generator<string> {
  for (const signal of signals) yield `${JSON.stringify(signal)}\n`
}
