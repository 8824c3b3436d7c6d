import { codesOf } from '../../data/vocabulary/codes.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { scaleOf } from '../charts/axis.ts'
import { sparkline } from '../charts/sparkline.ts'
import type { ChainPage as Page } from '../page.ts'
import { Thumbnail } from '../picture.tsx'
import { Sign } from '../state.tsx'
import { speak, texts } from '../texts.ts'
import { verdictOf } from '../verdict.ts'
import { cellName } from '../words.ts'

/** First contact in every step of the chain, all on one scale. */
export function ByPhase({ page: { frame, trends } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.chain, language)
  const measure = 'handover.first_contact_share'
  const rows = trends.filter((row) => row.measure === measure && row.level === 'phase' && row.phase !== null)
  const phases = codesOf('phase').filter((code) => rows.some(({ phase, value }) => phase === code && value !== null))
  if (phases.length === 0) return null
  const { domain } = scaleOf(rows, 0, 1)
  return (
    <section>
      <h2>{say.byPhase}</h2>
      <p>{say.byPhaseMore}</p>
      <ul class="multiples">
        {phases.map((phase) => {
          const own = rows.filter((row) => row.phase === phase)
          const verdict = verdictOf(own, measure, language, frame.quarter ?? undefined, frame.held)
          const name = cellName('phase', phase, language)
          return (
            <li key={phase}>
              <h3>{name}</h3>
              <Thumbnail
                id={`stap-${phase}`}
                label={speak(texts.chart, language).smallLabel(name, verdict?.figure ?? '')}
                width={240}
                draw={(canvas) =>
                  sparkline(own, { ...canvas, height: 72, direction: measures[measure].direction, domain })
                }
              />
              <p class="now">{verdict?.figure}</p>
              <p class="short">
                <Sign verdict={verdict} /> {verdict?.short}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
