import terms from './glossary.json' with { type: 'json' }
import type { Words } from './measure.ts'

/** A term of the field with its translation; `kind` is a code of the list `glossary_kind`. */
export type Term = Words & { kind: string; note: Words | null }

export const glossary: readonly Term[] = terms
