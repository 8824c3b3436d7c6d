import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { LiveLines } from '../liveLines.tsx'
import { Origin } from '../origin.tsx'
import type { TimePage as Page } from '../page.ts'
import { QuarterChoice } from '../quarterChoice.tsx'
import { speak, texts } from '../texts.ts'
import { Shift } from './timeShift.tsx'
import { Whole } from './timeWhole.tsx'

export function TimePage({ page }: { page: Page }) {
  const { frame, trends } = page
  const say = speak(texts.time, frame.language)
  const some = trends.some(({ value }) => value !== null)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p>{say.never}</p>
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      <QuarterChoice frame={frame} />
      {some ? (
        <>
          <Shift page={page} />
          <Whole page={page} />
          <section>
            <h2>{say.lines}</h2>
            <p>{say.felt}</p>
            <LiveLines frame={frame} ids={all} trends={trends} />
          </section>
        </>
      ) : (
        <p class="nothing">{say.none}</p>
      )}
    </>
  )
}

const all = (Object.keys(measures) as MeasureId[]).filter((id) => id.startsWith('time.'))
