import { useState } from 'preact/hooks'

type Props = { figure: HTMLElement; table: HTMLTableElement; words: string }

/**
 * Reads a chart point by point with the arrow keys, Home and End; says the row of the table aloud and marks it in the picture.
 * What it says is in the table: it knows nothing of its own.
 */
export function Reader({ figure, table, words }: Props) {
  const lines = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  const [at, setAt] = useState<number | null>(null)
  const move = (to: number | null) => {
    const next = to === null ? null : Math.max(0, Math.min(lines.length - 1, to))
    mark(figure, next === null ? null : (lines[next]?.dataset.row ?? null))
    setAt(next)
  }
  const press = (event: KeyboardEvent) => {
    const to = target(event.key, at, lines.length)
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }
  const line = at === null ? undefined : lines[at]
  return (
    <div class="keys">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys work here
        tabIndex={0}
        aria-label={words}
        onKeyDown={press}
        onFocus={() => move(at ?? lines.length - 1)}
        onBlur={() => move(null)}
      >
        <span class="hint">{words}</span>
        <output aria-live="polite">{line ? spoken(table, line) : ''}</output>
      </div>
    </div>
  )
}

function target(key: string, at: number | null, count: number): number | null | undefined {
  const now = at ?? count
  if (key === 'ArrowRight' || key === 'ArrowUp') return now + 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return now - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return key === 'Escape' ? null : undefined
}

/** Quarter first, then each filled cell after the name of its column. */
function spoken(table: HTMLTableElement, line: HTMLTableRowElement): string {
  const names = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent ?? '')
  const cells = [...line.cells].map(({ textContent }) => textContent ?? '')
  const parts = cells.map((cell, index) => (index === 0 || cell === '' ? cell : `${names[index]}: ${cell}`))
  return parts.filter((part) => part !== '').join(' · ')
}

function mark(figure: HTMLElement, row: string | null) {
  for (const point of figure.querySelectorAll('[data-row]')) {
    point.classList.toggle('chosen', row !== null && point.getAttribute('data-row') === row)
  }
}
