import { glossary, type Term } from '../data/vocabulary/glossary.ts'
import { addresses, link } from './address.ts'
import type { Frame } from './page.ts'

/** The short form of a term, from the brackets behind it: `OTS`. */
export const shortForm = ({ nl }: Term): string | null =>
  /\(([A-Z][A-Za-z]*)\)$/.exec(nl)?.[1] ?? (/^[A-Z][A-Za-z]*[A-Z]$/.test(nl) ? nl : null)

/** The place of a term on the page of terms. */
export const termId = (term: Term): string =>
  (shortForm(term) ?? term.nl)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const known = new Map(
  glossary.flatMap((term) => [shortForm(term)].filter((short) => short !== null).map((short) => [short, term])),
)
const pattern = new RegExp(`\\b(${[...known.keys()].join('|')})\\b`)

/** A text in which every short form of the field (OTS, GI, RvdK) leads to what it means. */
export const WithTerms = ({ text, frame }: { text: string; frame: Frame }) => (
  <>
    {text.split(pattern).map((part, index) => {
      const term = known.get(part)
      return term && index % 2 === 1 ? (
        <a class="term" href={`${link(frame, addresses.terms)}#${termId(term)}`} title={term[frame.language]}>
          {part}
        </a>
      ) : (
        part
      )
    })}
  </>
)
