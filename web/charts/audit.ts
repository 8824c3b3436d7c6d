import * as Plot from '@observablehq/plot'
import { type Canvas, draw, hatchOf, ink } from './canvas.ts'

/** Cells of one table: how many are shown, and how many are not. */
export type AuditBar = { name: string; shown: number; hidden: number; note: string }

/** One bar per table, as long as the table: the shown part full, the hidden part striped. The count stands under each name. */
export function auditBars(bars: readonly AuditBar[], canvas: Canvas): SVGSVGElement {
  const row = 44
  const whole = bars.map((bar, place) => ({ ...bar, place, share: bar.shown / Math.max(1, bar.shown + bar.hidden) }))
  const rect = { y1: ({ place }: Placed) => place + 0.48, y2: ({ place }: Placed) => place + 0.86 }
  return draw(canvas, {
    height: Math.max(1, bars.length) * row,
    marginLeft: 0,
    marginRight: 0,
    marginTop: 0,
    marginBottom: 0,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, Math.max(1, bars.length)], reverse: true, axis: null },
    marks: [
      Plot.rect(whole, { ...rect, x1: 'share', x2: 1, fill: hatchOf(canvas.id), stroke: ink.bandEdge }),
      Plot.rect(whole, { ...rect, x1: 0, x2: 'share', fill: ink.line }),
      Plot.text(whole, { x: 0, y: 'place', text: 'name', dy: 12, textAnchor: 'start', fontSize: 13, fill: ink.text }),
      Plot.text(whole, { x: 1, y: 'place', text: 'note', dy: 12, textAnchor: 'end', fontSize: 12, fill: ink.quiet }),
    ],
  })
}

type Placed = AuditBar & { place: number; share: number }
