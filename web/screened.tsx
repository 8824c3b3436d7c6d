import type { Language } from '../data/vocabulary/measure.ts'
import { screened } from './texts/screened.ts'
import { speak } from './texts/speak.ts'

type Props = { name: string; label: string; language: Language; value?: string; error?: string }

const most = 500

/**
 * A field for free text, screened on the device once the script runs: `name` is the form's key (one per page), `label` stands above it,
 * `value` is what was typed before, `error` stands next to it. Without script a plain textarea; the server masks again in any case.
 */
export function Screened({ name, label, language, value = '', error }: Props) {
  const say = speak(screened, language)
  const described = [`${name}-hint`, `${name}-left`, ...(error ? [`${name}-error`] : [])].join(' ')
  return (
    <div class="screened" data-language={language}>
      <label for={name}>{label}</label>
      <p id={`${name}-hint`}>{say.hint}</p>
      {error && (
        <p id={`${name}-error`} class="error">
          {error}
        </p>
      )}
      <textarea
        id={name}
        name={name}
        rows={5}
        maxLength={most}
        autocomplete="off"
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
      >
        {value}
      </textarea>
      <p id={`${name}-left`} class="left">
        {say.most(String(most))}
      </p>
      <div class="found" />
    </div>
  )
}
