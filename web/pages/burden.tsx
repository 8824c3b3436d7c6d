import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { numbers } from '../format.ts'
import type { QuarterPage as Page } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** What we asked of practice, beside what practice says to have lost; nothing until both are known. */
export function Burden({ page: { frame, trends } }: { page: Page }) {
  const { language, manifest } = frame
  const quarter = frame.quarter ?? manifest?.quarter
  const figure = (id: MeasureId) => {
    const row = trends.find((one) => one.measure === id && one.level === 'all' && one.quarter === quarter)
    if (row?.value == null || row.lower === null || row.upper === null) return null
    return numbers(measures[id].unit, language).withRange(row.value, row.lower, row.upper)
  }
  const [asked, lost] = [figure('burden.minutes_asked'), figure('friction.minutes_lost')]
  if (asked === null || lost === null) return null
  const say = speak(texts.quarter, language)
  return (
    <section>
      <h2>{speak(texts.start, language).burden}</h2>
      <p>
        {say.asked(asked)} {say.lost(lost)}
      </p>
    </section>
  )
}
