import { accessibility } from '../accessibility.ts'
import { date, whole } from '../format.ts'
import type { ContactPage } from '../page.ts'
import { speak, texts } from '../texts.ts'

/** A draft statement: what the tests found, what is known to be missing, and whom to tell. */
export function AccessibilityPage({ page: { frame, contact } }: { page: ContactPage }) {
  const say = speak(texts.plain, frame.language)
  return (
    <>
      <h1>{say.accessTitle}</h1>
      <p class="lead">{say.accessLead}</p>
      <section class="card">
        <h2>{say.status}</h2>
        <p class="large">{say.statusB}</p>
        <p>{say.statusMore}</p>
        <p class="quiet">{say.draft}</p>
      </section>
      <Tested page={{ frame, contact }} />
      <section>
        <h2>{say.gaps}</h2>
        <ul class="points">
          {[say.gap1, say.gap2, say.gap3].map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say.questions}</h2>
        <p>
          {say.report} {say.mail} <a href={`mailto:${contact}`}>{contact}</a>.
        </p>
        <p>{say.ombudsman}</p>
      </section>
    </>
  )
}

function Tested({ page: { frame } }: { page: Omit<ContactPage, 'name'> }) {
  const { language } = frame
  const say = speak(texts.plain, language)
  const entries = [
    [say.testedOn, date(accessibility.on, language)],
    [say.standard, accessibility.standard],
    [say.pages, whole(accessibility.pages, language)],
    [say.widths, accessibility.widths.map((width) => `${width} px`).join(', ')],
    [say.schemes, say.lightAndDark],
    [say.faults, whole(accessibility.faults, language)],
  ]
  return (
    <section class="card">
      <h2>{say.tested}</h2>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{say.also}</h3>
      <ul class="points">
        {[say.keyboard, say.zoom, say.noScript, say.charts].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
