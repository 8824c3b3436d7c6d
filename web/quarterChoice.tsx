import { atQuarter } from './address.ts'
import { period } from './format.ts'
import type { Frame } from './page.ts'
import { speak, texts } from './texts.ts'

/** Links to the quarter before and the quarter after, within the release on the page. */
export function QuarterChoice({ frame }: { frame: Frame }) {
  const { language, manifest } = frame
  if (!manifest) return null
  const say = speak(texts.frame, language)
  const known = manifest.quarters.map(({ quarter }) => quarter).sort()
  const now = frame.quarter ?? manifest.quarter
  const at = known.indexOf(now)
  const to = (quarter: string | undefined, words: (name: string) => string) =>
    quarter === undefined ? null : (
      <a href={atQuarter(frame, quarter === manifest.quarter ? null : quarter)}>{words(period(quarter, language))}</a>
    )
  return (
    <nav class="walk" aria-label={say.quarters}>
      {to(known[at - 1], (name) => `← ${name}`)}
      <strong>{period(now, language)}</strong>
      {to(known[at + 1], (name) => `${name} →`)}
    </nav>
  )
}
