import { type SignalKind, signalFields } from '../signal.ts'
import { codeLists } from '../vocabulary/codes.ts'
import type { Fault, Values } from './check.ts'
import { moreThan, said } from './said.ts'

/** What must hold between the fields of one line of a kind that people send; counts of handovers are checked by import alone. */
export function together(kind: SignalKind, values: Values): Fault[] {
  switch (kind) {
    case 'time_week':
      return weekFits(values)
    case 'trust':
      return replyFaults('V', [], values)
    case 'process':
      return replyFaults('P', ['dissent_sought', 'second_hypothesis', 'reply_in_report', 'uncertainty_stated'], values)
    case 'friction':
    case 'handover':
    case 'rule_event':
      return []
  }
}

function weekFits(values: Values): Fault[] {
  const band = codeLists.contract_band.find(({ code }) => code === values.contract_band)
  if (!band) return []
  const hours = Object.keys(signalFields.time_week)
    .filter((name) => name.startsWith('hours_'))
    .reduce((sum, name) => sum + Number(values[name] ?? 0), 0)
  const fits = hours >= (band.low ?? 0) * 0.5 && hours <= (band.high ?? 100) * 1.5
  return fits ? [] : [{ field: 'hours', reason: said.hours }]
}

const counts = ['count_1', 'count_2', 'count_3', 'count_4', 'count_5', 'count_unknown']

function replyFaults(letter: 'V' | 'P', others: readonly string[], values: Values): Fault[] {
  const has = (names: readonly string[]) => names.some((name) => values[name] !== undefined)
  const items = [1, 2, 3, 4, 5, 6].map((number) => `${letter}${number}`)
  const item = String(values.item ?? '')
  const faults: Fault[] = []
  if (!has([...items, ...others, ...counts, 'invited', 'replies']))
    faults.push({ field: `${letter}1`, reason: said.noAnswer })
  if (has(counts) && item === '') faults.push({ field: 'item', reason: said.noItem })
  if (/^[VP][0-9]$/.test(item) && !item.startsWith(letter)) faults.push({ field: 'item', reason: said.otherItem })
  if (Number(values.replies ?? 0) > Number(values.invited ?? Number.POSITIVE_INFINITY))
    faults.push({ field: 'replies', reason: moreThan('invited') })
  return faults
}
