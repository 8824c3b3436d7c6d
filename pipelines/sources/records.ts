import { createReadStream, readFileSync } from 'node:fs'
import { createGunzip, gunzipSync } from 'node:zlib'
import type { Survey } from './survey.ts'

/** One record of a text file: the line it begins on (1 is the first) and its cells, or null when it cannot be read. */
export type TextRecord = { line: number; cells: string[] | null }

const mostLinesInRecord = 200

/** An empty line holds ASCII blanks at most, as in DuckDB's own readers; a line of other blanks is a record that cannot be read. */
const isBlank = (line: string) => /^[ \t\n\v\f\r]*$/.test(line)

/** The cells of one CSV record; `open` when a quoted cell does not end, `broken` when text follows a closing quote. */
export function csvCells(text: string, delimiter: string): string[] | 'open' | 'broken' {
  const cells: string[] = []
  let at = 0
  while (true) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter)
    if (cell === null) return 'open'
    cells.push(cell.value)
    if (cell.end >= text.length) return cells
    if (!text.startsWith(delimiter, cell.end)) return 'broken'
    at = cell.end + delimiter.length
  }
}

function bare(text: string, at: number, delimiter: string) {
  const next = text.indexOf(delimiter, at)
  const end = next < 0 ? text.length : next
  return { value: text.slice(at, end), end }
}

function quoted(text: string, at: number) {
  let from = at + 1
  while (true) {
    const end = text.indexOf('"', from)
    if (end < 0) return null
    if (text[end + 1] !== '"') return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 }
    from = end + 2
  }
}

/** The separator of a CSV file, by its first line: the one of `,` `;` tab `|` that makes the most cells. */
export function delimiterOf(firstLine: string): string {
  const width = (delimiter: string) => {
    const found = csvCells(firstLine, delimiter)
    return typeof found === 'string' ? 0 : found.length
  }
  return [',', ';', '\t', '|'].reduce((best, next) => (width(next) > width(best) ? next : best))
}

/** Records of a CSV file after its header, one by one and forgiving: the slow way, for files with damaged records. Blank lines are skipped, but not in a file of one column. */
export async function* csvRecords(file: Survey, delimiter: string, width: number): AsyncGenerator<TextRecord> {
  const waiting: { line: number; text: string }[] = []
  const lines = textLines(file)
  let ended = false
  const fill = async (size: number) => {
    while (!ended && waiting.length < size) {
      const next = await lines.next()
      if (next.done) ended = true
      else waiting.push(next.value)
    }
  }
  for (await fill(1); waiting.length > 0; await fill(1)) {
    const { line } = waiting[0] ?? { line: 0 }
    const [used, cells] = await recordFrom(waiting, fill, delimiter)
    const skipped = used === 1 && isBlank(waiting[0]?.text ?? '')
    if (line > 1 && !(skipped && width > 1)) yield { line, cells: cells?.length === width ? cells : null }
    waiting.splice(0, used)
  }
}

async function recordFrom(
  waiting: readonly { text: string }[],
  fill: (size: number) => Promise<void>,
  delimiter: string,
): Promise<[number, string[] | null]> {
  let text = waiting[0]?.text ?? ''
  for (let used = 1; used <= mostLinesInRecord; used++) {
    const cells = csvCells(text, delimiter)
    if (cells === 'broken') return [1, null]
    if (cells !== 'open') return [used, cells]
    await fill(used + 1)
    const next = waiting[used]
    if (!next) return [1, null]
    text += `\n${next.text}`
  }
  return [1, null]
}

/** Records of a JSON file, as cells in the order of `columns`: one object a line, or one array. */
export async function* jsonRecords(file: Survey, columns: readonly string[]): AsyncGenerator<TextRecord> {
  if (isArray(file.head)) yield* arrayRecords(file, columns)
  else
    for await (const { line, text } of textLines(file))
      if (!isBlank(text)) yield { line, cells: jsonCells(text, columns) }
}

export const isArray = (head: string) => head.trimStart().startsWith('[')

function* arrayRecords(file: Survey, columns: readonly string[]): Generator<TextRecord> {
  const bytes = file.gzip ? gunzipSync(readFileSync(file.path)) : readFileSync(file.path)
  const found: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  if (!Array.isArray(found)) return
  for (const [index, row] of found.entries()) yield { line: index + 1, cells: objectCells(row, columns) }
}

function jsonCells(text: string, columns: readonly string[]): string[] | null {
  try {
    return objectCells(JSON.parse(text), columns)
  } catch {
    return null
  }
}

function objectCells(found: unknown, columns: readonly string[]): string[] | null {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return null
  const entries = new Map<string, unknown>(Object.entries(found))
  return columns.map((column) => cellText(entries.get(column)))
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function* textLines(file: Survey): AsyncGenerator<{ line: number; text: string }> {
  const raw = createReadStream(file.path)
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let line = 0
  for await (const chunk of file.gzip ? raw.pipe(createGunzip()) : raw) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield { line: ++line, text: part.endsWith('\r') ? part.slice(0, -1) : part }
  }
  if (rest !== '') yield { line: line + 1, text: rest }
}
