import { readFileSync } from 'node:fs'
import type { FindingKind, Span } from '../../../data/screening/finding.ts'
import { findIdentifying } from '../../../data/screening/screen.ts'

export type Annotated = { text: string; gold: (Span & { kind: string })[] }
export type Score = { gold: number; covered: number; found: number; right: number }

/** Lines with `{kind:stretch}` where something identifies, from a file beside this one. */
export const written = (name: string): Annotated[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(parse)

function parse(line: string): Annotated {
  const gold: Annotated['gold'] = []
  let text = ''
  let end = 0
  for (const { 0: whole, 1: kind = '', 2: stretch = '', index } of line.matchAll(/\{(\w+):([^}]*)\}/g)) {
    text += line.slice(end, index)
    gold.push({ kind, start: text.length, end: text.length + stretch.length })
    text += stretch
    end = index + whole.length
  }
  return { text: text + line.slice(end), gold }
}

/**
 * Per kind: how many stretches there are, how many are covered letter for letter by findings of any kind, how many findings there are of
 * the kind, and how many of those lie on a stretch.
 */
export function scores(texts: readonly Annotated[]): Record<string, Score> {
  const found = texts.flatMap(({ text, gold }) => {
    const findings = findIdentifying(text)
    const covers = (at: number) => findings.some(({ start, end }) => start <= at && at < end)
    return [
      ...gold.map((one) => ({
        kind: one.kind,
        gold: 1,
        covered: Number(isCovered(text, one, covers)),
        found: 0,
        right: 0,
      })),
      ...findings.map(({ kind, start, end }) => {
        const right = Number(gold.some((one) => one.start < end && start < one.end))
        return { kind: kind as FindingKind as string, gold: 0, covered: 0, found: 1, right }
      }),
    ]
  })
  const total: Record<string, Score> = {}
  for (const { kind, ...one } of found) {
    const sum = total[kind] ?? { gold: 0, covered: 0, found: 0, right: 0 }
    total[kind] = {
      gold: sum.gold + one.gold,
      covered: sum.covered + one.covered,
      found: sum.found + one.found,
      right: sum.right + one.right,
    }
  }
  return total
}

function isCovered(text: string, { start, end }: Span, covers: (at: number) => boolean): boolean {
  const letters = Array.from({ length: end - start }, (_, step) => start + step).filter((at) =>
    /[\p{L}\p{N}]/u.test(text.charAt(at)),
  )
  return letters.every(covers)
}
