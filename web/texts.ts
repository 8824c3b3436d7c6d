import { audit } from './texts/audit.ts'
import { card } from './texts/card.ts'
import { changes } from './texts/changes.ts'
import { chart } from './texts/chart.ts'
import { compare } from './texts/compare.ts'
import { drawn } from './texts/drawn.ts'
import { frame } from './texts/frame.ts'
import { lists } from './texts/lists.ts'
import { measure } from './texts/measure.ts'
import { method } from './texts/method.ts'
import { receipt } from './texts/receipt.ts'
import { report } from './texts/report.ts'
import { screened } from './texts/screened.ts'
import { sending } from './texts/sending.ts'
import type { Catalogue } from './texts/sentence.ts'
import { start } from './texts/start.ts'
import { verdict } from './texts/verdict.ts'
import { week } from './texts/week.ts'

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
  report,
  sending,
  receipt,
  week,
  card,
} as const satisfies Record<string, Catalogue>
