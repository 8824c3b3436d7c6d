import type { MeasureId } from '../../data/vocabulary/measures.ts'
import { LiveLines } from '../liveLines.tsx'
import { Origin } from '../origin.tsx'
import type { ChainPage as Page } from '../page.ts'
import { QuarterChoice } from '../quarterChoice.tsx'
import { speak, texts } from '../texts.ts'
import { ByPhase } from './byPhase.tsx'
import { Flows, isFlow } from './flows.tsx'

export function ChainPage({ page }: { page: Page }) {
  const { frame, flows, trends } = page
  const say = speak(texts.chain, frame.language)
  const national = trends.filter(({ level }) => level === 'all')
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p>{say.notAHandover}</p>
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      <QuarterChoice frame={frame} />
      {flows.some(isFlow) ? <Flows page={page} /> : <p class="nothing">{say.none}</p>}
      <section>
        <h2>{say.around}</h2>
        <LiveLines frame={frame} ids={around} trends={national} />
      </section>
      <ByPhase page={page} />
    </>
  )
}

const around = [
  'handover.per_family',
  'handover.told_again_share',
  'handover.with_family_share',
  'handover.gap_days',
  'handover.first_contact_share',
] as const satisfies readonly MeasureId[]
