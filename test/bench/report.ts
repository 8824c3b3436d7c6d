import { median, type Result } from './turns.ts'

const heads = ['benchmark', 'ratio', 'min–max', 'by cpu', 'goal', 'met', 'A s', 'B s', 'A MiB', 'B MiB', '']

/** The results as a table of text, a line each: ratio A / B as median with its range, then seconds (medians) and peak memory. */
export function tableOf(results: readonly Result[]): string {
  const rows = [heads, ...results.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
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
