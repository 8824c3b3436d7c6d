import type { Language, Words } from '../../data/vocabulary/measure.ts'
import type { Catalogue } from './sentence.ts'

const spoken = { nl: new WeakMap<Catalogue, unknown>(), en: new WeakMap<Catalogue, unknown>() }

/** The words of a catalogue in one language: `speak(texts.frame, 'nl').start`. Made once for each. */
export function speak<C extends Catalogue>(catalogue: C, language: Language): Spoken<C> {
  const known = spoken[language].get(catalogue) ?? inOne(catalogue, language)
  spoken[language].set(catalogue, known)
  return known as Spoken<C>
}

function inOne(catalogue: Catalogue, language: Language) {
  const entries = Object.entries(catalogue).map(([key, words]) => [key, (words as Words)[language]])
  return Object.fromEntries(entries)
}

type Spoken<C extends Catalogue> = { [K in keyof C]: C[K]['nl'] extends string ? string : C[K]['nl'] }
