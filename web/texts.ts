import { audit } from './texts/audit.ts'
import { changes } from './texts/changes.ts'
import { chart } from './texts/chart.ts'
import { compare } from './texts/compare.ts'
import { drawn } from './texts/drawn.ts'
import { frame } from './texts/frame.ts'
import { lists } from './texts/lists.ts'
import { measure } from './texts/measure.ts'
import { method } from './texts/method.ts'
import { screened } from './texts/screened.ts'
import type { Catalogue } from './texts/sentence.ts'
import { start } from './texts/start.ts'
import { verdict } from './texts/verdict.ts'

export { speak } from './texts/speak.ts'

/** Every sentence on the screen. A sentence that misses a language does not compile. */
export const texts = {
  frame,
  start,
  verdict,
  measure,
  chart,
  lists,
  compare,
  method,
  changes,
  audit,
  drawn,
  screened,
} as const satisfies Record<string, Catalogue>
