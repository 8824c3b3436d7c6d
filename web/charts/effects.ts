import * as Plot from '@observablehq/plot'
import { roundScale } from './axis.ts'
import { type Canvas, draw, ink } from './canvas.ts'
import { fitted, halo, lineNames, type Ranged } from './rows.ts'
import type { Tone } from './series.ts'

/** One measure after a change: the difference as a part of what was expected; null where nothing may be said, with the words for it. */
export type EffectRow = { name: string; note: string; relative: Ranged | null; tone: Tone; words: string }
export type EffectsOptions = Canvas & { share: (value: number) => string; less: string; more: string }

const top = 32

/** Differences after a change, one line per measure, all on one scale. A mark is filled when its range leaves zero out. A refusal keeps its line. */
export function effects(rows: readonly EffectRow[], options: EffectsOptions): SVGSVGElement {
  const { width } = options
  const wide = width >= 500
  const row = wide ? 58 : 74
  const all = rows.flatMap(({ relative }) => (relative ? [relative.lower, relative.upper] : []))
  const reach = Math.min(1.5, Math.max(0.05, ...all.map(Math.abs)))
  const { domain, ticks } = roundScale(-reach, reach)
  const clamp = (value: number) => Math.max(domain[0], Math.min(domain[1], value))
  const shown = rows.flatMap(({ relative, tone }, line) =>
    relative
      ? [{ value: clamp(relative.value), lower: clamp(relative.lower), upper: clamp(relative.upper), tone, line }]
      : [],
  )
  const silent = rows.flatMap(({ relative, words }, line) => (relative ? [] : [{ line, words }]))
  const clear = ({ lower, upper }: Ranged) => lower > 0 || upper < 0
  const colour = ({ tone, ...mark }: Ranged & { tone: Tone }) =>
    clear(mark) && tone !== 'common' ? ink[tone] : ink.line
  const lines = rows.map(({ name, note }) =>
    wide ? { name: fitted(name, width - note.length * 6.4 - 30), note } : { name: fitted(name, width - 30) },
  )
  return draw(options, {
    height: top + rows.length * row + 26,
    marginLeft: 20,
    marginRight: 24,
    marginTop: top,
    marginBottom: 26,
    x: { domain, axis: null },
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      Plot.ruleX(ticks, { stroke: ink.grid }),
      Plot.ruleX([0], { stroke: ink.text }),
      Plot.text(ticks, {
        x: (tick: number) => tick,
        y: rows.length,
        text: (tick: number) => options.share(tick),
        dy: 16,
        fill: ink.quiet,
        fontSize: 12,
      }),
      ...ends(domain, options),
      ...lineNames(lines, { left: domain[0], right: domain[1], at: wide ? 0.24 : 0.18 }),
      ...(wide ? [] : [notes(rows, domain[0])]),
      Plot.ruleY(shown, { y: at, x1: 'lower', x2: 'upper', stroke: ink.range, strokeWidth: 8, strokeLinecap: 'round' }),
      Plot.dot(shown, {
        x: 'value',
        y: at,
        r: 6,
        fill: (mark: Ranged & { tone: Tone }) => (clear(mark) ? colour(mark) : ink.paper),
        stroke: colour,
        strokeWidth: 2,
      }),
      Plot.text(silent, {
        x: domain[0],
        y: at,
        text: 'words',
        textAnchor: 'start',
        fontSize: 12,
        lineWidth: (width - 20) / 12,
        fill: ink.quiet,
        ...halo,
      }),
    ],
  })
}

/** On a phone the figure stands under the name. */
const notes = (rows: readonly EffectRow[], left: number) =>
  Plot.text(rows, {
    x: left,
    y: (_: EffectRow, line: number) => line + 0.42,
    text: 'note',
    textAnchor: 'start',
    fontSize: 12,
    fill: ink.quiet,
    ...halo,
  })

const at = ({ line }: { line: number }) => line + 0.7

const ends = (domain: readonly [number, number], { less, more }: EffectsOptions): Plot.Markish[] => [
  Plot.text([less], {
    x: domain[0],
    y: 0,
    text: [`← ${less}`],
    textAnchor: 'start',
    dy: -16,
    fontSize: 12,
    fill: ink.quiet,
  }),
  Plot.text([more], {
    x: domain[1],
    y: 0,
    text: [`${more} →`],
    textAnchor: 'end',
    dy: -16,
    fontSize: 12,
    fill: ink.quiet,
  }),
]
