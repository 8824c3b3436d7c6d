import { Step, Steps } from '../../pages/steps.tsx'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'
import { answerAddress, askAddress } from '../address.ts'
import { AnswerForm } from './answerForm.tsx'
import { Hidden } from './fields.tsx'
import type { AnswerPage } from './page.ts'
import { Personal } from './personal.tsx'

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
          {mayAnswer ? <AnswerForm page={page} /> : !mayAsk && <p>{say.notOwner}</p>}
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
      <Personal event={preview} language={language} />
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
