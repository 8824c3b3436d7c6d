import type { ComponentChildren } from 'preact'
import { sending } from '../texts/sending.ts'
import { speak } from '../texts/speak.ts'
import { Line } from './fields.tsx'
import type { Filling, FormFrame } from './form.ts'

type Props = {
  frame: FormFrame
  filling: Filling
  /** `session`: what is typed is kept until the window closes, for a device that is handed round. */
  keep: 'device' | 'session'
  card?: boolean
  open?: boolean
  text?: boolean
  timed?: boolean
  children: ComponentChildren
}

/** A form that sends itself to its own address, with or without script: mistakes first, then questions, code, promise, and the button. */
export function Fill({
  frame,
  filling,
  keep,
  card = false,
  open = false,
  text = false,
  timed = false,
  children,
}: Props) {
  const say = speak(sending, frame.language)
  const address = frame.address[frame.language]
  return (
    <form
      method="post"
      action={address}
      noValidate
      autocomplete="off"
      data-keep={keep}
      data-typed={Object.keys(filling.typed).length > 0 ? 'yes' : undefined}
      data-sending={say.sendingNow}
      data-offline={say.offline}
    >
      <input type="hidden" name="signal_id" value={filling.id} />
      <Mistakes filling={filling} title={say.problems} more={say.problemsMore} />
      <p class="restored" role="status" hidden>
        {say.restored} <button type="reset">{say.wipe}</button>
      </p>
      {children}
      <Line
        name="code"
        label={say.code}
        hint={[card ? say.cardHint : say.codeHint, open ? say.codeOpen : say.codeNeeded]
          .slice(0, card ? 1 : 2)
          .join(' ')}
        className="code"
        filling={filling}
        quiet
      />
      <div class="who">
        <h2>{say.who}</h2>
        <p>
          {say.whoPublic(String(frame.threshold))} {say.whoKept} {say.whoCode} {text && say.whoText}
        </p>
      </div>
      {timed && (
        <label class="choice timed" hidden>
          <input type="checkbox" name="timed" value="yes" />
          <span>{say.timing}</span>
        </label>
      )}
      <div class="send">
        <p class="progress" role="status" />
        <button type="submit">{say.send}</button>
      </div>
    </form>
  )
}

/** Takes the focus when the page opens, without script too. */
const first = { autofocus: true }

/** Every mistake as a link to its field. */
function Mistakes({ filling, title, more }: { filling: Filling; title: string; more: string }) {
  if (filling.mistakes.length === 0) return null
  return (
    <div class="mistakes" role="alert" tabIndex={-1} id="mistakes" {...first}>
      <h2>{title}</h2>
      <ul>
        {filling.mistakes.map(({ field, sentence }) => (
          <li key={field + sentence}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
      <p>{more}</p>
    </div>
  )
}
