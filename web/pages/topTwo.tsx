import type { Row } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { link, measureAddress } from '../address.ts'
import { scaleOf } from '../charts/axis.ts'
import { sparkline } from '../charts/sparkline.ts'
import type { Frame } from '../page.ts'
import { Thumbnail } from '../picture.tsx'
import { Sign } from '../state.tsx'
import { speak, texts } from '../texts.ts'
import { verdictOf } from '../verdict.ts'

type Props = { frame: Frame; trends: readonly Row<'trend'>[]; ids: readonly MeasureId[] }

/** The share of the two highest answers through time, one small picture per measure, all on one scale. */
export function TopTwo({ frame, trends, ids }: Props) {
  const { language } = frame
  const say = speak(texts.trust, language)
  const own = trends.filter(({ measure, value }) => value !== null && (ids as readonly string[]).includes(measure))
  if (own.length === 0) return null
  const { domain } = scaleOf(own, 0, 1)
  return (
    <section>
      <h2>{say.overTime}</h2>
      <p>{say.overTimeMore}</p>
      <ul class="multiples">
        {ids.map((id) => {
          const rows = trends.filter(({ measure }) => measure === id)
          const verdict = verdictOf(rows, id, language, frame.quarter ?? undefined, frame.held)
          const name = measures[id].label[language]
          if (!verdict?.shown) return null
          return (
            <li key={id}>
              <h3>
                <a href={link(frame, measureAddress(id))}>{name}</a>
              </h3>
              <Thumbnail
                id={`lijn-${id.replace('.', '-')}`}
                label={speak(texts.chart, language).smallLabel(name, verdict.figure)}
                width={240}
                draw={(canvas) => sparkline(rows, { ...canvas, height: 72, direction: measures[id].direction, domain })}
              />
              <p class="now">{verdict.figure}</p>
              <p class="short">
                <Sign verdict={verdict} /> {verdict.short}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
