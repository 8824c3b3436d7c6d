import type { MeasurePage } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** What is true of the series as a whole: a season, a course over years, and a run that is too even to trust. */
export function Facts({ page: { frame, facts } }: { page: MeasurePage }) {
  const say = speak(texts.facts, frame.language)
  const [row] = facts
  if (!row) return null
  const course = row.recent === 'increasing' || row.recent === 'decreasing' ? say[row.recent] : ''
  const sentences = [
    row.season === 'found' ? say.season : row.season === 'not_found' ? say.noSeason : '',
    row.too_regular ? say.tooRegular : '',
    course,
  ].filter((sentence) => sentence !== '')
  return sentences.length === 0 ? null : <p class="quiet">{sentences.join(' ')}</p>
}
