import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Break } from '../../data/release.ts'
import { measureId } from '../../data/vocabulary/measures.ts'
import { ruleById } from '../../data/vocabulary/rules.ts'
import type { Folder } from '../folder.ts'

const kinds = ['rebase', 'definition', 'merger', 'noise'] as const
/** What must be answered with yes before limits may be made anew (PQ Systems, When should you recalculate limits?). */
export const rebaseQuestions = ['change_seen', 'cause_known', 'expected_to_last', 'long_enough_observed'] as const

/** A decision to make the limits of a measure anew from a quarter on: who, why, after which change of a rule, and four times yes. */
export type Rebase = {
  measure: string
  quarter: string
  reason: string
  rule: string
  by: string
  date: string
} & Record<(typeof rebaseQuestions)[number], boolean>

/**
 * Recorded breaks of the folder's breaks.ndjson, one JSON object a line: measure, quarter, kind, reason, by, date, optional organisation and rule;
 * a rebase also answers four questions with true. Refuses a line that misses one.
 */
export function readBreaks(paths: Folder): Break[] {
  const file = breaksFile(paths)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [readBreak(line, `breaks.ndjson line ${index + 1}`)],
  )
}

/** Adds a rebase to breaks.ndjson. Refuses what is not complete, not four times yes, or already recorded; nothing is ever removed. */
export function recordRebase(paths: Folder, decision: Partial<Rebase>): Break {
  if (!decision.rule)
    throw new Refusal(
      'a rebase names the change of a rule',
      'say which with --rule: a decision without a known cause is none',
    )
  const line = JSON.stringify({ kind: 'rebase', ...decision, rule: ruleById(decision.rule).id })
  const made = readBreak(line, 'this rebase')
  if (readBreaks(paths).some((one) => one.measure === made.measure && one.quarter === made.quarter))
    throw new Refusal(`already recorded: ${made.measure} ${made.quarter}`, 'a decision stays as it was taken', 409)
  mkdirSync(paths.root, { recursive: true })
  appendFileSync(breaksFile(paths), `${line}\n`)
  return made
}

const breaksFile = (paths: Folder) => join(paths.root, 'breaks.ndjson')

function readBreak(line: string, place: string): Break {
  const given = parsed(line, place)
  const kind = kinds.find((name) => name === given.kind)
  const missing = ['reason', 'by', 'date'].filter((name) => typeof given[name] !== 'string' || given[name] === '')
  const unanswered = kind === 'rebase' ? rebaseQuestions.filter((name) => given[name] !== true) : []
  if (!kind || missing.length + unanswered.length > 0)
    throw new Refusal(
      `${place} misses: ${[...(kind ? [] : ['kind']), ...missing, ...unanswered].join(', ')}`,
      `give kind (${kinds.join(', ')}), reason, by, date; a rebase also ${rebaseQuestions.join(', ')} as true`,
    )
  return {
    measure: measureId(String(given.measure)),
    quarter: quarter(String(given.quarter)),
    organisation: typeof given.organisation === 'string' ? given.organisation : null,
    kind,
    reason: String(given.reason),
  }
}

function parsed(line: string, place: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    throw new Refusal(`${place} is not JSON`, 'write one JSON object a line')
  }
}
