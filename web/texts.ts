import type { Language, Words } from '../data/vocabulary/measure.ts'
import { briefing } from './texts/briefing.ts'
import { chart } from './texts/chart.ts'
import { compare } from './texts/compare.ts'
import { explore } from './texts/explore.ts'
import { figure } from './texts/figure.ts'
import { frame } from './texts/frame.ts'
import { lists } from './texts/lists.ts'
import { measure } from './texts/measure.ts'
import { plain } from './texts/plain.ts'
import type { Catalogue } from './texts/sentence.ts'
import { start } from './texts/start.ts'
import { verdict } from './texts/verdict.ts'

/** Every sentence on the screen. A sentence that misses a language does not compile. */
export const texts = {
  briefing,
  explore,
  frame,
  start,
  verdict,
  measure,
  chart,
  figure,
  lists,
  compare,
  plain,
} as const satisfies Record<string, Catalogue>

/** The words of a catalogue in one language: `speak(texts.frame, 'nl').start`. */
export function speak<C extends Catalogue>(catalogue: C, language: Language): Spoken<C> {
  const entries = Object.entries(catalogue).map(([key, words]) => [key, (words as Words)[language]])
  return Object.fromEntries(entries)
}

type Spoken<C extends Catalogue> = { [K in keyof C]: C[K]['nl'] extends string ? string : C[K]['nl'] }
