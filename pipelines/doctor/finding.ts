import type { Words } from '../../data/vocabulary/measure.ts'

/** One thing that was looked at, and how it was found. `mend` makes it right where that costs nothing. */
export type Finding = { check: string; fine: boolean; said: Words; mend?: () => void }

export const fine = (check: string, nl: string, en: string): Finding => ({ check, fine: true, said: { nl, en } })

export const wrong = (check: string, nl: string, en: string, mend?: () => void): Finding => ({
  check,
  fine: false,
  said: { nl, en },
  ...(mend ? { mend } : {}),
})
