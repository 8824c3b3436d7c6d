import type { FindingKind } from '../../../data/screening/finding.ts'
import { findIdentifying } from '../../../data/screening/screen.ts'
import type { RuleEvent } from '../../../data/story/event.ts'
import type { Language } from '../../../data/vocabulary/measure.ts'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'

/** What points at one person. A day, a place or a link may be what an answer is about. */
const personal: readonly FindingKind[] = ['name', 'bsn', 'email', 'phone', 'iban', 'address']

/** Asks an owner to look once more at what may be somebody in a text that everybody will read. Nothing is taken out. */
export function Personal({ event, language }: { event: RuleEvent; language: Language }) {
  const say = speak(owner, language)
  const found = [event.text, event.reason, event.expected_effect].flatMap((text) =>
    findIdentifying(text ?? '', language)
      .filter(({ kind }) => personal.includes(kind))
      .map(({ start, end }) => (text ?? '').slice(start, end)),
  )
  if (found.length === 0) return null
  return (
    <div class="mistakes" role="alert">
      <h2>{say.personal}</h2>
      <ul>
        {[...new Set(found)].map((piece) => (
          <li key={piece}>{piece}</li>
        ))}
      </ul>
      <p>{say.personalMore}</p>
    </div>
  )
}
