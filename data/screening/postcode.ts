import { matching, merged } from './matching.ts'

const upper = /(?<![\p{L}\p{N}.,€-])[1-9]\d{3} ?(?!S[ADS])[A-Z]{2}(?![\p{L}\p{N}])(?:,? \d{1,4}(?![\p{L}\p{N}.,:%]))?/gu
const lower = /(?<![\p{L}\p{N}.,€-])[1-9]\d{3}[A-Za-z]{2}(?![\p{L}\p{N}])(?:,? \d{1,4}(?![\p{L}\p{N}.,:%]))?/gu
const named =
  /(?<=(?:postcode|huisnummer|huisnr)[.: ]{1,3}(?:is )?)\d{1,4}(?: ?[A-Za-z]{2}(?![\p{L}\p{N}])|(?!\p{N}))/giu
const spaced = /(?<![\p{L}\p{N}.,€-])[1-9]\d{3} [a-z]{2},? \d{1,4}[a-z]?(?![\p{L}\p{N}.,:%])/gu

/** Dutch postcodes, with the house number that follows. A year before two capitals of an abbreviation is none. */
export const postcodes = (text: string) =>
  merged([
    ...matching(text, upper, (found) => !afterYear.test(found)),
    ...matching(text, lower, (found) => !unit.test(found)),
    ...matching(text, spaced, (found) => !words.has(found.slice(5, 7))),
    ...matching(text, named),
  ])

const afterYear = /^(?:19|20)\d\d ?(?:GI|BW|EU|MB|KB|GB|NL|OM|IQ|CV|TV|ID|PV|VO|PO)\b/
const unit = /^\d+ ?(?:mg|ml|kb|mb|gb|km|eu|st|kg)$/i
const words = new Set('en of in op te is de we ik ze er nu om na al as ja je hij uur bij'.split(' '))
