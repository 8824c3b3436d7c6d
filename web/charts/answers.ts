import * as Plot from '@observablehq/plot'
import { type Canvas, draw, ink } from './canvas.ts'
import { hiddenLines, lineNames } from './rows.ts'

/** One statement: its classes from low to high. `category` is 1 to 5, or classes taken together, such as `1-2`. */
export type AnswerRow = {
  name: string
  note: string
  classes: readonly { category: string; position: number; share: number }[]
}
export type AnswersOptions = Canvas & {
  share: (value: number) => string
  low: string
  high: string
  hidden: string
}
type Piece = { line: number; from: number; to: number; share: number; fill: string; ink: string }

/** Diverging bars: what is under the middle class runs to the left of the line, what is above it to the right, the middle class half and half. */
export function answers(rows: readonly AnswerRow[], options: AnswersOptions): SVGSVGElement {
  const pieces = rows.flatMap(({ classes }, line) => spread(classes, line))
  const hidden = rows.flatMap(({ classes }, line) => (classes.length > 0 ? [] : [{ line, words: options.hidden }]))
  const low = Math.min(-0.3, ...pieces.map(({ from }) => from))
  const high = Math.max(0.5, ...pieces.map(({ to }) => to))
  const [row, top] = [options.width >= 500 ? 64 : 76, 30]
  const scale = (options.width - 8) / (high - low)
  return draw(options, {
    height: top + rows.length * row + 4,
    marginLeft: 4,
    marginRight: 4,
    marginTop: top,
    marginBottom: 4,
    x: { domain: [low, high], axis: null },
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      ...lineNames(rows, { left: low, right: high, at: 0.22, room: options.width >= 500 ? 90 : 40 }),
      ...hiddenLines(hidden, { left: low, right: high, canvas: options }),
      Plot.rect(pieces, {
        x1: 'from',
        x2: 'to',
        y1: ({ line }: Piece) => line + 0.4,
        y2: ({ line }: Piece) => line + 0.88,
        fill: 'fill',
        stroke: ink.paper,
        strokeWidth: 2,
      }),
      Plot.text(
        pieces.filter(({ from, to }) => (to - from) * scale > 34),
        {
          x: ({ from, to }: Piece) => (from + to) / 2,
          y: ({ line }: Piece) => line + 0.64,
          text: ({ share }: Piece) => options.share(share),
          fill: 'ink',
          fontSize: 13.5,
          fontWeight: 600,
        },
      ),
      Plot.ruleX(
        rows.flatMap(({ classes }, line) => (classes.length > 0 ? [line] : [])),
        { x: 0, y1: (line: number) => line + 0.34, y2: (line: number) => line + 0.94, stroke: ink.text },
      ),
      Plot.text([options.low], { x: low, y: 0, text: [`← ${options.low}`], textAnchor: 'start', dy: -14, ...quiet }),
      Plot.text([options.high], { x: high, y: 0, text: [`${options.high} →`], textAnchor: 'end', dy: -14, ...quiet }),
    ],
  })
}

const quiet = { fontSize: 12.5, fill: ink.quiet } as const

/** Pieces from the left; the line of zero runs through the middle of the class that holds the middle answer. */
function spread(classes: AnswerRow['classes'], line: number): Piece[] {
  const sorted = [...classes].sort((one, other) => one.position - other.position)
  const before = sorted.reduce((sum, { category, share }) => sum + share * leftOf(category), 0)
  let from = -before
  return sorted.map(({ category, share }) => {
    const step = stepOf(category)
    const piece = { line, from, to: from + share, share, fill: `var(--wk-scale-${step})`, ink: `var(--wk-on-${step})` }
    from += share
    return piece
  })
}

const bounds = (category: string) => {
  const [first, last] = category.split('-').map(Number)
  return [first ?? 3, last ?? first ?? 3] as const
}

/** The part of a class that lies left of the middle answer. */
function leftOf(category: string): number {
  const [first, last] = bounds(category)
  if (last < 3) return 1
  return first > 3 ? 0 : 0.5
}

/** The colour of a class: of its middle, away from the middle answer where it lies on one side. */
function stepOf(category: string): number {
  const [first, last] = bounds(category)
  if (last < 3) return first === last ? first : 1
  if (first > 3) return first === last ? first : 5
  return 3
}
