import { codeLists } from '../../../data/vocabulary/codes.ts'
import type { Language } from '../../../data/vocabulary/measure.ts'
import { measures } from '../../../data/vocabulary/measures.ts'
import { rules } from '../../../data/vocabulary/rules.ts'
import { period } from '../../format.ts'
import { Choice, Line, Pick } from '../../forms/fields.tsx'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'
import { answerAddress } from '../address.ts'
import { Lines, Mistakes } from './fields.tsx'
import { type AnswerPage, decisions } from './page.ts'

/** What an owner decides and why; and where something changes, from when and what to see it from. */
export function AnswerForm({ page: { frame, rule, filling } }: { page: AnswerPage }) {
  const { language } = frame
  const say = speak(owner, language)
  const asked = { filling, language }
  return (
    <form method="post" action={answerAddress(rule.id)[language]} noValidate class="answer">
      <h2 id="antwoord">{filling.typed.version ? say.correct : say.answer}</h2>
      <p>{say.public}</p>
      <Mistakes {...asked} />
      <input type="hidden" name="csrf" value={frame.person?.csrf} />
      <input type="hidden" name="id" value={filling.id} />
      {['version', 'day'].map(
        (name) =>
          filling.typed[name]?.[0] && <input key={name} type="hidden" name={name} value={filling.typed[name][0]} />,
      )}
      <Choice {...asked} name="decision" label={say.decision} codes={decisionCodes} />
      <Lines name="text" label={say.text} hint={say.textHint} longest={2000} filling={filling} />
      <Lines name="reason" label={say.reason} hint={say.reasonHint} longest={2000} filling={filling} />
      <Pick
        {...asked}
        name="review_quarter"
        label={say.review}
        first={say.choose}
        codes={quarterCodes(filling.typed.quarters ?? [])}
      />
      <fieldset class="change">
        <legend>{say.change}</legend>
        <p class="hint">{say.changeMore}</p>
        <Day name="change_date" label={say.changeDate} {...asked} />
        <Pick {...asked} name="measure" label={say.measure} first={say.choose} codes={measureCodes} />
        <Pick {...asked} name="direction" label={say.direction} first={say.choose} codes={directions} />
        <Line name="expected_effect" label={say.expected} longest={500} filling={filling} />
        <Pick {...asked} name="transition_quarters" label={say.transition} first="0" codes={transitions} />
        <Pick {...asked} name="changed_at" label={say.where} first={say.everywhere} codes={kinds} />
        <Pick {...asked} name="compared_with" label={say.compared} first={say.nobody} codes={kinds} />
        <Pick {...asked} name="compared_rule" label={say.comparedRule} first={say.nobody} codes={otherRules(rule.id)} />
      </fieldset>
      <button type="submit">{say.look}</button>
    </form>
  )
}

type DayProps = { name: string; label: string; filling: AnswerPage['filling']; language: Language }

function Day({ name, label, filling }: DayProps) {
  const wrong = filling.mistakes.filter(({ field }) => field === name)
  return (
    <div class="row">
      <label for={name}>{label}</label>
      {wrong.map(({ sentence }) => (
        <p key={sentence} id={`${name}-error`} class="error">
          {sentence}
        </p>
      ))}
      <input
        id={name}
        name={name}
        type="date"
        value={filling.typed[name]?.[0] ?? ''}
        aria-describedby={wrong.length > 0 ? `${name}-error` : undefined}
        aria-invalid={wrong.length > 0 || undefined}
      />
    </div>
  )
}

const decisionCodes = Object.entries(decisions).map(([code, { nl, en }]) => ({ code, nl, en }))

const quarterCodes = (quarters: readonly string[]) =>
  quarters.map((code) => ({ code, nl: period(code, 'nl'), en: period(code, 'en') }))

const measureCodes = Object.values(measures)
  .filter(({ formula }) => formula.signal !== 'later' && formula.signal !== 'rule_event')
  .map(({ id, label }) => ({ code: id, ...label }))

const directions = codeLists.direction.filter(({ code }) => code !== 'neutral')

const transitions = ['1', '2', '3', '4'].map((code) => ({ code, nl: code, en: code }))

const kinds = codeLists.chain_actor.map(({ code, nl, en }) => ({ code: `kind:${code}`, nl, en }))

const otherRules = (own: string) =>
  rules.filter(({ id }) => id !== own).map(({ id, title }) => ({ code: `rule:${id}`, ...title }))
