import * as Plot from '@observablehq/plot'
import { roundScale } from './axis.ts'
import { type Canvas, draw, ink, nameMarks } from './canvas.ts'
import { halo } from './rows.ts'

/** A unit and how far it moved, in its own usual variation. */
export type Moved = { unit: string; by: number }
export type PlaceboOptions = Canvas & {
  words: { own: string; less: string; more: string; tick: (value: number, step: number) => string }
}

const [top, bottom] = [44, 28]

/** The place where the rule changed as a diamond among the same differences where nothing changed, as dots on one line. */
export function placebo(own: Moved, others: readonly Moved[], options: PlaceboOptions): SVGSVGElement {
  const { words } = options
  const all = [0, own.by, ...others.map(({ by }) => by)]
  const { domain, ticks } = roundScale(Math.min(...all), Math.max(...all))
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const middle = { frameAnchor: 'middle' } as const
  const end = (at: number, text: string, textAnchor: 'start' | 'end') =>
    Plot.text([at], { x: at, text: [text], frameAnchor: 'top', lineAnchor: 'bottom', textAnchor, dy: -26, ...small })
  const svg = draw(options, {
    height: top + bottom + 72,
    marginLeft: 24,
    marginRight: 24,
    marginTop: top,
    marginBottom: bottom,
    x: { domain, axis: null },
    marks: [
      Plot.ruleX(ticks, { stroke: ink.grid }),
      Plot.ruleX([0], { stroke: ink.text }),
      Plot.text(ticks, {
        x: (tick: number) => tick,
        text: (tick: number) => words.tick(tick, step),
        frameAnchor: 'bottom',
        dy: 16,
        ...small,
      }),
      end(domain[0], `← ${words.less}`, 'start'),
      end(domain[1], `${words.more} →`, 'end'),
      Plot.dot(others, {
        ...Plot.dodgeY('middle', { x: 'by', r: 4 }),
        className: 'others',
        fill: ink.line,
        fillOpacity: 0.55,
      }),
      Plot.dot([own], {
        ...middle,
        className: 'own',
        x: 'by',
        r: 8,
        symbol: 'diamond',
        fill: ink.text,
        stroke: ink.paper,
        strokeWidth: 2,
      }),
      Plot.text([own], {
        ...halo,
        x: 'by',
        text: () => words.own,
        frameAnchor: 'top',
        dy: -10,
        textAnchor: side(own.by, domain),
        fontSize: 13,
        fontWeight: 600,
        fill: ink.text,
      }),
    ],
  })
  nameMarks(
    svg,
    'others',
    others.map(({ unit }) => unit),
  )
  nameMarks(svg, 'own', [own.unit])
  return svg
}

const small = { fontSize: 12, fill: ink.quiet }

/** A label near an edge is written away from it. */
function side(at: number, [low, high]: readonly [number, number]): 'start' | 'middle' | 'end' {
  const share = (at - low) / (high - low)
  if (share < 0.25) return 'start'
  return share > 0.75 ? 'end' : 'middle'
}
