import { matching, merged } from './matching.ts'

const gap = '[ ./()–-]{0,3}'
const digits = (least: number, most: number) => `\\d(?:${gap}\\d){${least - 1},${most - 1}}`
const dutch = `(?:(?:\\+|00)${gap}3${gap}1${gap}(?:\\(0\\)${gap})?|\\(?0)${gap}[1-9]${gap}${digits(8, 9)}`
const short = `0[89]00${gap}${digits(4, 7)}`
const foreign = `(?:\\+|00)[1-9]${gap}${digits(7, 13)}`
const number = new RegExp(`(?<![\\p{L}\\p{N}+])(?:${dutch}|${short}|${foreign})(?!\\p{N})`, 'gu')
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:tel|telefoon|telefoonnummer|telnr|mobiel|mob|gsm|phone)[.: ]{1,3}(?:nr[.: ]{1,2}|is )?${digits(6, 12)}(?!\\p{N})`,
  'giu',
)

/** Telephone numbers: Dutch mobile, fixed and service numbers, those of other countries, and any that is called one. */
export const phones = (text: string) => merged([...matching(text, number), ...matching(text, named, isLong)])

const isLong = (found: string) => found.replace(/\D/g, '').length >= 6
