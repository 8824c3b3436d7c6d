import { whole } from '../format.ts'
import type { ContactPage } from '../page.ts'
import { speak, texts } from '../texts.ts'

export function PrivacyPage({ page: { frame, contact } }: { page: ContactPage }) {
  const { language, manifest } = frame
  const say = speak(texts.plain, language)
  const least = whole(manifest?.parameters?.threshold ?? 10, language)
  return (
    <>
      <h1>{say.privacyTitle}</h1>
      <p class="lead">{say.privacyLead}</p>
      <Part title={say.visit} sentences={[say.visit1, say.visit2, say.visit3, say.visit4, say.visit5]} />
      <Part title={say.signals} sentences={[say.signals1, say.signals2, say.signals3(least), say.signals4]} />
      <Part title={say.limits} sentences={[say.limits1, say.limits2]} />
      <section>
        <h2>{say.questions}</h2>
        <p>
          {say.mail} <a href={`mailto:${contact}`}>{contact}</a>. {say.authority}
        </p>
      </section>
    </>
  )
}

const Part = ({ title, sentences }: { title: string; sentences: readonly string[] }) => (
  <section>
    <h2>{title}</h2>
    <ul class="points">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </section>
)
