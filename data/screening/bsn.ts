import { matching, merged } from './matching.ts'

const nine = /(?<![\p{N}/])(?<!\p{N}[.,-])(?:\d[ .–-]{0,2}){8}\d(?![.,]?\p{N})/gu
const named =
  /(?<![\p{L}\p{N}])(?:bsn|b\.s\.n\.|burgerservicenummers?|sofi-?nummer|citizen service number)(?:[ -]?(?:nummer|nr|number)\.?)?[ :=#(]{0,3}(?:is |was |van [\p{L}]{1,12} is )?(?:\d[ .–-]{0,2}){5,9}\d/giu

/** Citizen service numbers: nine digits that pass the eleven-test, or any number that is called one. */
export const citizenNumbers = (text: string) => merged([...matching(text, named), ...matching(text, nine, passes)])

function passes(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number)
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0 && digits.some((digit) => digit > 0)
}
