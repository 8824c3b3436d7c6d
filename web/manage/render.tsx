import renderToString from 'preact-render-to-string'
import type { Language } from '../../data/vocabulary/measure.ts'
import { addresses } from '../address.ts'
import { Head } from '../head.tsx'
import { frame as frameTexts } from '../texts/frame.ts'
import { manage } from '../texts/manage.ts'
import { speak } from '../texts/speak.ts'
import { steward } from '../texts/steward.ts'
import { manageAddresses } from './address.ts'
import { Codes } from './codes.tsx'
import { Desk } from './desk.tsx'
import { Home, Refused } from './home.tsx'
import { Imports } from './imports.tsx'
import { Keys, Trail } from './lookBack.tsx'
import { menuWords } from './menuWords.ts'
import { Agenda } from './owner/agenda.tsx'
import { Answer } from './owner/answer.tsx'
import { Log } from './owner/log.tsx'
import { Register, RegisterRule } from './owner/register.tsx'
import type { ManagePage } from './page.ts'
import { Releases } from './releases.tsx'
import { SignIn, SignOut } from './sign.tsx'
import { SignOff } from './signOff.tsx'

export type { Filling, Mistake } from '../forms/form.ts'
export {
  answerAddress,
  askAddress,
  backAddress,
  calendarAddress,
  manageAddresses,
  menu,
  registerAddress,
  retireAddress,
  takeBackAddress,
  towards,
} from './address.ts'
export { type AgendaPage, type AnswerPage, decisions } from './owner/page.ts'
export { ownerSentences } from './owner/sentences.ts'
export type { CodesPage, DeskPage, ImportReport, Imports, Keys, ManageFrame, ManagePage, Releases } from './page.ts'
export { manageSentences } from './sentences.ts'

/** A whole HTML document; it has no script. */
export const renderManage = (page: ManagePage): string => `<!doctype html>${renderToString(<Document page={page} />)}`

function Document({ page }: { page: ManagePage }) {
  const { language, assets } = page.frame
  return (
    <html lang={language}>
      <Head title={titleOf(page)} assets={assets}>
        <meta name="robots" content="noindex" />
      </Head>
      <body class="manage">
        <a class="skip" href="#inhoud">
          {speak(frameTexts, language).skip}
        </a>
        <Top page={page} />
        <main id="inhoud" tabIndex={-1} data-page={page.name}>
          <Content page={page} />
        </main>
        <Foot page={page} />
      </body>
    </html>
  )
}

function Top({ page: { frame } }: { page: ManagePage }) {
  const { language, person } = frame
  const say = speak(manage, language)
  const other: Language = language === 'nl' ? 'en' : 'nl'
  return (
    <header class="top">
      <a class="wordmark" href={language === 'nl' ? '/' : '/en'}>
        {speak(frameTexts, language).name}
      </a>
      {person && (
        <nav aria-label={say.menu}>
          <ul>
            {person.menu.map((name) => (
              <li key={name}>
                <a
                  href={manageAddresses[name][language]}
                  aria-current={manageAddresses[name].nl === frame.address.nl ? 'page' : undefined}
                >
                  {menuWords[name][language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <a class="language" href={frame.address[other]} lang={other} hreflang={other}>
        {speak(frameTexts, language).otherLanguage}
      </a>
    </header>
  )
}

/** What everybody sees, from behind sign-in. */
const figures = ['quarter', 'measures', 'rules', 'compare', 'decisions'] as const

function Foot({ page: { frame } }: { page: ManagePage }) {
  const { language, person } = frame
  const say = speak(manage, language)
  return (
    <footer class="bottom">
      {person && (
        <>
          <p>
            {say.yourRole} {person.roles.map((role) => say[role]).join(', ')}. {say.trailed}
          </p>
          <form method="post" action={manageAddresses.signOut[language]}>
            <input type="hidden" name="csrf" value={person.csrf} />
            <button type="submit">{say.signOut}</button>
          </form>
        </>
      )}
      <nav aria-label={say.toSite}>
        <ul>
          {figures.map((name) => (
            <li key={name}>
              <a href={addresses[name][language]}>{speak(frameTexts, language)[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}

function Content({ page }: { page: ManagePage }) {
  switch (page.name) {
    case 'signIn':
      return <SignIn page={page} />
    case 'signOut':
      return <SignOut page={page} />
    case 'home':
      return <Home page={page} />
    case 'refused':
      return <Refused page={page} />
    case 'agenda':
      return <Agenda page={page} />
    case 'answer':
      return <Answer page={page} />
    case 'decisions':
      return <Log page={page} />
    case 'register':
      return <Register page={page} />
    case 'registerRule':
      return <RegisterRule page={page} />
    case 'codes':
      return <Codes page={page} />
    case 'desk':
      return <Desk page={page} />
    case 'imports':
      return <Imports page={page} />
    case 'releases':
      return <Releases page={page} />
    case 'signOff':
      return <SignOff page={page} />
    case 'keys':
      return <Keys page={page} />
    case 'trail':
      return <Trail page={page} />
  }
}

function titleOf(page: ManagePage): string {
  const { language, person } = page.frame
  const say = speak(manage, language)
  if (page.name === 'answer' || page.name === 'registerRule') return page.rule.title[language]
  if (page.name === 'signOut') return person ? say.signOut : say.signedOut
  if (page.name === 'signOff') return steward.signOffTitle[language]
  if (page.name === 'signIn' || page.name === 'refused') return say[page.name]
  return menuWords[page.name][language]
}
