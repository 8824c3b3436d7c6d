import type { Span } from './finding.ts'

/** Where a global expression matches, kept when `when` says so of the matched text and what follows it. */
export function matching(
  text: string,
  expression: RegExp,
  when: (found: string, after: string) => boolean = () => true,
): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(expression)) {
    const start = match.index
    const end = start + match[0].length
    if (end > start && when(match[0], text.slice(end, end + 30))) spans.push({ start, end })
  }
  return spans
}

/** Spans in order, those that overlap or touch made one. */
export function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else whole.push({ ...span })
  }
  return whole
}
