import type { DrawnPoint } from '../../data/drawing.ts'
import { type Slot, type Spine, spine } from './calendar.ts'
import type { Choices } from './choices.ts'
import type { Columns } from './method.ts'
import type { Sheet } from './sheet.ts'

/** Columns shared by every series. */
export const seriesColumns = {
  period: {
    aliases: ['periode', 'quarter', 'kwartaal', 'month', 'maand', 'week', 'date', 'datum', 'year', 'jaar', 'x', 'time'],
    optional: true,
    meaning: {
      nl: 'periode als 2026, 2026-Q3, 2026-07, 2026-W31 of 2026-07-31; zonder telt de volgorde',
      en: 'period as 2026, 2026-Q3, 2026-07, 2026-W31 or 2026-07-31; without it the order counts',
    },
  },
  segment: {
    aliases: ['rebase_group', 'deel'],
    optional: true,
    meaning: {
      nl: 'naam van het stuk van de reeks; een vastgelegd besluit begint een nieuw stuk met eigen grenzen',
      en: 'name of the piece of the series; a recorded decision begins a new piece with limits of its own',
    },
  },
} as const satisfies Columns

export type Piece = { segment: number; slots: Slot[] }

/** The pieces of a series in order, and its calendar. A gap belongs to the piece before it. */
export function piecesOf(sheet: Sheet, { period }: Choices): { pieces: Piece[]; of: Spine } {
  const of = spine(sheet, period)
  const names = sheet.has('segment') ? sheet.texts('segment') : null
  const pieces: Piece[] = []
  let current: string | null | undefined
  for (const slot of of.slots) {
    const name = slot.row === null || !names ? current : names[slot.row]
    const piece = pieces.at(-1)
    if (piece && name === current) piece.slots.push(slot)
    else pieces.push({ segment: pieces.length + 1, slots: [slot] })
    current = name
  }
  return { pieces, of }
}

/** What stands at each slot; null in a gap. */
export const at = <T>(slots: readonly Slot[], values: readonly T[]): (T | null)[] =>
  slots.map(({ row }) => (row === null ? null : (values[row] ?? null)))

export const rungOf = (n: number) =>
  n < 5 ? 'dots' : n < 10 ? 'run' : n < 13 ? 'run_rules' : n < 20 ? 'limits_provisional' : 'limits'

export const drawn = (label: string, point: Partial<DrawnPoint>): DrawnPoint => ({
  label,
  value: null,
  centre: null,
  lowerLimit: null,
  upperLimit: null,
  flag: null,
  segment: 1,
  ...point,
})
