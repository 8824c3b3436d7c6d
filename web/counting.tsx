import { measures } from '../data/vocabulary/measures.ts'
import type { MeasurePage } from './page.ts'
import { speak, texts } from './texts.ts'

/** What counted as a handover in the event log behind these figures: another definition gives another number. */
export function Counting({ page: { frame, measure, national } }: { page: MeasurePage }) {
  if (measures[measure].formula.signal !== 'handover') return null
  const say = speak(texts.measure, frame.language)
  const last = national.at(-1)?.origin
  const origin = frame.manifest?.origins.findLast(({ signal, label }) => signal === 'handover' && label === last)
  const definition = origin?.definition ?? null
  if (definition === null) return null
  const words = { resource: say.resource, group: say.group_, organisation: say.organisation_ }
  const known = Object.entries(words).find(([name]) => name === definition)?.[1] ?? definition
  return (
    <p class="origin">
      {say.countedAs(known)} {say.perFamilyNote}
    </p>
  )
}
