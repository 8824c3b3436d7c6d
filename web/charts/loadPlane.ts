import * as Plot from '@observablehq/plot'
import { roundScale } from './axis.ts'
import { type Canvas, draw, ink, nameMarks } from './canvas.ts'
import { fitted, halo, type Ranged } from './rows.ts'

/** How often a rule comes up (per 100 reporters) and how many minutes it takes each time it does, both with their range. */
export type LoadRow = { id: string; name: string; often: Ranged; minutes: Ranged; isNamed: boolean }
export type LoadOptions = Canvas & {
  often: string
  minutes: string
  equal: string
  number: (value: number) => string
}

/** Rules by how many meet them and what they cost. On a dotted line the load is the same: few people much, or many people little. */
export function loadPlane(rows: readonly LoadRow[], options: LoadOptions): SVGSVGElement {
  const wide = options.width >= 500
  const x = roundScale(0, Math.max(1, ...rows.map(({ often }) => often.upper)))
  const y = roundScale(0, Math.max(1, ...rows.map(({ minutes }) => minutes.upper)))
  const height = wide ? 420 : 360
  const svg = draw(options, {
    height,
    marginLeft: wide ? 52 : 40,
    marginRight: 16,
    marginTop: 40,
    marginBottom: 52,
    x: { domain: x.domain, axis: null },
    y: { domain: y.domain, axis: null },
    marks: [
      ...axes(x.ticks, y.ticks, options),
      ...equals(x.domain[1], y.domain[1], options),
      Plot.ruleY(rows, { y: middle('minutes'), x1: end('often', 'lower'), x2: end('often', 'upper'), ...range }),
      Plot.ruleX(rows, { x: middle('often'), y1: end('minutes', 'lower'), y2: end('minutes', 'upper'), ...range }),
      Plot.dot(rows, { className: 'rules', x: middle('often'), y: middle('minutes'), r: 4.5, fill: ink.line }),
      ...names(rows, { right: x.domain[1], top: y.domain[1], width: options.width, height: height - 92 }),
    ],
  })
  nameMarks(
    svg,
    'rules',
    rows.map(({ id }) => id),
  )
  return svg
}

const range = { stroke: ink.range, strokeWidth: 3, strokeLinecap: 'round', strokeOpacity: 0.8 } as const
const middle = (name: 'often' | 'minutes') => (row: LoadRow) => row[name].value
const end = (name: 'often' | 'minutes', of: 'lower' | 'upper') => (row: LoadRow) => row[name][of]

function axes(across: readonly number[], up: readonly number[], options: LoadOptions): Plot.Markish[] {
  const quiet = { fill: ink.quiet, fontSize: 12 } as const
  const text = (tick: number) => options.number(tick)
  return [
    Plot.ruleY(up, { stroke: ink.grid }),
    Plot.text(up, { x: 0, y: (tick: number) => tick, text, textAnchor: 'end', dx: -8, ...quiet }),
    Plot.text(across, { x: (tick: number) => tick, y: 0, text, dy: 16, ...quiet }),
    Plot.text([options.often], {
      x: across.at(-1) ?? 0,
      y: 0,
      text: [options.often],
      textAnchor: 'end',
      dy: 38,
      ...quiet,
    }),
    Plot.text([options.minutes], {
      x: 0,
      y: up.at(-1) ?? 0,
      text: [options.minutes],
      textAnchor: 'start',
      dy: -22,
      dx: options.width >= 500 ? -44 : -34,
      ...quiet,
    }),
  ]
}

/** Three lines of equal load, through a quarter, a half and three quarters of the diagonal. */
function equals(right: number, top: number, { equal }: LoadOptions): Plot.Markish[] {
  const loads = [0.06, 0.2, 0.45].map((part) => part * right * top)
  const lines = loads.map((load) => curve(load, right, top))
  const last = lines[1]?.at(-1)
  return [
    ...lines.map((line) => Plot.line(line, { x: 'x', y: 'y', stroke: ink.bandEdge, strokeDasharray: '1 4' })),
    Plot.text(last ? [last] : [], {
      x: 'x',
      y: 'y',
      text: [equal],
      textAnchor: 'end',
      dy: -10,
      dx: -4,
      fontSize: 12,
      fill: ink.quiet,
      stroke: ink.paper,
      strokeWidth: 4,
    }),
  ]
}

function curve(load: number, right: number, top: number): { x: number; y: number }[] {
  const from = load / top
  return Array.from({ length: 41 }, (_, step) => {
    const x = from * (right / from) ** (step / 40)
    return { x, y: load / x }
  })
}

type Side = { right: number; top: number; width: number; height: number }

/** Names in a column at the top, where few rules are, each with a thin line to its dot. */
function names(rows: readonly LoadRow[], { right, top, width, height }: Side): Plot.Markish[] {
  const x = right * (width >= 500 ? 0.52 : 0.45)
  const labels = rows
    .filter(({ isNamed }) => isNamed)
    .sort(
      (one, other) =>
        Number(one.often.value >= x) - Number(other.often.value >= x) || one.often.value - other.often.value,
    )
    .map((row, index) => ({ ...row, at: (1 - (14 + index * 19) / height) * top }))
  const room = (1 - x / right) * (width - 70)
  return [
    Plot.link(labels, {
      x1: ({ often }: LoadRow) => often.value,
      x2: x,
      y1: ({ minutes }: LoadRow) => minutes.value,
      y2: 'at',
      stroke: ink.bandEdge,
      strokeWidth: 1,
    }),
    Plot.text(labels, {
      x,
      y: 'at',
      text: ({ name }: { name: string }) => fitted(name, room),
      textAnchor: 'start',
      dx: 5,
      fontSize: 12,
      fontWeight: 600,
      fill: ink.text,
      ...halo,
    }),
  ]
}
