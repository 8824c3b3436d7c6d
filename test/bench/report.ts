import type { Covered } from './coverage.ts'
import { median, type Result } from './turns.ts'

const heads = ['benchmark', 'ratio', 'min–max', 'by cpu', 'goal', 'met', 'A s', 'B s', 'A MiB', 'B MiB', '']

/** The results as a table of text, a line each: ratio A / B as median with its range, then seconds (medians) and peak memory. */
export function tableOf(results: readonly Result[]): string {
  return aligned([heads, ...results.map(cellsOf)])
}

/** The same in Markdown. */
export function markdownOf(results: readonly Result[]): string {
  const rows = [heads, heads.map(() => '---'), ...results.map(cellsOf)]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Shares of seeds, each with the range that it must lie in. */
export function coverageTable(lines: readonly Covered[]): string {
  const rows = lines.map(({ name, value, goal: [low, high], cases, note }) => {
    const met = value >= low && value <= high ? 'yes' : 'no'
    return [name, value.toFixed(3), `${low}–${high}`, met, String(cases), note]
  })
  return aligned([['on the synthetic field', 'share', 'goal', 'met', 'cases', ''], ...rows])
}

function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf({ name, ratios, cpu, goal, a, b, note }: Result): string[] {
  const ratio = median(ratios)
  return [
    name,
    number(ratio),
    `${number(Math.min(...ratios))}–${number(Math.max(...ratios))}`,
    number(median(cpu)),
    goal === null ? '-' : number(goal),
    goal === null ? '-' : ratio <= goal ? 'yes' : 'no',
    number(a.seconds),
    number(b.seconds),
    a.peak.toFixed(0),
    b.peak.toFixed(0),
    note,
  ]
}

const number = (value: number) => value.toFixed(value < 1 ? 3 : 2)
