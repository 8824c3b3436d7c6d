import { codeLists } from '../../data/vocabulary/codes.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { speak } from '../texts/speak.ts'
import { week } from '../texts/week.ts'
import { Choice, Line, mistakesOf, Pick } from './fields.tsx'
import { Fill } from './fill.tsx'
import type { WeekPage } from './form.ts'

export function Week({ page: { frame, filling } }: { page: WeekPage }) {
  const { language } = frame
  const say = speak(week, language)
  const [wrong] = mistakesOf('hours', filling)
  return (
    <>
      <h1 tabIndex={-1}>{say.title}</h1>
      <p>{say.lead}</p>
      <p class="kind">{say.noTimeWriting}</p>
      <Fill {...{ frame, filling }} keep="device" timed>
        <Choice {...{ filling, language }} name="contract_band" label={say.contract} codes={codeLists.contract_band} />
        <fieldset id="hours" tabIndex={-1} aria-describedby={wrong ? 'hours-error' : undefined}>
          <legend>{say.hours}</legend>
          {wrong && (
            <p id="hours-error" class="error">
              {wrong}
            </p>
          )}
          <div class="hours">
            {codeLists.time_category.map(({ code, [language]: label }) => (
              <Line key={code} name={`hours_${code}`} type="number" unit={say.hoursUnit} {...{ label, filling }} />
            ))}
          </div>
          <p class="total" hidden>
            {say.total}: <output>0</output> {say.hoursUnit}
          </p>
        </fieldset>
        <Line
          name="acceptable_share"
          type="number"
          unit="%"
          label={say.acceptable}
          hint={say.acceptableHint}
          filling={filling}
        />
        <fieldset id="rules" tabIndex={-1}>
          <legend>{say.rules}</legend>
          <p class="hint">{say.rulesHint}</p>
          {['1', '2', '3'].map((at) => (
            <Pick
              key={at}
              name={`rule_${at}`}
              label={say.rule(at)}
              codes={titles()}
              first={say.none}
              {...{ filling, language }}
            />
          ))}
        </fieldset>
      </Fill>
    </>
  )
}

const titles = () => rules.filter(({ retired }) => retired === null).map(({ id, title }) => ({ code: id, ...title }))
