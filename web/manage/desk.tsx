import type { DeskText, Duplicate } from '../../data/desk.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { date, period, whole } from '../format.ts'
import { desk } from '../texts/desk.ts'
import { speak } from '../texts/speak.ts'
import { manageAddresses } from './address.ts'
import type { DeskPage } from './page.ts'

/** Masked words, rules that somebody named, and what the desk makes of them. */
export function Desk({ page }: { page: DeskPage }) {
  const say = speak(desk, page.frame.language)
  return (
    <>
      <h1>{say.title}</h1>
      {page.done && (
        <p class="done" role="status">
          {say.done}
        </p>
      )}
      <p class="lead">{say.lead}</p>
      <Candidates page={page} />
      <Texts page={page} />
      <ThemeForm page={page} />
      <Themes page={page} />
    </>
  )
}

function Candidates({ page }: { page: DeskPage }) {
  const { language } = page.frame
  const say = speak(desk, language)
  const named = [...new Set(page.texts.flatMap(({ candidate }) => candidate ?? []))]
  return (
    <section>
      <h2>{say.candidates}</h2>
      <p>{named.length === 0 ? say.noCandidates : say.candidatesMore}</p>
      {named.map((candidate) => (
        <Candidate
          key={candidate}
          candidate={candidate}
          texts={page.texts.filter((text) => text.candidate === candidate)}
          page={page}
        />
      ))}
    </section>
  )
}

type CandidateProps = { candidate: string; texts: readonly DeskText[]; page: DeskPage }

function Candidate({ candidate, texts, page: { frame, history } }: CandidateProps) {
  const { language } = frame
  const say = speak(desk, language)
  const earlier = history.get(candidate) ?? []
  const title = texts[0]?.title ?? ''
  return (
    <article class="card">
      <h3>{title}</h3>
      <p class="hint">{texts.length === 1 ? say.oneTime : say.times(whole(texts.length, language))}</p>
      <ul class="words">
        {texts.map((text) => (
          <li key={text.id}>
            {text.text && <blockquote>{text.text}</blockquote>}
            <p class="hint">{[period(text.quarter, language), ...told(text, language)].join(' · ')}</p>
          </li>
        ))}
      </ul>
      <form method="post" action={manageAddresses.duplicate[language]}>
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <input type="hidden" name="candidate" value={candidate} />
        <label for={`regel-${candidate}`}>{say.same}</label>
        <RuleList
          id={`regel-${candidate}`}
          first={say.none}
          chosen={earlier.at(-1)?.rule ?? null}
          language={language}
        />
        <button type="submit" aria-label={say.storeOf(title)}>
          {say.store}
        </button>
      </form>
      {earlier.length > 0 && <History earlier={earlier} language={language} />}
    </article>
  )
}

const History = ({ earlier, language }: { earlier: readonly Duplicate[]; language: Language }) => (
  <details>
    <summary>{desk.history[language]}</summary>
    <ul>
      {earlier.map(({ rule, day, who }) => (
        <li key={`${day} ${rule}`}>
          {date(day, language)}:{' '}
          {rule === null ? desk.wasNew[language] : desk.wasSame[language](titleOf(rule, language))}{' '}
          <span class="mark">({who.slice(0, 8)})</span>
        </li>
      ))}
    </ul>
  </details>
)

function Texts({ page: { frame, texts } }: { page: DeskPage }) {
  const { language } = frame
  const say = speak(desk, language)
  const written = texts.filter(({ text, title }) => text !== null && title === null)
  const ids = [...new Set(written.map(({ rule }) => rule))]
  return (
    <section>
      <h2>{say.texts}</h2>
      <p>{written.length === 0 ? say.noTexts : say.textsMore}</p>
      {ids.map((id) => (
        <details key={id}>
          <summary>
            {id === null ? '—' : titleOf(id, language)} ({written.filter(({ rule }) => rule === id).length})
          </summary>
          <ul class="words">
            {written
              .filter(({ rule }) => rule === id)
              .map((text) => (
                <li key={text.id}>
                  <blockquote>{text.text}</blockquote>
                  <p class="hint">{[period(text.quarter, language), ...told(text, language)].join(' · ')}</p>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function ThemeForm({ page: { frame } }: { page: DeskPage }) {
  const { language } = frame
  const say = speak(desk, language)
  return (
    <section>
      <h2>{say.theme}</h2>
      <p>{say.themeMore}</p>
      <form method="post" action={manageAddresses.theme[language]}>
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <div class="row">
          <label for="thema-regel">{say.about}</label>
          <RuleList id="thema-regel" first={say.choose} chosen={null} language={language} />
        </div>
        <div class="row">
          <label for="thema-tekst">{say.text}</label>
          <p class="hint" id="thema-hint">
            {say.textHint}
          </p>
          <textarea id="thema-tekst" name="text" maxLength={300} aria-describedby="thema-hint" required />
        </div>
        <button type="submit">{say.store}</button>
      </form>
    </section>
  )
}

function Themes({ page: { frame, themes } }: { page: DeskPage }) {
  const { language } = frame
  if (themes.length === 0) return null
  return (
    <section>
      <h2>{desk.themes[language]}</h2>
      <ul class="words">
        {themes.toReversed().map(({ rule, text, day }) => (
          <li key={`${rule} ${text}`}>
            <p>{text}</p>
            <p class="hint">
              {titleOf(rule, language)} · {date(day, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type RuleListProps = { id: string; first: string; chosen: string | null; language: Language }

const RuleList = ({ id, first, chosen, language }: RuleListProps) => (
  <select id={id} name="rule">
    <option value="">{first}</option>
    {rules.map((rule) => (
      <option key={rule.id} value={rule.id} selected={rule.id === chosen}>
        {rule.title[language]}
      </option>
    ))}
  </select>
)

const titleOf = (id: string, language: Language) => rules.find((rule) => rule.id === id)?.title[language] ?? id

/** What is known beside the words: never who or where. */
function told({ verdict, role, level, owner, isOpen }: DeskText, language: Language): string[] {
  return [
    ...(verdict ? [labelOf('verdict', verdict, language)] : []),
    ...(role ? [labelOf('role', role, language)] : []),
    ...(level ? [`${desk.level[language]}: ${labelOf('rule_level', level, language)}`] : []),
    ...(owner ? [`${desk.owner[language]}: ${owner}`] : []),
    ...(isOpen ? [desk.open[language]] : []),
  ]
}
