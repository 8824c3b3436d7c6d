import * as Plot from '@observablehq/plot'
import { roundScale } from './axis.ts'
import { type Canvas, draw, ink } from './canvas.ts'
import { hiddenLines, lineNames, type Ranged } from './rows.ts'

/** One kind of time: now and a year before; null is not shown. */
export type ShiftRow = { name: string; now: Ranged | null; before: Ranged | null }
export type ShiftOptions = Canvas & {
  tick: (value: number, step: number) => string
  /** The figure of now with its range, in a few words. */
  words: (now: Ranged) => string
  hidden: string
  legend: { now: string; before: string }
}

const top = 34
/** Characters of a name on one line, on a phone: by itself, or with its figure beside it. */
const [alone, besideFigure] = [40, 22]

/** Per kind of time a hollow dot for a year before and a filled one for now, each on its own range. Every line has the same scale, from zero. */
export function shift(rows: readonly ShiftRow[], options: ShiftOptions): SVGSVGElement {
  const isWide = options.width >= 500
  const row = isWide ? 60 : 82
  const all = rows.flatMap(({ now, before }) => [now?.upper ?? 0, before?.upper ?? 0])
  const { domain, ticks } = roundScale(0, Math.max(0.01, ...all))
  const moment = (which: 'now' | 'before') =>
    rows.flatMap((line, index) => {
      const at = line[which]
      return at ? [{ ...at, line: index }] : []
    })
  const [now, before] = [moment('now'), moment('before')]
  const hidden = rows.flatMap((line, index) => (line.now ? [] : [{ line: index, words: options.hidden }]))
  const lines = rows.map(({ name, now: at }) => ({ name, note: at ? options.words(at) : '' }))
  const room = isWide ? 90 : lines.some(({ note }) => note !== '') ? besideFigure : alone
  const moves = rows.flatMap(({ now: to, before: from }, line) =>
    to && from ? [{ line, from: from.value, to: to.value }] : [],
  )
  return draw(options, {
    height: top + rows.length * row + 26,
    marginLeft: 14,
    marginRight: 18,
    marginTop: top,
    marginBottom: 26,
    x: { domain, axis: null },
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      Plot.ruleX(ticks, { stroke: ink.grid }),
      Plot.text(ticks, {
        x: (tick: number) => tick,
        y: rows.length,
        text: (tick: number) => options.tick(tick, (ticks[1] ?? 1) - (ticks[0] ?? 0)),
        dy: 16,
        fill: ink.quiet,
        fontSize: 12,
      }),
      ...lineNames(lines, { left: 0, right: domain[1], room }),
      ...hiddenLines(hidden, { left: 0, right: domain[1], canvas: options }),
      Plot.ruleY(before, { y: under, x1: 'lower', x2: 'upper', ...range }),
      Plot.ruleY(now, { y: at, x1: 'lower', x2: 'upper', ...range }),
      Plot.link(moves, {
        x1: 'from',
        x2: 'to',
        y1: under,
        y2: at,
        stroke: ink.line,
        strokeWidth: 1.5,
      }),
      Plot.dot(before, { x: 'value', y: under, r: 5, fill: ink.paper, stroke: ink.line, strokeWidth: 2 }),
      Plot.dot(now, { x: 'value', y: at, r: 5.5, fill: ink.line, stroke: ink.line, strokeWidth: 2 }),
      ...legend(options),
    ],
  })
}

const range = { stroke: ink.range, strokeWidth: 7, strokeLinecap: 'round' } as const
const at = ({ line }: { line: number }) => line + 0.53
const under = ({ line }: { line: number }) => line + 0.74

/** What hollow and filled mean, over the first line. */
function legend({ legend: { now, before } }: ShiftOptions): Plot.Markish[] {
  const shared = { textAnchor: 'start', fontSize: 12, fill: ink.quiet } as const
  const text = `● ${now}   ○ ${before}`
  return [Plot.text([text], { x: 0, y: 0, text: [text], dy: -20, ...shared })]
}
