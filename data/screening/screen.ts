import type { Language } from '../vocabulary/measure.ts'
import { addresses } from './address.ts'
import { ages } from './age.ts'
import { citizenNumbers } from './bsn.ts'
import { dates } from './date.ts'
import { emails } from './email.ts'
import { type Finding, type FindingKind, labels, replacementOf, type Span } from './finding.ts'
import { accounts } from './iban.ts'
import { institutions } from './institution.ts'
import { names } from './name.ts'
import { phones } from './phone.ts'
import { places } from './place.ts'
import { postcodes } from './postcode.ts'
import { caseNumbers, longNumbers } from './reference.ts'
import { urls } from './url.ts'

/**
 * Every stretch of a text that may identify somebody, in order and without overlap; `mask` replaces exactly these.
 * The work grows with the length of the text.
 */
export function findIdentifying(text: string, language: Language = 'nl'): Finding[] {
  let rest = text.replace(label, blank)
  const found: Finding[] = []
  for (let more = true; more; ) {
    more = false
    for (const [kind, find] of finders) {
      const spans = find(rest)
      if (spans.length === 0) continue
      more = true
      rest = without(rest, spans)
      for (const { start, end } of spans) found.push({ kind, start, end, replacement: replacementOf(kind, language) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The text with a label in the place of each finding; what is left has no findings. May be longer than the text. */
export function mask(text: string, language: Language = 'nl'): string {
  const findings = findIdentifying(text, language)
  const ends = [0, ...findings.map(({ end }) => end)]
  const kept = [...findings.map(({ start }) => start), text.length].map((start, at) => text.slice(ends[at], start))
  return kept.map((piece, at) => piece + (findings[at]?.replacement ?? '')).join('')
}

/** Each finder reads what the ones before it left: what is found is blanked by as many NULs, so that indices hold. */
const finders: readonly (readonly [FindingKind, (text: string) => Span[]])[] = [
  ['email', emails],
  ['url', urls],
  ['iban', accounts],
  ['reference', caseNumbers],
  ['date', dates],
  ['phone', phones],
  ['bsn', citizenNumbers],
  ['address', addresses],
  ['postcode', postcodes],
  ['reference', longNumbers],
  ['institution', institutions],
  ['name', names],
  ['place', places],
  ['age', ages],
]

const blank = (piece: string) => '\0'.repeat(piece.length)

const label = new RegExp(
  [...new Set(Object.values(labels).flatMap((words) => Object.values(words)))]
    .map((words) => words.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
)

function without(text: string, spans: readonly Span[]): string {
  let end = 0
  const pieces = spans.map((span) => {
    const piece = text.slice(end, span.start) + '\0'.repeat(span.end - span.start)
    end = span.end
    return piece
  })
  return pieces.join('') + text.slice(end)
}
