import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Break } from '../../data/release.ts'
import { measureId } from '../../data/vocabulary/measures.ts'
import type { Folder } from '../folder.ts'

const kinds = ['rebase', 'definition', 'merger', 'noise'] as const
/** What must be answered with yes before limits may be made anew (PQ Systems, When should you recalculate limits?). */
const questions = ['change_seen', 'cause_known', 'expected_to_last', 'long_enough_observed'] as const

/**
 * Recorded breaks of the folder's breaks.ndjson, one JSON object a line: measure, quarter, kind, reason, by, date, optional organisation and rule;
 * a rebase also answers four questions with true. Refuses a line that misses one.
 */
export function readBreaks(paths: Folder): Break[] {
  const file = join(paths.root, 'breaks.ndjson')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readBreak(line, index + 1)]))
}

function readBreak(line: string, number: number): Break {
  const given = parsed(line, number)
  const kind = kinds.find((name) => name === given.kind)
  const missing = ['reason', 'by', 'date'].filter((name) => typeof given[name] !== 'string')
  const unanswered = kind === 'rebase' ? questions.filter((name) => given[name] !== true) : []
  if (!kind || missing.length + unanswered.length > 0)
    throw new Refusal(
      `breaks.ndjson line ${number} misses: ${[...(kind ? [] : ['kind']), ...missing, ...unanswered].join(', ')}`,
      `give kind (${kinds.join(', ')}), reason, by, date; a rebase also ${questions.join(', ')} as true`,
    )
  return {
    measure: measureId(String(given.measure)),
    quarter: quarter(String(given.quarter)),
    organisation: typeof given.organisation === 'string' ? given.organisation : null,
    kind,
    reason: String(given.reason),
  }
}

function parsed(line: string, number: number): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    throw new Refusal(`breaks.ndjson line ${number} is not JSON`, 'write one JSON object a line')
  }
}
