import { date } from '../format.ts'
import { desk } from '../texts/desk.ts'
import { speak } from '../texts/speak.ts'
import { manageAddresses } from './address.ts'
import { RuleList, titleOf } from './deskWords.tsx'
import type { DeskPage } from './page.ts'

/** A theme in the desk's own words. */
export function ThemeForm({ page: { frame } }: { page: DeskPage }) {
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

export function Themes({ page: { frame, themes } }: { page: DeskPage }) {
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
