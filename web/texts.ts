import type { Language, Words } from '../data/vocabulary/measure.ts'
import { chain } from './texts/chain.ts'
import { chart } from './texts/chart.ts'
import { compare } from './texts/compare.ts'
import { compared } from './texts/compared.ts'
import { decisions } from './texts/decisions.ts'
import { drawn } from './texts/drawn.ts'
import { effect } from './texts/effect.ts'
import { frame } from './texts/frame.ts'
import { lists } from './texts/lists.ts'
import { measure } from './texts/measure.ts'
import { quarter } from './texts/quarter.ts'
import { register } from './texts/register.ts'
import type { Catalogue } from './texts/sentence.ts'
import { start } from './texts/start.ts'
import { story } from './texts/story.ts'
import { time } from './texts/time.ts'
import { trust } from './texts/trust.ts'
import { verdict } from './texts/verdict.ts'

/** Every sentence on the screen. A sentence that misses a language does not compile. */
export const texts = {
  frame,
  start,
  verdict,
  measure,
  chart,
  lists,
  compare,
  chain,
  time,
  trust,
  register,
  story,
  decisions,
  effect,
  quarter,
  compared,
  drawn,
} as const satisfies Record<string, Catalogue>

/** The words of a catalogue in one language: `speak(texts.frame, 'nl').start`. */
export function speak<C extends Catalogue>(catalogue: C, language: Language): Spoken<C> {
  const entries = Object.entries(catalogue).map(([key, words]) => [key, (words as Words)[language]])
  return Object.fromEntries(entries)
}

type Spoken<C extends Catalogue> = { [K in keyof C]: C[K]['nl'] extends string ? string : C[K]['nl'] }
