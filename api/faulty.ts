import type { Fault } from '../data/checking/check.ts'
import { Refusal } from '../data/refusal.ts'

/** A fault of the signal with this number in a submission, from 1. */
export type LineFault = Fault & { line: number }

/** Fields that are not right: which and why, never what they held. */
export class Faulty extends Refusal {
  readonly faults: readonly LineFault[]

  constructor(faults: readonly LineFault[]) {
    const told = (language: 'nl' | 'en') =>
      faults
        .slice(0, 10)
        .map(({ field, reason }) => (field === '' ? reason[language] : `${field}: ${reason[language]}`))
        .join('; ')
    super(
      { nl: told('nl'), en: told('en') },
      {
        nl: 'er is niets verstuurd; verbeter dit en verstuur het opnieuw',
        en: 'nothing was sent; correct this and send it again',
      },
      422,
    )
    this.faults = faults
  }
}
