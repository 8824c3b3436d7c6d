import { codeLists } from '../../data/vocabulary/codes.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { addresses, queryKeys } from '../address.ts'
import { type ChoiceName, choiceKey, valuesOf } from '../choices.ts'
import type { Frame } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** The filters of the register as a plain form: its address carries the whole view. */
export function Filters({ frame }: { frame: Frame }) {
  const { language, choices, frozen, manifest, quarter } = frame
  const say = speak(texts.register, language)
  const levels = codeLists.rule_level.filter(({ code }) => rules.some(({ level }) => level === code))
  return (
    <search>
      <form class="filters" action={addresses.rules[language]} method="get" aria-label={say.find} data-live>
        <label>
          <span>{say.search}</span>
          <input
            id="zoek"
            type="search"
            name={choiceKey('search', language)}
            value={choices.search ?? ''}
            maxLength={60}
          />
        </label>
        <Choice
          frame={frame}
          name="level"
          label={say.level}
          options={[
            { code: '', words: say.allLevels },
            ...levels.map((one) => ({ code: one.code, words: one[language] })),
          ]}
        />
        <Choice
          frame={frame}
          name="status"
          label={say.status}
          options={[
            { code: '', words: say.allStatuses },
            ...codeLists.rule_status.map((one) => ({ code: one.code, words: one[language] })),
          ]}
        />
        <Choice
          frame={frame}
          name="order"
          label={say.order}
          options={[
            { code: '', words: say.byLoad },
            { code: 'name', words: say.byName },
          ]}
        />
        {frozen && manifest && <input type="hidden" name={queryKeys.release[language]} value={manifest.id} />}
        {quarter && <input type="hidden" name={queryKeys.quarter[language]} value={quarter} />}
        <button type="submit">{say.go}</button>
      </form>
    </search>
  )
}

type ChoiceProps = {
  frame: Frame
  name: ChoiceName
  label: string
  options: readonly { code: string; words: string }[]
}

const Choice = ({ frame: { language, choices }, name, label, options }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select id={`kies-${name}`} name={choiceKey(name, language)}>
      {options.map(({ code, words }) => (
        <option key={code} value={valuesOf(name, language)?.get(code) ?? ''} selected={code === (choices[name] ?? '')}>
          {words}
        </option>
      ))}
    </select>
  </label>
)
