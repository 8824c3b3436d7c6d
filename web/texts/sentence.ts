import type { Language, Words } from '../../data/vocabulary/measure.ts'

/** A sentence with values in it; every language takes the same values. */
type Sentence = Record<Language, (...values: never[]) => string>
export type Catalogue = Record<string, Words | Sentence>
