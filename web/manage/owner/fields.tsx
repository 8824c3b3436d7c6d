import type { Filling } from '../../forms/form.ts'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'

/** Every mistake as a link to its field; takes the focus when the page opens. */
export function Mistakes({ filling, language }: { filling: Filling; language: 'nl' | 'en' }) {
  if (filling.mistakes.length === 0) return null
  return (
    <div class="mistakes" role="alert" tabIndex={-1} id="mistakes" {...{ autofocus: true }}>
      <h2>{speak(owner, language).mistakes}</h2>
      <ul>
        {filling.mistakes.map(({ field, sentence }) => (
          <li key={field + sentence}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  )
}

type LinesProps = { name: string; label: string; hint?: string; longest: number; filling: Filling }

/** A text of some lines. */
export function Lines({ name, label, hint, longest, filling }: LinesProps) {
  const wrong = filling.mistakes.filter(({ field }) => field === name)
  const ids = [...(hint ? [`${name}-hint`] : []), ...(wrong.length > 0 ? [`${name}-error`] : [])]
  return (
    <div class="row">
      <label for={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
      {wrong.map(({ sentence }) => (
        <p key={sentence} id={`${name}-error`} class="error">
          {sentence}
        </p>
      ))}
      <textarea
        id={name}
        name={name}
        rows={3}
        maxLength={longest}
        aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
        aria-invalid={wrong.length > 0 || undefined}
      >
        {filling.typed[name]?.[0] ?? ''}
      </textarea>
    </div>
  )
}

/** What was typed before, to be sent again. */
export const Hidden = ({ typed, but }: { typed: Filling['typed']; but: readonly string[] }) => (
  <>
    {Object.entries(typed)
      .filter(([name]) => !but.includes(name))
      .flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
  </>
)
