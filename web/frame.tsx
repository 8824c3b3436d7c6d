import type { ComponentChildren } from 'preact'
import type { Language } from '../data/vocabulary/measure.ts'
import { addresses, briefingAddress, link, permanent, twin } from './address.ts'
import { date } from './format.ts'
import { manageAddresses } from './manage/address.ts'
import type { Frame } from './page.ts'
import { PageFrame } from './surroundings.ts'
import { speak, texts } from './texts.ts'

type Props = { frame: Frame; here: keyof typeof addresses | null; children: ComponentChildren }

/** What stands round every page: menu, notices, the page itself, and what we promise. */
export const Surround = ({ frame, here, children }: Props) => (
  <PageFrame.Provider value={frame}>
    <a class="skip" href="#inhoud">
      {speak(texts.frame, frame.language).skip}
    </a>
    <Header frame={frame} here={here} />
    <Notices frame={frame} />
    <main id="inhoud" tabIndex={-1} data-release={frame.manifest?.id}>
      {children}
    </main>
    <Footer frame={frame} />
  </PageFrame.Provider>
)

const menu = ['quarter', 'measures', 'rules', 'decisions'] as const
const further = ['chain', 'time', 'trust', 'compare', 'releases', 'explore'] as const

function Header({ frame, here }: Omit<Props, 'children'>) {
  const say = speak(texts.frame, frame.language)
  const other: Language = frame.language === 'nl' ? 'en' : 'nl'
  return (
    <header class="top">
      <a class="wordmark" href={link(frame, addresses.start)}>
        <Mark />
        {say.name}
      </a>
      <nav aria-label={say.menu}>
        <Entries frame={frame} here={here} names={menu} />
        <details class="further" data-here={further.some((name) => name === here) ? '' : undefined}>
          <summary>{say.more}</summary>
          <Entries frame={frame} here={here} names={further} />
        </details>
      </nav>
      <a class="language" href={twin(frame, other)} lang={other} hreflang={other} title={say.otherLanguageHint}>
        {say.otherLanguage}
      </a>
    </header>
  )
}

type EntriesProps = Omit<Props, 'children'> & { names: readonly (keyof typeof addresses)[] }

const Entries = ({ frame, here, names }: EntriesProps) => (
  <ul>
    {names.map((name) => (
      <li key={name}>
        <a href={link(frame, addresses[name])} aria-current={name === here ? 'page' : undefined}>
          {speak(texts.frame, frame.language)[name]}
        </a>
      </li>
    ))}
  </ul>
)

const Mark = () => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <path d="M6 13a10.5 10.5 0 0 1 19-2" class="there" />
    <path d="M26 19a10.5 10.5 0 0 1-19 2" class="back" />
    <path d="M26 4v8h-8" class="there" />
    <path d="M6 28v-8h8" class="back" />
  </svg>
)

function Notices({ frame }: { frame: Frame }) {
  const say = speak(texts.frame, frame.language)
  const sentences = frame.notices.map((notice) => say[notice])
  const frozen = frame.frozen && frame.manifest !== null
  if (!frozen && sentences.length === 0) return null
  return (
    <div class="notices" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {frozen && (
        <p>
          {say.frozen(frame.manifest?.id ?? '')}{' '}
          {!frame.newest && <a href={frame.address[frame.language]}>{say.toNewest}</a>}
        </p>
      )}
    </div>
  )
}

function Footer({ frame }: { frame: Frame }) {
  const say = speak(texts.frame, frame.language)
  return (
    <footer class="bottom">
      <p class="motto">{say.motto}</p>
      <p>{say.promise}</p>
      <p>
        {say.rounding} {say.openData}
      </p>
      <nav aria-label={say.atFoot}>
        <ul>
          {rest.map((name) => (
            <li key={name}>
              <a href={link(frame, addresses[name])}>{say[name]}</a>
            </li>
          ))}
          <li>
            <a href={link(frame, briefingAddress(frame.quarter ?? frame.manifest?.quarter ?? ''))} data-briefing>
              {say.briefing}
            </a>
          </li>
          <li>
            <a href={{ nl: '/uitgaven.atom', en: '/en/releases.atom' }[frame.language]}>{say.feed}</a>
          </li>
          <li>
            <a href={manageAddresses.signIn[frame.language]}>{say.signIn}</a>
          </li>
        </ul>
      </nav>
      <div class="keyboard" />
      <Stamp frame={frame} />
    </footer>
  )
}

const rest = ['method', 'terms', 'interface', 'privacy', 'papers', 'accessibility'] as const

/** Which figures these are, for ever: also the last line on paper. */
function Stamp({ frame }: { frame: Frame }) {
  const release = speak(texts.lists, frame.language)
  const { manifest } = frame
  if (!manifest) return null
  return (
    <p class="stamp">
      {release.release} {manifest.id} · {release[manifest.status].toLowerCase()} ·{' '}
      {date(manifest.publication_date, frame.language)} · <a href={permanent(frame)}>{permanent(frame)}</a>
    </p>
  )
}
