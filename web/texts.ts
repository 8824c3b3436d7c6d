import { audit } from './texts/audit.ts'
import { briefing } from './texts/briefing.ts'
import { card } from './texts/card.ts'
import { chain } from './texts/chain.ts'
import { changes } from './texts/changes.ts'
import { chart } from './texts/chart.ts'
import { compare } from './texts/compare.ts'
import { compared } from './texts/compared.ts'
import { comparisons } from './texts/comparisons.ts'
import { decisions } from './texts/decisions.ts'
import { drawn } from './texts/drawn.ts'
import { effect } from './texts/effect.ts'
import { explore } from './texts/explore.ts'
import { facts } from './texts/facts.ts'
import { figure } from './texts/figure.ts'
import { frame } from './texts/frame.ts'
import { kinds } from './texts/kinds.ts'
import { lists } from './texts/lists.ts'
import { measure } from './texts/measure.ts'
import { method } from './texts/method.ts'
import { monthly } from './texts/monthly.ts'
import { placebo } from './texts/placebo.ts'
import { plain } from './texts/plain.ts'
import { quarter } from './texts/quarter.ts'
import { receipt } from './texts/receipt.ts'
import { register } from './texts/register.ts'
import { release } from './texts/release.ts'
import { report } from './texts/report.ts'
import { ruleBalance } from './texts/ruleBalance.ts'
import { screened } from './texts/screened.ts'
import { sending } from './texts/sending.ts'
import type { Catalogue } from './texts/sentence.ts'
import { start } from './texts/start.ts'
import { story } from './texts/story.ts'
import { time } from './texts/time.ts'
import { trust } from './texts/trust.ts'
import { verdict } from './texts/verdict.ts'
import { week } from './texts/week.ts'

export { speak } from './texts/speak.ts'

/** Every sentence on the screen. A sentence that misses a language does not compile. */
export const texts = {
  frame,
  start,
  verdict,
  measure,
  monthly,
  facts,
  chart,
  figure,
  lists,
  kinds,
  compare,
  method,
  changes,
  audit,
  release,
  plain,
  briefing,
  explore,
  chain,
  time,
  trust,
  register,
  story,
  decisions,
  effect,
  placebo,
  quarter,
  compared,
  comparisons,
  ruleBalance,
  drawn,
  screened,
  report,
  sending,
  receipt,
  week,
  card,
} as const satisfies Record<string, Catalogue>
