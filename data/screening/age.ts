import { matching, merged } from './matching.ts'

const spelled =
  'een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen'
const figure = `(?:(?:\\d{1,2}(?:[.,]\\d)? ?[-–] ?)?\\d{1,2}(?:[.,]\\d)?|${spelled})`
const unit = '(?:jaar|jr|jaren|maanden|maand|mnd|weken|wk|dagen|years?|months?|weeks?)'
const old = `(?: ?-?${unit}\\.?(?: (?:oude?|old))?)`
const child =
  'zoon|zoontje|dochter|dochtertje|zus|zusje|broer|broertje|meisje|jongen|jongetje|baby|peuter|kleuter|puber|kleinzoon|kleindochter|nichtje|neefje|tweeling|son|daughter|girl|boy|brother|sister'
const edge = '(?<![\\p{L}\\p{N}.,€])'
const end = '(?![\\p{L}\\p{N}%]|[.,:]\\p{N})'
const other =
  '(?! ?(?:uur|keer|euro|maal|minuten|procent|dagen per|weken geleden|jaar geleden|dagen geleden|maanden geleden|formulieren|times|hours|minutes|%))'

const expressions = [
  `${edge}${figure}[ -]?(?:jarige?|year-old)(?![\\p{L}])(?! (?:termijn|looptijd|periode|plan|contract|cyclus|studie|opleiding|ervaring|bestaan))`,
  `${edge}${figure} ${unit} (?:oude?|old)${end}`,
  `(?<=(?<!\\p{L})(?:${child}) ?(?:van |is |wordt |was |of |aged |, ?|\\())${figure}${old}?${end}${other}`,
  `(?<=\\0(?:['’]s)? ?(?:van |, ?|\\(|aged ))${figure}${old}?${end}${other}`,
  `(?<=\\0 (?:is |wordt |werd |was |is nu |is pas |is bijna |is net |turned |is only ))${figure}(?:${old}${end}${other}|(?= ?(?:[.,;!?)]|$|geworden|en |maar )))`,
].map((each) => new RegExp(each, 'giu'))

/** Ages of one child: with a name (found before, so NUL), with a relation, or as somebody of so many years old. */
export const ages = (text: string) => merged(expressions.flatMap((expression) => matching(text, expression)))
