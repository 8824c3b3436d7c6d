import { codeLists } from '../../../data/vocabulary/codes.ts'
import type { Language } from '../../../data/vocabulary/measure.ts'
import { measures } from '../../../data/vocabulary/measures.ts'
import { rules } from '../../../data/vocabulary/rules.ts'
import { period } from '../../format.ts'
import { Choice, Line, Pick } from '../../forms/fields.tsx'
import { Step, Steps } from '../../pages/steps.tsx'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'
import { answerAddress, askAddress } from '../address.ts'
import { Hidden, Lines, Mistakes } from './fields.tsx'
import { type AnswerPage, decisions } from './page.ts'

type Props = { page: AnswerPage }

/** One rule with its story, and the answer of its owner: written, looked at as practice will see it, then saved. */
export function Answer({ page }: Props) {
  const { frame, rule, story, mayAnswer, mayAsk } = page
  const { language } = frame
  const say = speak(owner, language)
  return (
    <>
      <h1 class="long">{rule.title[language]}</h1>
      <p class="lead">{rule.duty[language]}</p>
      <p>
        <a href={{ nl: '/regels/', en: '/en/rules/' }[language] + encodeURIComponent(rule.id)}>{say.toStory}</a>
      </p>
      {page.preview ? (
        <Preview page={page} />
      ) : (
        <>
          {story.steps.length > 0 && <h2>{say.storySoFar}</h2>}
          <Steps steps={story.steps} language={language} />
          {mayAsk && <Ask page={page} />}
          {mayAnswer ? <Form page={page} /> : !mayAsk && <p>{say.notOwner}</p>}
        </>
      )}
    </>
  )
}

function Ask({ page: { frame, rule, filling } }: Props) {
  const say = speak(owner, frame.language)
  return (
    <form method="post" action={askAddress(rule.id)[frame.language]}>
      <input type="hidden" name="csrf" value={frame.person?.csrf} />
      <input type="hidden" name="id" value={filling.id} />
      <p>{say.askMore}</p>
      <button type="submit">{say.ask}</button>
    </form>
  )
}

/** Exactly what stands in the story once it is saved. */
function Preview({ page: { frame, rule, preview, filling } }: Props) {
  const { language } = frame
  const say = speak(owner, language)
  if (!preview) return null
  return (
    <section class="preview">
      <h2>{say.preview}</h2>
      <p>{say.previewMore}</p>
      <ol class="timeline">
        <li class={preview.event}>
          <Step
            step={{ kind: 'event', quarter: preview.quarter, day: preview.day, event: preview }}
            language={language}
          />
        </li>
      </ol>
      <form method="post" action={answerAddress(rule.id)[language]}>
        <Hidden typed={filling.typed} but={['csrf', 'sure', 'again']} />
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <button type="submit" name="sure" value="yes">
          {say.save}
        </button>{' '}
        <button type="submit" name="again" value="yes" class="quiet">
          {say.edit}
        </button>
      </form>
    </section>
  )
}

function Form({ page: { frame, rule, filling } }: Props) {
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
