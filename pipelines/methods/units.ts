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

/** Units with both numbers, and the names of those without: they are left out and counted, never taken for 0. */
export type Units = { units: Unit[]; missing: string[] }

/** The units of a sheet. Refuses a share over 1, by line and column; without a name a unit has its number. */
export function unitsOf(sheet: Sheet, kind: 'share' | 'rate'): Units {
  const names = sheet.has('unit') ? sheet.texts('unit') : []
  const numerators = sheet.numbers('numerator', { least: 0, whole: kind === 'share' })
  const denominators = sheet.numbers('denominator', { least: 0, whole: kind === 'share' })
  const found: Units = { units: [], missing: [] }
  numerators.forEach((numerator, row) => {
    const [unit, denominator] = [names[row] ?? `${row + 1}`, denominators[row] ?? null]
    if (numerator === null || denominator === null) found.missing.push(unit)
    else if (kind === 'share' && numerator > denominator)
      throw sheet.refuse(row, 'numerator', { nl: 'groter dan de noemer', en: 'more than the denominator' })
    else found.units.push({ unit, numerator, denominator })
  })
  return found
}

/** The same, where a unit with nothing to count over has no figure either. */
export function countedUnits(sheet: Sheet, kind: 'share' | 'rate'): Units {
  const { units, missing } = unitsOf(sheet, kind)
  const empty = units.filter(({ denominator }) => denominator === 0).map(({ unit }) => unit)
  return { units: units.filter(({ denominator }) => denominator > 0), missing: [...missing, ...empty] }
}
