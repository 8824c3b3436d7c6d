import type { Words } from '../vocabulary/measure.ts'

/** Why a line is refused, beside the reasons of single fields: the same words at every door. */
export const said = {
  unreadable: {
    nl: 'regel is niet te lezen: geen JSON-object, ander aantal velden dan de kop, open aanhalingsteken of leeg',
    en: 'line cannot be read: no JSON object, other number of fields than the header, open quote or empty',
  },
  missing: { nl: 'ontbreekt', en: 'is missing' },
  otherDay: { nl: 'past niet bij de dag', en: 'does not fit the day' },
  closed: { nl: 'kwartaal is definitief en neemt niets meer aan', en: 'quarter is final and takes no more signals' },
  hours: {
    nl: 'de uren samen zijn minder dan 50 % of meer dan 150 % van het contract',
    en: 'the hours add up to less than 50% or more than 150% of the contract',
  },
  noAnswer: { nl: 'geen enkel antwoord op deze regel', en: 'not one answer on this line' },
  noItem: { nl: 'telling zonder vraag', en: 'counts without an item' },
  otherItem: { nl: 'vraag hoort bij een andere soort', en: 'item belongs to another kind' },
} as const satisfies Record<string, Words>

export const moreThan = (whole: string): Words => ({ nl: `meer dan ${whole}`, en: `more than ${whole}` })
