import { matching, merged } from './matching.ts'

const things =
  'zaak|zaaks|dossier|cli[eë]nt|cli[eë]nten|rekest|parket|rol|kenmerk|referentie|registratie|polis|klant|meld|meldings?|beschikkings?|relatie|pati[eë]nt(?:en)?|persoons|personeels|burger|skj|big|agb|ticket|factuur|toewijzings?|besluit|proces-?verbaal|pv|paspoort|rijbewijs|document|identiteits|id|v|case|file|client|reference|kind|gezins'
const value =
  '(?:[A-Z]{1,5}[ /.-]){0,3}[\\p{L}\\p{N}/._-]{0,24}\\p{N}[\\p{L}\\p{N}/_-]*(?:[./-][\\p{L}\\p{N}]+){0,3}(?: ?/ ?[A-Z]{2} ?RK ?\\d\\d-\\d+|(?: \\d{2,6}){1,3})?'
const called = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:ons |uw |onze )?(?:${things})[ -]?(?:nummers?|nr|num|no|number|code|kenmerk)\\.?[ :#=(]{0,4}(?:is |was |van deze zaak is )?${value}`,
  'giu',
)
const bare =
  /(?<![\p{L}\p{N}])(?:[Zz]aak|[Dd]ossier|[Kk]enmerk|[Rr]eferentie|[Rr]ef|[Cc]ase|[Ff]ile)[.: #]{1,3}(?:[A-Z]{1,4}[ /-]?){0,3}[\p{N}][\p{L}\p{N}/.-]{0,20}\p{N}/gu
const court =
  /(?<![\p{L}\p{N}])(?:C ?\/ ?\d\d ?\/ ?\d{4,7}(?: ?\/ ?[A-Z]{2} ?RK ?\d\d-\d+)?|[A-Z]{2} ?RK ?\d\d[-/. ]\d+|ECLI:[A-Z:\d]{6,40}|\d\d[/.-]\d{6}[/.-]\d\d)(?!\p{N})/giu
const coded =
  /(?<![\p{L}\p{N}/-])(?!BWB)(?:[A-Z]{1,5}[-/.]?\d{5,}|[A-Z]{1,5}[-/.]\d{2,4}[-/.]\d{3,}|(?:19|20)\d\d[-/.](?!(?:19|20)\d\d(?!\d))\d{3,7})(?:[-/.]\d+)*(?!\p{L})/gu
const plate =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2,3}-\d{1,2}|\d{1,2}-[A-Z]{3}-\d{1,2}|[A-Z]{1,2}-\d{3}-[A-Z]{1,2})(?![\p{L}\p{N}-])/gu
const digits = /(?<![\p{L}\p{N}])(?<!€ ?|\p{N}[.,])\d{2,4}(?:[ .-]?\d{2,4}){2,4}(?!\p{N})/gu
const long = /(?<![\p{L}\p{N}])(?<!€ ?|\p{N}[.,])\d{7,}(?!\p{N})/gu

/** Numbers of cases, files and clients: what is called one, and the shapes that courts and number plates have. */
export const caseNumbers = (text: string) =>
  merged([
    ...matching(text, called, (found) => !inWords.test(found)),
    ...matching(text, bare, (found) => isNumber(found)),
    ...[court, coded, plate].flatMap((expression) => matching(text, expression)),
  ])

/** Other numbers of seven digits and more, amounts apart. */
export const longNumbers = (text: string) =>
  merged([
    ...matching(text, long, isNoAmount),
    ...matching(text, digits, (found, after) => isGrouped(found) && isNoAmount(found, after)),
  ])

const inWords = / (?:in|op|de|het|van|bij|per|en|of|te|aan|met|voor|om|tot|the|and|to) /i

const isNumber = (found: string) => found.replace(/\D/g, '').length >= 3 && !/\D(?:19|20)\d\d$/.test(found)

/** At least eight digits, and not the dots of an amount (1.250.000) nor years on a row. */
const isGrouped = (found: string) =>
  found.replace(/\D/g, '').length >= 8 &&
  !/^\d{1,3}(?:[. ]\d{3})+$/.test(found) &&
  !/^(?:(?:19|20)\d\d[ -]?)+$/.test(found)

const isNoAmount = (_found: string, after: string) => !/^(?:,\d\d|,-)?\s?(?:euro|eur|€|miljoen)/i.test(after)
