import * as Plot from '@observablehq/plot'
import { type Canvas, draw, ink } from './canvas.ts'
import { fitted, hiddenLines, lineNames, type Ranged } from './rows.ts'

/** A rule: the share that says it hinders, with its range; null is too few to show. */
export type BalanceRow = { name: string; note: string; hinders: Ranged | null; unsure: boolean }
export type BalanceOptions = Canvas & {
  helps: string
  even: string
  hinders: string
  figure: (ranged: Ranged) => string
  hidden: string
}

const row = 54
const top = 30

/** Rules one under the other, from `helps` at the left to `hinders` at the right. A mark is filled when its range stays on one side of half. */
export function balance(rows: readonly BalanceRow[], options: BalanceOptions): SVGSVGElement {
  const { width } = options
  const right = 118
  const shown = rows.flatMap(({ hinders, unsure }, line) => (hinders ? [{ ...hinders, line, unsure }] : []))
  const hidden = rows.flatMap(({ hinders }, line) => (hinders ? [] : [{ line, words: options.hidden }]))
  const one = ({ lower, upper }: Ranged) => lower > 0.5 || upper < 0.5
  const at = ({ line }: { line: number }) => line + 0.64
  const end = 1 + (right - 8) / (width - right - 8)
  const lines = rows.map(({ name, note }) => ({
    name: fitted(name, width - (note ? note.length * 6.4 + 24 : 0)),
    note,
  }))
  return draw(options, {
    height: top + rows.length * row + 4,
    marginLeft: 8,
    marginRight: right,
    marginTop: top,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null },
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      Plot.ruleX([0, 1], { stroke: ink.grid }),
      Plot.ruleX([0.5], { stroke: ink.bandEdge, strokeDasharray: '3 3' }),
      ...scaleWords(options),
      ...lineNames(lines, { left: 0, right: end }),
      ...hiddenLines(hidden, { left: 0, right: 1, canvas: options }),
      Plot.ruleY(shown, {
        y: at,
        x1: 'lower',
        x2: 'upper',
        stroke: ink.range,
        strokeWidth: ({ unsure }: { unsure: boolean }) => (unsure ? 3 : 8),
        strokeLinecap: 'round',
      }),
      Plot.dot(shown, {
        x: 'value',
        y: at,
        r: 5.5,
        fill: (mark: Ranged) => (one(mark) ? ink.line : ink.paper),
        stroke: ink.line,
        strokeWidth: 2,
      }),
      Plot.text(shown, {
        x: 1,
        y: at,
        text: options.figure,
        textAnchor: 'start',
        dx: 10,
        fontSize: 12,
        fill: ink.text,
      }),
    ],
  })
}

function scaleWords({ helps, even, hinders, width }: BalanceOptions): Plot.Markish[] {
  const words = [
    { x: 0, text: `← ${helps}`, textAnchor: 'start' as const },
    ...(width >= 500 ? [{ x: 0.5, text: even, textAnchor: 'middle' as const }] : []),
    { x: 1, text: `${hinders} →`, textAnchor: 'end' as const },
  ]
  return words.map(({ x, text, textAnchor }) =>
    Plot.text([text], { x, y: 0, text: [text], textAnchor, dy: -14, fontSize: 12, fill: ink.quiet }),
  )
}
