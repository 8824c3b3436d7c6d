import { addresses } from '../address.ts'
import { compared } from '../texts/compared.ts'
import { manage } from '../texts/manage.ts'
import { own } from '../texts/own.ts'
import { speak } from '../texts/speak.ts'
import { manageAddresses } from './address.ts'
import { menuLeads, menuWords } from './menuWords.ts'
import type { HomePage, RefusedPage } from './page.ts'

/** Every page that belongs to the roles of whoever is signed in, and nothing else. */
export function Home({ page: { frame } }: { page: HomePage }) {
  const { language, person } = frame
  const say = speak(manage, language)
  const pages = person?.menu.filter((name) => name !== 'home') ?? []
  return (
    <>
      <h1>{say.home}</h1>
      <p class="lead">{say.homeLead}</p>
      <ul class="links">
        {pages.map((name) => (
          <li key={name}>
            <a href={manageAddresses[name][language]}>{menuWords[name][language]}</a>
            {menuLeads[name] && <p>{menuLeads[name][language]}</p>}
          </li>
        ))}
        {person?.roles.includes('organisation') && (
          <li>
            <a href={addresses.compare[language]}>{compared.title[language]}</a>
            <p>{own.lead[language]}</p>
          </li>
        )}
      </ul>
    </>
  )
}

export function Refused({ page: { frame, sentence } }: { page: RefusedPage }) {
  const say = speak(manage, frame.language)
  const to = frame.person ? manageAddresses.home : manageAddresses.signIn
  return (
    <>
      <h1>{say.refused}</h1>
      <p class="lead" role="alert">
        {sentence}
      </p>
      <p>
        <a href={to[frame.language]}>{frame.person ? say.home : say.signIn}</a>
      </p>
    </>
  )
}
