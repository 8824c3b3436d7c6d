import { moreThan, said } from '../../data/checking/said.ts'
import { type SignalKind, signalFields } from '../../data/signal.ts'
import { codeLists } from '../../data/vocabulary/codes.ts'
import type { Problem } from './fields.ts'
import { literal } from './sql.ts'

/** What must hold between the fields of one line, per kind (signals.md 2). */
export function checksOf(kind: SignalKind): Problem[] {
  switch (kind) {
    case 'time_week':
      return [weekFitsContract()]
    case 'handover':
      return handoverChecks
    case 'trust':
      return replyChecks('V', [])
    case 'process':
      return replyChecks('P', ['dissent_sought', 'second_hypothesis', 'reply_in_report', 'uncertainty_stated'])
    case 'friction':
    case 'rule_event':
      return []
  }
}

function weekFitsContract(): Problem {
  const hours = sumOf(Object.keys(signalFields.time_week).filter((field) => field.startsWith('hours_')))
  const bands = codeLists.contract_band.map(
    ({ code, low = 0, high = 100 }) =>
      `when t_contract_band = ${literal(code)} then not ${hours} between ${low * 0.5} and ${high * 1.5}`,
  )
  return {
    field: 'hours',
    reason: said.hours,
    when: `case ${bands.join(' ')} else false end`,
  }
}

const kinds = ['organisatie', 'werker_gepland', 'werker_uitval', 'tijdelijk', 'verplaatsing', 'gemeente'].map(
  (kind) => `kind_${kind}`,
)
const qualities = ['met_gezin', 'warm', 'papier', 'geen'].map((quality) => `quality_${quality}`)

const handoverChecks: Problem[] = [
  atMost('three_plus', 'families'),
  atMost('told_again', 'families'),
  atMost('within_5d', 'started'),
  {
    field: 'kind_organisatie',
    reason: {
      nl: 'de soorten samen zijn niet gelijk aan de manieren samen',
      en: 'the kinds do not add up to the same as the qualities',
    },
    when: `${anyOf(kinds)} and ${anyOf(qualities)} and ${sumOf(kinds)} <> ${sumOf(qualities)}`,
  },
  {
    field: 'handovers',
    reason: { nl: 'niet gelijk aan de soorten samen', en: 'not equal to the sum of the kinds' },
    when: `t_handovers is not null and ${anyOf(kinds)} and t_handovers <> ${sumOf(kinds)}`,
  },
]

const counts = ['count_1', 'count_2', 'count_3', 'count_4', 'count_5', 'count_unknown']

function replyChecks(letter: 'V' | 'P', others: readonly string[]): Problem[] {
  const items = [1, 2, 3, 4, 5, 6].map((number) => `${letter}${number}`)
  return [
    {
      field: `${letter}1`,
      reason: said.noAnswer,
      when: `not ${anyOf([...items, ...others, ...counts, 'invited', 'replies'])}`,
    },
    {
      field: 'item',
      reason: said.noItem,
      when: `${anyOf(counts)} and t_item is null`,
    },
    {
      field: 'item',
      reason: said.otherItem,
      when: `coalesce(regexp_matches(t_item::varchar, '^[VP][0-9]$') and left(t_item::varchar, 1) <> '${letter}', false)`,
    },
    atMost('replies', 'invited'),
  ]
}

function atMost(part: string, whole: string): Problem {
  return {
    field: part,
    reason: moreThan(whole),
    when: `coalesce(t_${part} > t_${whole}, false)`,
  }
}

function sumOf(fields: readonly string[]) {
  return `(${fields.map((field) => `coalesce(t_${field}, 0)`).join(' + ')})`
}

function anyOf(fields: readonly string[]) {
  return `(${fields.map((field) => `t_${field} is not null`).join(' or ')})`
}
