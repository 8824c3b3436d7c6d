import type { Drawing, DrawnRange } from '../../data/drawing.ts'

type Row = {
  name: string
  value: number | null | undefined
  lower: number | null | undefined
  upper: number | null | undefined
}

/** Rows with a value and a range as a picture; nothing where not one row has them. */
export function rangesDrawing(
  rows: readonly Row[],
  { reference = null, whole = false }: { reference?: number | null; whole?: boolean } = {},
): { drawing?: Drawing } {
  const ranges = rows.flatMap(({ name, value, lower, upper }): DrawnRange[] =>
    value == null || lower == null || upper == null ? [] : [{ name, value, lower, upper }],
  )
  return ranges.length === 0 ? {} : { drawing: { chart: 'ranges', reference, whole, ranges } }
}
