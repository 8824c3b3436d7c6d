/** Puts a button in every head of a table, which sorts its lines by that column; the head says how they are sorted. */
export function sortable(table: HTMLTableElement, words: (column: string) => string) {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')]
  heads.forEach((head, column) => {
    const name = head.textContent ?? ''
    const button = document.createElement('button')
    button.type = 'button'
    button.title = words(name)
    button.append(...head.childNodes)
    button.addEventListener('click', () => sort(table, heads, column))
    head.append(button)
  })
}

function sort(table: HTMLTableElement, heads: readonly HTMLTableCellElement[], column: number) {
  const down = heads[column]?.ariaSort === 'ascending'
  const numeric = heads[column]?.classList.contains('number') ?? false
  const lines = [...(table.tBodies[0]?.rows ?? [])].map((line) => ({ line, value: cellValue(line, column, numeric) }))
  lines.sort((one, other) => compare(one.value, other.value, down))
  table.tBodies[0]?.append(...lines.map(({ line }) => line))
  heads.forEach((head, index) => {
    head.ariaSort = index !== column ? null : down ? 'descending' : 'ascending'
  })
}

type Value = string | number | null

/** The first cell sorts by the name of its line (2026-Q3), a column of numbers by number. */
function cellValue(line: HTMLTableRowElement, column: number, numeric: boolean): Value {
  const text = line.cells[column]?.textContent?.trim() ?? ''
  if (column === 0) return line.dataset.row ?? text
  return numeric ? numberIn(text, document.documentElement.lang) : text
}

/** A number as it is written in a language; null where there is none. */
export function numberIn(text: string, language: string): number | null {
  const plain = language === 'nl' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  const number = Number.parseFloat(plain.replace('−', '-'))
  return Number.isNaN(number) ? null : number
}

/** What is not there comes last, whichever way. */
export function compare(one: Value, other: Value, down: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const order =
    typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other))
  return down ? -order : order
}
