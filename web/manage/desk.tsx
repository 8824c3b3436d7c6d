import { desk } from '../texts/desk.ts'
import { speak } from '../texts/speak.ts'
import { Candidates } from './deskCandidates.tsx'
import { ThemeForm, Themes } from './deskThemes.tsx'
import { titleOf, told } from './deskWords.tsx'
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
                  <p class="hint">{told([text], language).join(' · ')}</p>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
