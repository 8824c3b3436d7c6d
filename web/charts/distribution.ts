import * as Plot from '@observablehq/plot'
import type { Row } from '../../data/release.ts'
import { type Canvas, draw, ink } from './canvas.ts'

export type Bar = { name: string; note: string; classes: readonly Row<'distribution'>[] }
export type DistributionOptions = Canvas & { share: (value: number) => string; category: (code: string) => string }
type Part = { bar: number; from: number; to: number; share: number; category: string; fill: string; text: string }

/**
 * One stacked bar per group, from the first class to the last; the published share stands in each part that has room.
 * Shares are protected one by one and need not add up: a bar is as wide as its sum.
 */
export function distribution(bars: readonly Bar[], options: DistributionOptions): SVGSVGElement {
  const row = 76
  const parts = bars.flatMap((bar, index) => stack(bar, index))
  const [first] = bars
  const head = parts.filter(({ bar }) => bar === 0)
  const fits = (part: Part) => (part.to - part.from) * options.width > 34
  return draw(options, {
    height: bars.length * row + (first ? 26 : 0),
    marginLeft: 0,
    marginRight: 0,
    marginTop: 26,
    marginBottom: 0,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, bars.length], reverse: true, axis: null },
    marks: [
      Plot.text(bars, { x: 0, y: (_, index) => index, text: (bar: Bar) => bar.name, dy: 14, ...named }),
      Plot.text(bars, { x: 1, y: (_, index) => index, text: (bar: Bar) => bar.note, dy: 14, ...noted }),
      Plot.rect(parts, {
        x1: 'from',
        x2: 'to',
        y1: ({ bar }: Part) => bar + 0.34,
        y2: ({ bar }: Part) => bar + 0.84,
        fill: 'fill',
        stroke: ink.paper,
        strokeWidth: 2,
      }),
      Plot.text(parts.filter(fits), {
        x: ({ from, to }: Part) => (from + to) / 2,
        y: ({ bar }: Part) => bar + 0.59,
        text: ({ share }: Part) => options.share(share),
        fill: 'text',
        fontSize: 15,
        fontWeight: 600,
      }),
      ...scaleWords(head, options),
    ],
  })
}

const named = { textAnchor: 'start', fontSize: 14, fontWeight: 600, fill: ink.text } as const
const noted = { textAnchor: 'end', fontSize: 12, fill: ink.quiet } as const

/** The words of the first and the last class, over the first bar. */
function scaleWords(head: readonly Part[], { category }: DistributionOptions): Plot.Markish[] {
  const [first, last] = [head[0], head.at(-1)]
  if (!first || !last) return []
  const shared = { y: 0, dy: -12, fontSize: 13, fill: ink.quiet } as const
  return [
    Plot.text([first], { ...shared, x: 0, text: [`← ${category(first.category)}`], textAnchor: 'start' }),
    Plot.text([last], { ...shared, x: 1, text: [`${category(last.category)} →`], textAnchor: 'end' }),
  ]
}

const ladder = ['var(--wk-scale-1)', 'var(--wk-scale-2)', 'var(--wk-scale-3)', 'var(--wk-scale-4)', 'var(--wk-scale-5)']
const writing = ['var(--wk-on-1)', 'var(--wk-on-2)', 'var(--wk-on-3)', 'var(--wk-on-4)', 'var(--wk-on-5)']

function stack(bar: Bar, index: number): Part[] {
  const classes = [...bar.classes].sort((one, other) => one.position - other.position)
  const total = classes.reduce((sum, { share }) => sum + share, 0) || 1
  let from = 0
  return classes.map(({ share, category }, step) => {
    const to = from + share / total
    const colour = Math.round((step / Math.max(1, classes.length - 1)) * 4)
    const part = { bar: index, from, to, share, category, fill: ladder[colour] ?? '', text: writing[colour] ?? '' }
    from = to
    return part
  })
}
