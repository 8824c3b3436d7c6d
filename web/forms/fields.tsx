import type { ComponentChildren } from 'preact'
import type { Code } from '../../data/vocabulary/code.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { report } from '../texts/report.ts'
import { speak } from '../texts/speak.ts'
import type { Filling } from './form.ts'

type Asked = { name: string; label: string; hint?: string | undefined; filling: Filling; language: Language }

type ChoiceProps = Asked & {
  codes: readonly Code[]
  /** More than one may be chosen. */
  most?: number
  unknown?: string
  className?: string
}

/** One question with answers to tap: one, or up to `most`. */
export function Choice({ name, label, hint, filling, language, codes, most = 1, unknown, className }: ChoiceProps) {
  const chosen = filling.typed[name] ?? []
  const entries = [
    ...codes.map((code) => [code.code, code[language]] as const),
    ...(unknown ? [['', unknown] as const] : []),
  ]
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      class={className}
      {...described(name, hint, filling)}
      data-most={most > 1 ? most : undefined}
    >
      <legend>{label}</legend>
      <Aside {...{ name, hint, filling }} />
      <div class="choices">
        {entries.map(([code, words]) => (
          <label key={code} class="choice">
            <input type={most > 1 ? 'checkbox' : 'radio'} name={name} value={code} checked={chosen.includes(code)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type PickProps = Asked & { codes: readonly Code[]; first: string }

/** A list to pick one from, where there are too many to lay out. */
export const Pick = ({ name, label, hint, filling, language, codes, first }: PickProps) => (
  <Row {...{ name, label, hint, filling }}>
    <select id={name} name={name} {...described(name, hint, filling)}>
      <option value="">{first}</option>
      {codes.map((code) => (
        <option key={code.code} value={code.code} selected={filling.typed[name]?.[0] === code.code}>
          {code[language]}
        </option>
      ))}
    </select>
  </Row>
)

type LineProps = Omit<Asked, 'language'> & {
  type?: 'text' | 'number'
  unit?: string
  longest?: number
  className?: string
  quiet?: boolean
}

/** One line to type. */
export const Line = ({ name, label, hint, filling, type = 'text', unit, longest, className, quiet }: LineProps) => (
  <Row {...{ name, label, hint, filling }}>
    <span class="line-with-unit">
      <input
        id={name}
        name={name}
        class={className}
        value={filling.typed[name]?.[0] ?? ''}
        maxLength={longest}
        inputMode={type === 'number' ? 'decimal' : undefined}
        autocomplete="off"
        autocapitalize={quiet ? 'characters' : undefined}
        spellcheck={quiet ? false : undefined}
        {...described(name, hint, filling)}
      />
      {unit && <span class="unit">{unit}</span>}
    </span>
  </Row>
)

const Row = ({ name, label, hint, filling, children }: Omit<Asked, 'language'> & { children: ComponentChildren }) => (
  <div class="row">
    <label for={name}>{label}</label>
    <Aside {...{ name, hint, filling }} />
    {children}
  </div>
)

/** Hint and mistake, next to the field they are about. */
const Aside = ({ name, hint, filling }: Pick<Asked, 'name' | 'hint' | 'filling'>) => (
  <>
    {hint && (
      <p id={`${name}-hint`} class="hint">
        {hint}
      </p>
    )}
    {mistakesOf(name, filling).map((sentence) => (
      <p key={sentence} id={`${name}-error`} class="error">
        {sentence}
      </p>
    ))}
  </>
)

export const mistakesOf = (name: string, { mistakes }: Filling) =>
  mistakes.filter(({ field }) => field === name).map(({ sentence }) => sentence)

function described(name: string, hint: string | undefined, filling: Filling) {
  const wrong = mistakesOf(name, filling).length > 0
  const ids = [...(hint ? [`${name}-hint`] : []), ...(wrong ? [`${name}-error`] : [])]
  return { 'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined, 'aria-invalid': wrong || undefined }
}

export const yesNo = (language: Language): Code[] => {
  const say = speak(report, language)
  return [
    { code: 'true', nl: say.yes, en: say.yes },
    { code: 'false', nl: say.no, en: say.no },
  ]
}
