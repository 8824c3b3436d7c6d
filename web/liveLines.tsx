import type { Row } from '../data/release.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { link, measureAddress } from './address.ts'
import { sparkline } from './charts/sparkline.ts'
import type { Frame } from './page.ts'
import { Thumbnail } from './picture.tsx'
import { OwnQuarter, Sign } from './state.tsx'
import { speak, texts } from './texts.ts'
import { verdictOf } from './verdict.ts'

type Props = { frame: Frame; ids: readonly MeasureId[]; trends: readonly Row<'trend'>[] }

/** One live sentence per measure, with its figure and a small line; a measure without a figure is left out. */
export function LiveLines({ frame, ids, trends }: Props) {
  const lines = ids.map((id) => ({ id, rows: trends.filter(({ measure }) => measure === id) }))
  return (
    <ul class="lines">
      {lines
        .filter(({ rows }) => rows.some(({ value }) => value !== null))
        .map((line) => (
          <LiveLine key={line.id} frame={frame} {...line} />
        ))}
    </ul>
  )
}

function LiveLine({ frame, id, rows }: { frame: Frame; id: MeasureId; rows: readonly Row<'trend'>[] }) {
  const { label, direction } = measures[id]
  const name = label[frame.language]
  const verdict = verdictOf(rows, id, frame.language, frame.quarter ?? undefined, frame.held)
  const figure = verdict?.figure ?? ''
  return (
    <li class="line">
      <h3>
        <a href={link(frame, measureAddress(id))}>{name}</a>
      </h3>
      <p class="short">
        <Sign verdict={verdict} /> {verdict?.short}
      </p>
      <p class="now">
        {figure} <OwnQuarter frame={frame} verdict={verdict} />
      </p>
      <Thumbnail
        id={`lijn-${id.replace('.', '-')}`}
        label={speak(texts.chart, frame.language).smallLabel(name, figure)}
        width={180}
        draw={(canvas) => sparkline(rows, { ...canvas, height: 48, direction })}
      />
    </li>
  )
}
