import type { Staffed } from './staff.ts'

/** One line as someone sends it: fields of data/signal.ts. */
export type Signal = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type Sender = { organisation: string; organisation_kind: string; region: string; channel: string }

/** Who sends, on every line. Three GIs deliver from an own system, the others fill in the form. */
export const senderOf = ({ code, kind, region }: Staffed): Sender => ({
  organisation: code,
  organisation_kind: kind,
  region,
  channel: importing.includes(code) ? 'import' : 'form',
})

const importing = ['gi-03', 'gi-08', 'gi-10']
