import * as Plot from '@observablehq/plot'
import { type Canvas, draw, hatchOf, ink } from './canvas.ts'

/** A quarter: the share of each part in the fixed order, and the rest; null where it is not shown. */
export type PartsRow = { quarter: string; shares: readonly number[] | null }
export type PartsOptions = Canvas & {
  names: readonly string[]
  rest: string
  share: (value: number) => string
}
type Piece = { line: number; from: number; to: number; share: number; fill: string; ink: string }

/** One bar of a whole week per quarter, newest at the bottom. Parts keep their order; what is left is white. */
export function partsOfWhole(rows: readonly PartsRow[], options: PartsOptions): SVGSVGElement {
  const { width, names, id } = options
  const wide = width >= 500
  const [left, row, top] = [wide ? 124 : 62, 26, wide ? 30 : 66]
  const pieces = rows.flatMap(({ shares }, line) => (shares ? stack(shares, line) : []))
  const hidden = rows.flatMap(({ shares }, line) => (shares ? [] : [{ line }]))
  const fits = ({ from, to }: Piece) => (to - from) * (width - left) > 34
  const strip = { y1: ({ line }: { line: number }) => line + 0.1, y2: ({ line }: { line: number }) => line + 0.9 }
  return draw(options, {
    height: top + rows.length * row + 4,
    marginLeft: left,
    marginRight: 4,
    marginTop: top,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null },
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      Plot.text(rows, {
        x: 0,
        y: (_: PartsRow, line: number) => line + 0.5,
        text: 'quarter',
        textAnchor: 'end',
        dx: -10,
        fontSize: 12,
        fill: ink.quiet,
      }),
      Plot.rect(hidden, { x1: 0, x2: 1, ...strip, fill: hatchOf(id) }),
      Plot.rect(rows, {
        x1: 0,
        x2: 1,
        y1: (_: PartsRow, line: number) => line + 0.1,
        y2: (_: PartsRow, line: number) => line + 0.9,
        fill: 'none',
        stroke: ink.grid,
      }),
      Plot.rect(pieces, { x1: 'from', x2: 'to', ...strip, fill: 'fill', stroke: ink.paper, strokeWidth: 1.5 }),
      Plot.text(pieces.filter(fits), {
        x: ({ from, to }: Piece) => (from + to) / 2,
        y: ({ line }: Piece) => line + 0.5,
        text: ({ share }: Piece) => options.share(share),
        fill: 'ink',
        fontSize: 12.5,
        fontWeight: 600,
      }),
      ...heads(pieces, names, options, wide),
    ],
  })
}

const fills = ['var(--wk-scale-5)', 'var(--wk-scale-4)', 'var(--wk-scale-3)']
const inks = ['var(--wk-on-5)', 'var(--wk-on-4)', 'var(--wk-on-3)']

function stack(shares: readonly number[], line: number): Piece[] {
  let from = 0
  return shares.map((share, index) => {
    const piece = { line, from, to: from + share, share, fill: fills[index] ?? '', ink: inks[index] ?? '' }
    from += share
    return piece
  })
}

/** Names of the parts over the first bar: beside each other, or one under the other on a phone. */
function heads(
  pieces: readonly Piece[],
  names: readonly string[],
  { rest }: PartsOptions,
  wide: boolean,
): Plot.Markish[] {
  const first = pieces.slice(0, names.length)
  const ends = [...first.map(({ from }) => from), first.at(-1)?.to ?? 0]
  return [...names, rest].map((name, index) =>
    Plot.text([name], {
      x: !wide ? 0 : index === names.length ? 1 : (ends[index] ?? 0),
      y: 0,
      text: [`${wide ? '' : marks[index]} ${name}`.trim()],
      textAnchor: wide && index === names.length ? 'end' : 'start',
      dy: wide ? -12 : -54 + index * 15,
      fontSize: 12,
      fill: ink.text,
    }),
  )
}

const marks = ['1.', '2.', '3.', '4.']
