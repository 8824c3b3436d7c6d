import { Markdown } from '../markdown.tsx'
import type { PaperPage as Paper, PapersPage as Papers } from '../page.ts'
import { speak, texts } from '../texts.ts'

export const PaperPage = ({ page }: { page: Paper }) => (
  <article lang="nl" class="paper">
    <Markdown text={page.text} />
  </article>
)

export function PapersPage({ page: { frame, papers } }: { page: Papers }) {
  const say = speak(texts.plain, frame.language)
  return (
    <>
      <h1>{say.papersTitle}</h1>
      <p class="lead">{say.papersLead}</p>
      <ul class="points">
        {papers.map(({ address, title }) => (
          <li key={address}>
            <a href={address} lang="nl">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The first heading. */
export const titleOfPaper = (text: string) => /^# (.+)$/m.exec(text)?.[1] ?? ''
