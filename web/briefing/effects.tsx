import type { BriefingPage } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** What was measured after changes of rules, with its range and strength; a plain sentence where a release has none. */
export function Effects({ page: { frame } }: { page: BriefingPage }) {
  const say = speak(texts.briefing, frame.language)
  return (
    <section>
      <h2>{say.effects}</h2>
      <p>{say.noEffects}</p>
    </section>
  )
}
