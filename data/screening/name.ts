import type { Span } from './finding.ts'
import { merged } from './matching.ts'
import { nameWords } from './nameWords.ts'
import { wordsOf } from './words.ts'

/** Names of people, with the title, initials and prepositions that go with them; in lower case as well. */
export function names(text: string): Span[] {
  const words = wordsOf(text)
  const spans: Span[] = []
  for (const at of [...nameWords(words)].sort((a, b) => a - b)) {
    const word = words[at]
    const last = spans.at(-1)
    if (!word) continue
    const joins = last && words[at - 1]?.end === last.end && /^\.?[ -]{0,2}['’]?$/.test(word.gap)
    if (joins) last.end = word.end
    else spans.push({ start: word.start, end: word.end })
  }
  return merged(spans.map((span) => withPoint(text, span)))
}

/** The point of an initial that ends a name belongs to it. */
const withPoint = (text: string, { start, end }: Span): Span =>
  /(?:^|[ .])\p{Lu}\.$/u.test(text.slice(Math.max(start, end - 2), end + 1)) &&
  /^\p{Lu}$/u.test(text.slice(end - 1, end))
    ? { start, end: end + 1 }
    : { start, end }
