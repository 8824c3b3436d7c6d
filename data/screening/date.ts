import { matching, merged } from './matching.ts'

const month =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|january|february|march|may|june|july|august|october|oct)'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const number = '(?:0?[1-9]|1[0-2])'
const year = "(?:(?:19|20)\\d\\d|['’`]?\\d\\d)"
const long = '(?:19|20)\\d\\d'
const tens = '(?:twintig|dertig)'
const ones =
  '(?:een|één|eerste|twee|tweede|drie|derde|vier|vierde|vijf|vijfde|zes|zesde|zeven|zevende|acht|achtste|negen|negende)'
const teens = '(?:tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)(?:de)?'
const spelled = `(?:(?:eenen|tweeën|tweeen|drieën|drieen|vieren|vijfen|zesen|zevenen|achten|negenen)?${tens}(?:ste)?|${teens}|${ones})`
const spelledYear = '(?:tweeduizend|negentienhonderd|twintig)(?:[ -]?\\p{L}{3,20})?'
const edge = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'

const dated = [
  `(?<![\\p{L}\\p{N}]|\\p{N}[-./])${day}([-./])${number}\\1${year}(?![\\p{L}\\p{N}]|[-./]\\p{N})`,
  `(?<![\\p{L}\\p{N}])${day} - ${number} - ${long}${end}`,
  `(?<![\\p{L}\\p{N}]|\\p{N}[-./])${day} ${number} ${long}${end}`,
  `(?<![\\p{L}\\p{N}]|\\p{N}[-./])${long}([-./ ])${number}\\1${day}(?![\\p{L}\\p{N}]|[-./]\\p{N})`,
  `${edge}${day}(?:e|ste|de|th|st|nd|rd)?[-. /]{0,2}${month}\\.?(?:,? ?[-./]?${year})?${end}`,
  `${edge}${month}\\.? ${day}(?:st|nd|rd|th)?,? ${long}${end}`,
  `${edge}(?:january|february|march|april|june|july|august|september|october|november|december) ${day}(?:st|nd|rd|th)?${end}`,
  `${edge}${long}([-./ ])${month}\\1${day}${end}`,
  `${edge}${spelled} ${month}(?: (?:${long}|${spelledYear}))?${end}`,
  `${edge}(?:geboren|geb\\.?|geboortejaar|geboortedatum|born)(?: (?:in|is|op|on|uit))?:? (?:${month} )?(?:${long}|${day}[-./]${number})${end}`,
  `(?<=(?:^|[^\\p{L}])(?:op|per|vanaf|sinds|dd|d\\.d\\.|datum|jarig op)[ :]{1,2})${day}[-/]${number}(?![\\p{L}\\p{N}]|[-./,]\\p{N}|(?: ?(?:deel|dag|uur|van de)))`,
].map((each) => new RegExp(each, 'giu'))

/** Days: in figures with a year, or a day with its month in words. A month or a year alone is none, but for births. */
export const dates = (text: string) => merged(dated.flatMap((expression) => matching(text, expression)))
