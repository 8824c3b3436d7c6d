import type { Words } from './measure.ts'

export type Code = Words & {
  code: string
  /** Minutes that a band counts for in a sum. */
  midpoint?: number
  /** Contract hours, both included. */
  low?: number
  high?: number
}
