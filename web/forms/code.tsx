import { rules } from '../../data/vocabulary/rules.ts'
import { receipt } from '../texts/receipt.ts'
import { speak } from '../texts/speak.ts'
import type { CodePage } from './form.ts'

/** What six words open: which rules it was about, and taking it back. Never what was said. */
export function Code({ page: { frame, typed, state, undone, mistake } }: { page: CodePage }) {
  const { language } = frame
  const say = speak(receipt, language)
  const action = frame.address[language]
  if (undone) return <h1 tabIndex={-1}>{say.undone}</h1>
  return (
    <>
      <h1 tabIndex={-1}>{say.codeTitle}</h1>
      {state && <Opened {...{ state, language, action }} />}
      <form method="post" action={action} autocomplete="off" class="ask" data-plain>
        <div class="row">
          <label for="words">{say.wordsTitle}</label>
          <p id="words-hint" class="hint">
            {say.codeHint}
          </p>
          {mistake && (
            <p id="words-error" class="error" role="alert">
              {mistake}
            </p>
          )}
          <input
            id="words"
            name="words"
            value={typed}
            maxLength={80}
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={mistake ? 'words-hint words-error' : 'words-hint'}
            aria-invalid={mistake ? true : undefined}
          />
        </div>
        <button type="submit">{say.open}</button>
      </form>
    </>
  )
}

type OpenedProps = { state: NonNullable<CodePage['state']>; language: 'nl' | 'en'; action: string }

function Opened({ state: { rules: ids, minutes, words }, language, action }: OpenedProps) {
  const say = speak(receipt, language)
  const titles = ids.map((id) => rules.find((rule) => rule.id === id)?.title[language] ?? say.aboutNew)
  return (
    <section class="opened">
      <h2>{say.about}</h2>
      {titles.length === 0 ? <p>{say.aboutNone}</p> : titles.map((title) => <p key={title}>{title}</p>)}
      <p class="hint">{say.notShown}</p>
      {minutes > 0 ? (
        <form method="post" action={action} data-plain>
          <input type="hidden" name="words" value={words} />
          <p>{say.undoUntil(String(minutes))}</p>
          <button type="submit" name="undo" value="yes">
            {say.undo}
          </button>
        </form>
      ) : (
        <p>{say.undoLate}</p>
      )}
    </section>
  )
}
