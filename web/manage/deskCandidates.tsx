import type { DeskText, Duplicate } from '../../data/desk.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { date, whole } from '../format.ts'
import { desk } from '../texts/desk.ts'
import { speak } from '../texts/speak.ts'
import { manageAddresses } from './address.ts'
import { RuleList, titleOf, told } from './deskWords.tsx'
import type { DeskPage } from './page.ts'

/** Rules that somebody named, each once, and what the desk made of it. */
export function Candidates({ page }: { page: DeskPage }) {
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
      <p class="hint">
        {[texts.length === 1 ? say.oneTime : say.times(whole(texts.length, language)), ...told(texts, language)].join(
          ' · ',
        )}
      </p>
      {texts.map(({ id, text }) => text && <blockquote key={id}>{text}</blockquote>)}
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
