import type { Row } from '../../data/release.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { strengthOf } from '../effect.ts'
import { whole } from '../format.ts'
import type { RulePage } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** How much the evidence bears, in a word, with its reasons. */
export function Strength({ page, row }: { page: RulePage; row: Row<'effect'> }) {
  const { language } = page.frame
  const say = speak(texts.effect, language)
  const { word, reasons, strength } = strengthOf(row, language)
  const others = (row.co_occurring ?? '')
    .split(',')
    .map((id) => rules.find((rule) => rule.id === id.trim())?.title[language])
    .filter((title) => title !== undefined)
  return (
    <div class={`card strength ${strength}`}>
      <h3>{say.strengthOf}</h3>
      <p class="large">{word}</p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {row.placebo_units !== null && <li>{say.placebo(whole(row.placebo_units, language))}</li>}
        {others.length > 0 && <li>{say.together(others.map((title) => `‘${title}’`).join(', '))}</li>}
      </ul>
    </div>
  )
}
