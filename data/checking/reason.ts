import type { Field } from '../signal.ts'
import type { Words } from '../vocabulary/measure.ts'

/** Why a text is not a value of its field. */
export function reason(field: Field): Words {
  switch (field.type) {
    case 'text':
      return { nl: `langer dan ${field.longest} tekens`, en: `longer than ${field.longest} characters` }
    case 'name':
      return {
        nl: `alleen letters, cijfers, - _ en ., hooguit ${field.longest} tekens`,
        en: `letters, digits, - _ and . only, at most ${field.longest} characters`,
      }
    case 'code':
      return { nl: 'onbekende code', en: 'unknown code' }
    case 'codes':
      return { nl: `onbekende code, of meer dan ${field.most}`, en: `unknown code, or more than ${field.most}` }
    case 'integer':
      return {
        nl: `geen geheel getal van ${field.low} tot en met ${field.high}`,
        en: `not a whole number from ${field.low} to ${field.high}`,
      }
    case 'number':
      return {
        nl: `geen getal van ${field.low} tot en met ${field.high}`,
        en: `not a number from ${field.low} to ${field.high}`,
      }
    case 'boolean':
      return { nl: 'geen ja of nee', en: 'not yes or no' }
    case 'day':
      return {
        nl: 'geen datum als 2026-03-31, of voor 2000 of te ver vooruit',
        en: 'not a date as 2026-03-31, or before 2000 or too far ahead',
      }
    case 'quarter':
      return {
        nl: 'geen kwartaal als 2026-Q3, of voor 2000 of te ver vooruit',
        en: 'not a quarter as 2026-Q3, or before 2000 or too far ahead',
      }
  }
}
