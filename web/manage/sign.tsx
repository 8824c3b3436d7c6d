import { manage } from '../texts/manage.ts'
import { speak } from '../texts/speak.ts'
import { manageAddresses, towards } from './address.ts'
import type { SignInPage, SignOutPage } from './page.ts'

/** With the provider of one's organisation, or with a key of this machine. */
export function SignIn({ page: { frame, to, provider, mistake } }: { page: SignInPage }) {
  const { language } = frame
  const say = speak(manage, language)
  return (
    <>
      <h1>{say.signIn}</h1>
      <p class="lead">{say.signInLead}</p>
      {provider && (
        <p>
          <a
            class="button"
            href={`${manageAddresses.provider[language]}${to === '' ? '' : `?${towards}=${encodeURIComponent(to)}`}`}
          >
            {say.byProvider}
          </a>
        </p>
      )}
      <form method="post" action={manageAddresses.signIn[language]} autocomplete="off">
        {provider && <h2>{say.byKey}</h2>}
        <input type="hidden" name={towards} value={to} />
        <div class="row">
          <label for="sleutel">{say.key}</label>
          <p id="sleutel-hint" class="hint">
            {say.keyHint}
          </p>
          {mistake && (
            <p id="sleutel-error" class="error" role="alert">
              {mistake}
            </p>
          )}
          <input
            id="sleutel"
            name="key"
            type="password"
            maxLength={60}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby={mistake ? 'sleutel-hint sleutel-error' : 'sleutel-hint'}
            aria-invalid={mistake ? true : undefined}
          />
        </div>
        <button type="submit">{say.signIn}</button>
      </form>
      <p class="hint">{say.cookie}</p>
    </>
  )
}

/** Asks first; says afterwards that it is done. */
export function SignOut({ page: { frame } }: { page: SignOutPage }) {
  const { language, person } = frame
  const say = speak(manage, language)
  if (!person)
    return (
      <>
        <h1>{say.signedOut}</h1>
        <p class="lead">{say.signedOutMore}</p>
        <p>
          <a href={manageAddresses.signIn[language]}>{say.again}</a>
        </p>
      </>
    )
  return (
    <>
      <h1>{say.signOut}</h1>
      <p class="lead">{say.signOutLead}</p>
      <form method="post" action={manageAddresses.signOut[language]}>
        <input type="hidden" name="csrf" value={person.csrf} />
        <button type="submit">{say.signOut}</button>
      </form>
    </>
  )
}
