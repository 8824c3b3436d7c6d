import type { Columns } from './method.ts'
import type { Sheet } from './sheet.ts'

export type Unit = { unit: string; numerator: number; denominator: number }

/** The columns of units with a numerator and a denominator. */
export const unitColumns = (kind: 'share' | 'rate'): Columns => ({
  unit: {
    aliases: [
      'eenheid',
      'organisation',
      'organisatie',
      'organization',
      'group',
      'groep',
      'rule',
      'regel',
      'name',
      'naam',
      'area',
      'gebied',
      'id',
    ],
    optional: true,
    meaning: { nl: 'naam van de eenheid', en: 'name of the unit' },
  },
  numerator: {
    aliases: ['teller', 'x', 'y', 'count', 'aantal', 'events', 'observed', 'o', 'reports', 'meldingen'],
    meaning:
      kind === 'share'
        ? { nl: 'gevallen met het kenmerk', en: 'cases with the property' }
        : { nl: 'gebeurtenissen', en: 'events' },
  },
  denominator: {
    aliases: ['noemer', 'n', 'total', 'totaal', 'exposure', 'e', 'expected', 'population'],
    meaning:
      kind === 'share'
        ? { nl: 'alle gevallen', en: 'all cases' }
        : {
            nl: 'waarover geteld is: zaken, mensen, of het verwachte aantal',
            en: 'what was counted over: cases, people, or the expected number',
          },
  },
})

/** The units of a sheet. Refuses a share over 1, by line and column; without a name a unit has its number. */
export function unitsOf(sheet: Sheet, kind: 'share' | 'rate'): Unit[] {
  const names = sheet.has('unit') ? sheet.texts('unit') : []
  const rule = { least: 0, whole: kind === 'share' }
  const numerators = sheet.complete('numerator', rule)
  const denominators = sheet.complete('denominator', rule)
  return numerators.map((numerator, row) => {
    const denominator = denominators[row] ?? 0
    if (kind === 'share' && numerator > denominator)
      throw sheet.refuse(row, 'numerator', { nl: 'groter dan de noemer', en: 'more than the denominator' })
    return { unit: names[row] ?? `${row + 1}`, numerator, denominator }
  })
}

/** The same, where a unit without a denominator has no place. */
export function countedUnits(sheet: Sheet, kind: 'share' | 'rate'): Unit[] {
  const units = unitsOf(sheet, kind)
  const empty = units.findIndex(({ denominator }) => denominator <= 0)
  if (empty < 0) return units
  throw sheet.refuse(empty, 'denominator', { nl: 'niet groter dan 0', en: 'not more than 0' })
}
