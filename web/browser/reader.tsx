import { useEffect, useState } from 'preact/hooks'
import { nearest, pointsIn } from './points.ts'

type Props = { figure: HTMLElement; table: HTMLTableElement; words: string }
type Place = { at: number; spoken: boolean }

/**
 * Reads a chart point by point: by arrow keys, Home and End, or by pointing. Says the row of the table aloud (only by keyboard) and marks it
 * in the picture; Enter goes to the row, Escape leaves. What it says is in the table: it knows nothing of its own.
 */
export function Reader({ figure, table, words }: Props) {
  const [lines] = useState(() => linesOf(table))
  const [place, setPlace] = useState<Place | null>(null)
  const go = (at: number | null, spoken: boolean) => {
    const to = at === null ? null : Math.max(0, Math.min(lines.length - 1, at))
    mark(figure, to === null ? null : (lines[to]?.dataset.row ?? null))
    setPlace(to === null ? null : { at: to, spoken })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && place) return toRow(lines[place.at])
    const to = target(event.key, place?.at ?? null, lines.length)
    if (to === undefined) return
    event.preventDefault()
    go(to, true)
  }
  useEffect(
    () =>
      byPointer(figure, (row) => go(row === null ? null : lines.findIndex((line) => line.dataset.row === row), false)),
    [],
  )
  const line = place === null ? undefined : lines[place.at]
  return (
    <div class="keys">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys work here
        tabIndex={0}
        aria-label={words}
        onKeyDown={press}
        onFocus={() => go(place?.at ?? lines.length - 1, true)}
        onBlur={() => go(null, true)}
      >
        {!line && <span class="hint">{words}</span>}
        <output aria-live={place?.spoken === false ? 'off' : 'polite'}>{line ? sentence(table, line) : ''}</output>
      </div>
    </div>
  )
}

/** Lines in the order they were sent in: sorting the table does not turn the chart round. */
const linesOf = (table: HTMLTableElement) => [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')]

function target(key: string, at: number | null, count: number): number | null | undefined {
  const now = at ?? count
  if (key === 'ArrowRight' || key === 'ArrowUp') return now + 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return now - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return key === 'Escape' ? null : undefined
}

function toRow(line: HTMLTableRowElement | undefined) {
  const details = line?.closest('details')
  const head = line?.querySelector('th')
  if (!line || !head) return
  if (details) details.open = true
  head.tabIndex = -1
  head.focus()
  line.scrollIntoView({ block: 'center' })
}

/** The sentence that came with the row, else its cells after the names of their columns. */
function sentence(table: HTMLTableElement, line: HTMLTableRowElement): string {
  if (line.dataset.said) return line.dataset.said
  const names = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent ?? '')
  const cells = [...line.cells].map(({ textContent }) => textContent ?? '')
  const parts = cells.map((cell, index) => (index === 0 || cell === '' ? cell : `${names[index]}: ${cell}`))
  return parts.filter((part) => part !== '').join(', ')
}

function mark(figure: HTMLElement, row: string | null) {
  for (const point of figure.querySelectorAll('.picture [data-row]'))
    point.classList.toggle('chosen', row !== null && point.getAttribute('data-row') === row)
}

/** Calls with the row of the point nearest to the pointer, and with null when it leaves. Gives back how to stop. */
function byPointer(figure: HTMLElement, tell: (row: string | null) => void): (() => void) | undefined {
  const picture = figure.querySelector<HTMLElement>('.picture')
  if (!picture) return undefined
  const move = (event: PointerEvent) => {
    const point = nearest(pointsIn(picture), event)
    if (point) tell(point.row)
  }
  const leave = () => tell(null)
  picture.addEventListener('pointermove', move)
  picture.addEventListener('pointerdown', move)
  picture.addEventListener('pointerleave', leave)
  return () => {
    picture.removeEventListener('pointermove', move)
    picture.removeEventListener('pointerdown', move)
    picture.removeEventListener('pointerleave', leave)
  }
}
