import type { Columns } from './method.ts'
import { seriesColumns } from './series.ts'
import type { Sheet } from './sheet.ts'

export type Chart = 'p' | 'u'
export type Ratio = { numerator: number; denominator: number }

/** The columns of a p or u chart. */
export function ratioColumns(chart: Chart): Columns {
  return {
    numerator: {
      aliases: ['teller', 'x', 'count', 'aantal', 'events'],
      meaning:
        chart === 'p'
          ? { nl: 'gevallen met het kenmerk; leeg is een gat', en: 'cases with the property; empty is a gap' }
          : { nl: 'gebeurtenissen; leeg is een gat', en: 'events; empty is a gap' },
    },
    denominator: {
      aliases: ['noemer', 'n', 'total', 'totaal', 'exposure'],
      meaning:
        chart === 'p'
          ? { nl: 'alle gevallen', en: 'all cases' }
          : { nl: 'waarover geteld is', en: 'what was counted over' },
    },
    ...seriesColumns,
    period: { ...seriesColumns.period, aliases: seriesColumns.period.aliases.filter((name) => name !== 'x') },
  }
}

/** Numerator and denominator of each row; null where one is missing or there is nothing to count over. Refuses a share over 1. */
export function ratiosOf(sheet: Sheet, chart: Chart): (Ratio | null)[] {
  const numerators = sheet.numbers('numerator', { least: 0 })
  const denominators = sheet.numbers('denominator', { least: 0 })
  return numerators.map((numerator, row) => {
    const denominator = denominators[row] ?? null
    if (numerator === null || denominator === null || denominator === 0) return null
    if (chart === 'p' && numerator > denominator)
      throw sheet.refuse(row, 'numerator', { nl: 'groter dan de noemer', en: 'more than the denominator' })
    return { numerator, denominator }
  })
}
