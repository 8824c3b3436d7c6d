import { type AuditFigureId, auditFigures } from '../../data/audit.ts'
import type { Words } from '../../data/vocabulary/measure.ts'

/** A cell that an attack got too much of: for the steward, without any number. */
export type Failure = { attack: string; figure: AuditFigureId; cell: string | null }

/** A release that is not let out: which attack got what, by name of cell, never with a number. */
export class AuditFailure extends Error {
  readonly said: Words
  readonly failures: readonly Failure[]
  /** The room of single cells failed, for anybody or for an organisation that knows its own: other noise may leave it. */
  readonly isOfBounds: boolean
  constructor(release: string, failures: readonly Failure[]) {
    const said = words(release, failures)
    super(said.en)
    this.said = said
    this.failures = failures
    this.isOfBounds = failures.some(isOfBounds)
  }
}

const isOfBounds = ({ attack, figure }: Failure) =>
  ['A1', 'A2'].includes(attack) || ['insider_exact', 'insider_near'].includes(figure)

/** A release that is not made: which promises do not hold and on how many rows, never with rows. */
export class CheckFailure extends Error {
  readonly said: Words
  constructor(broken: readonly string[]) {
    super(`check does not hold: ${broken.join(', ')}`)
    this.said = { nl: `Dit klopt niet: ${broken.join(', ')}`, en: `This does not hold: ${broken.join(', ')}` }
  }
}

function words(release: string, failures: readonly Failure[]): Words {
  const list = (language: 'nl' | 'en') => failures.map((failure) => `\n  ${failureWords(failure)[language]}`).join('')
  return {
    nl: `uitgave ${release} komt niet door de controle.${list('nl')}`,
    en: `release ${release} does not pass the audit.${list('en')}`,
  }
}

/** One failure as a sentence: attack, figure and cell. */
export function failureWords({ attack: name, figure, cell }: Failure): Words {
  const { nl, en } = auditFigures[figure]
  const where = cell === null ? '' : `: ${cell}`
  return { nl: `${name}, ${nl}${where}`, en: `${name}, ${en}${where}` }
}
