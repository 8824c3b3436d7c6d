import type { Language, Words } from '../../data/vocabulary/measure.ts'
import type { Catalogue } from './sentence.ts'

/** The words of a catalogue in one language: `speak(texts.frame, 'nl').start`. */
export function speak<C extends Catalogue>(catalogue: C, language: Language): Spoken<C> {
  const entries = Object.entries(catalogue).map(([key, words]) => [key, (words as Words)[language]])
  return Object.fromEntries(entries)
}

type Spoken<C extends Catalogue> = { [K in keyof C]: C[K]['nl'] extends string ? string : C[K]['nl'] }
