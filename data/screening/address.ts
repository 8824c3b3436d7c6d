import { matching, merged } from './matching.ts'

const ending =
  'straat|strt|str|laan|weg|plein|pln|dijk|kade|gracht|singel|sngl|hof|dreef|steeg|stg|pad|park|markt|plantsoen|burgwal|wal|bolwerk|baan|gr|boulevard|brink|donk|veld|akker|kamp|erf|hoeve|burg|haven|oord|zoom|wijk|poort|tuin|ring|vaart'
const house = '\\d{1,4}(?: ?[a-zA-Z]{1,2})?(?:[-/ ](?:\\d{1,3}|hs|huis|bis|I{1,3}|IV))?(?![\\p{L}\\p{N}:%]|[.,]\\p{N})'
const lead = "(?:(?:[\\p{Lu}][\\p{L}'’-]*\\.?|van|de|den|der|het|ten|ter|'t)[ .]{1,2}){0,5}"
const edge = "(?<![\\p{L}\\p{N}'’-])"
const numbered = new RegExp(`${edge}${lead}\\p{Lu}[\\p{L}'’-]{2,30}?(?:${ending})\\.? ${house}`, 'gu')
const low = new RegExp(
  `${edge}\\p{Ll}[\\p{L}-]{3,30}?(?:straat|laan|weg|plein|dijk|kade|gracht|singel|dreef|steeg) ${house}`,
  'gu',
)
const bare = new RegExp(
  `${edge}${lead}\\p{Lu}[\\p{L}'’-]{2,30}?(?:straat|laan|plein|gracht|kade|singel|dreef|steeg)(?!\\p{L})`,
  'gu',
)
const lowBare = /(?<![\p{L}\p{N}-])\p{Ll}[\p{L}-]{3,30}?(?:straat|laan|gracht)(?!\p{L})/gu
const of = new RegExp(
  `${edge}(?:Laan|Plein|Weg|Straat|Hof|Park|Kade|Singel|Boulevard) (?:van|van de|van den|van der|van het|der|op) (?:[\\p{Lu}][\\p{L}-]+ ?){1,3}(?: ?${house})?`,
  'gu',
)
const named = new RegExp(
  `(?<=${edge}(?:adres|huisadres|woonadres|woont (?:op|aan)(?: de| het)?)[ :]{1,2}(?:is )?)\\p{L}[\\p{L}'’-]{2,30} ${house}`,
  'giu',
)
const box = /(?<![\p{L}\p{N}])postbus \d{1,6}(?!\p{N})/giu

/** Streets with a house number, and names of streets without one. */
export const addresses = (text: string) =>
  merged([
    ...matching(text, numbered, isStreet),
    ...matching(text, low, isStreet),
    ...matching(text, bare, isStreet),
    ...matching(text, lowBare, isStreet),
    ...matching(text, of),
    ...matching(text, named, isStreet),
    ...matching(text, box),
  ])

const isStreet = (found: string, after: string) => !ordinary.test(found) && !unit.test(after) && !year.test(found)

const ordinary =
  /(?:^|[\s-])(?:onderweg|omweg|uitweg|snelweg|terugweg|heenweg|middenweg|halverwege|gerechtshof|loopbaan|arbeidsmarkt|zorgmarkt|woonwijk|achterstandswijk|schoolplein|marktplein|speelplein|dorpsplein|hoofdstraat|winkelstraat|zijstraat|achterstraat|binnenplaats|vooruitgang|maatschappij|verandering|bijbaan|onderbaan|volgorde|werkveld|hulpverlening|ingang|overkant|tekstveld|invoerveld|verplichtveld|zorgveld|\p{L}+(?:ering|ening|eling|ating|ting|ling|ding|zing|king|ving|ging|ning|ping|ring))(?:\s|$)/iu
const unit = /^ ?(?:uur|keer|dagen|weken|maanden|jaar|euro|minuten|procent|van de|pagina|kinderen|gezinnen|zaken)/
const year = / (?:19|20)\d\d$/
