import { useEffect, useState } from 'preact/hooks'

type Key = { key: string; name: string }
type Props = { title: string; allow: string; keys: readonly Key[]; act: (key: string) => void }

const kept = 'wederkerig-sneltoetsen'

/** The list of keyboard shortcuts in the foot of the page, with the switch that turns them off on this device (WCAG 2.1.4). */
export function Shortcuts({ title, allow, keys, act }: Props) {
  const [on, setOn] = useState(() => recall() !== 'uit')
  useEffect(() => {
    if (!on) return undefined
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || !keys.some(({ key }) => key === event.key)) return
      event.preventDefault()
      act(event.key)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  const turn = () => {
    keep(on ? 'uit' : 'aan')
    setOn(!on)
  }
  return (
    <details class="shortcuts">
      <summary>{title}</summary>
      <label>
        <input type="checkbox" checked={on} onChange={turn} /> {allow}
      </label>
      <ul>
        {keys.map(({ key, name }) => (
          <li key={key}>
            <kbd>{key}</kbd> {name}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A browser may refuse to keep anything; then the choice lasts for this page. */
function recall(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}

function keep(choice: string) {
  try {
    localStorage.setItem(kept, choice)
  } catch {
    return
  }
}

/** Letters belong to the field that one types in, and to the program where a second key is held. */
const isTyping = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  ctrlKey ||
  metaKey ||
  altKey ||
  (target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]'))
