import { quarterAddress } from '../address.ts'
import { period } from '../format.ts'
import type { Frame } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** Links to the review of the quarter before and after: each in its own release. */
export function QuarterWalk({ frame: { language, manifest, quarter } }: { frame: Frame }) {
  if (!manifest) return null
  const known = manifest.quarters.map((one) => one.quarter).sort()
  const at = known.indexOf(quarter ?? manifest.quarter)
  const [before, after] = [known[at - 1], known[at + 1]]
  if (before === undefined && after === undefined) return null
  return (
    <nav class="walk" aria-label={speak(texts.quarter, language).other}>
      {before && <a href={quarterAddress(before)[language]}>← {period(before, language)}</a>}
      {after && <a href={quarterAddress(after)[language]}>{period(after, language)} →</a>}
    </nav>
  )
}
