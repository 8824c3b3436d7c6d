import type { Tone } from './charts/series.ts'
import { period } from './format.ts'
import type { Frame } from './page.ts'
import type { Verdict } from './verdict.ts'

/** Shape beside the word: a triangle where something moved, a wave for ordinary variation, a dash where nothing may be said, a cross where nothing is shown. */
export const Sign = ({ verdict }: { verdict: Verdict | null }) => (
  <svg class={`sign ${verdict?.tone ?? 'common'}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={shapeOf(verdict)} />
  </svg>
)

const shapes = { up: 'M2 12h12L8 2z', down: 'M2 4h12L8 14z', change: 'M8 1l6 7-6 7-6-7z' } as const

/** The shape beside a finding: a triangle for what moved, a diamond for what is seen after a change. */
export const Shape = ({ tone, shape }: { tone: Tone; shape: keyof typeof shapes }) => (
  <svg class={`sign ${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={shapes[shape]} />
  </svg>
)

/** The quarter of a figure, where that is not the quarter the page is about. */
export function OwnQuarter({ frame, verdict }: { frame: Frame; verdict: Verdict | null }) {
  const own = verdict?.shown?.quarter
  const asked = frame.quarter ?? frame.manifest?.quarter
  return own === undefined || own === asked ? null : <span class="own">{period(own, frame.language)}</span>
}

function shapeOf(verdict: Verdict | null): string {
  if (verdict?.row.value === null || verdict === null) return 'M3 3l10 10M13 3L3 13'
  if (!verdict.judged) return 'M3 8h10'
  if (!verdict.moved) return 'M1 8c2.5-4 5-4 7 0s4.5 4 7 0'
  if (verdict.row.rung === 'run_rules') return 'M2 11h6V5h6'
  return verdict.turn === 180 ? shapes.down : shapes.up
}
