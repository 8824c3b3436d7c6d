import { rules } from '../../data/vocabulary/rules.ts'
import { date } from '../format.ts'
import { Pick } from '../forms/fields.tsx'
import { desk } from '../texts/desk.ts'
import { speak } from '../texts/speak.ts'
import { manageAddresses } from './address.ts'
import { titleOf } from './deskWords.tsx'
import { Lines, Mistakes } from './owner/fields.tsx'
import type { DeskPage } from './page.ts'

/** A theme in the desk's own words. */
export function ThemeForm({ page: { frame, filling } }: { page: DeskPage }) {
  const { language } = frame
  const say = speak(desk, language)
  return (
    <section>
      <h2>{say.theme}</h2>
      <p>{say.themeMore}</p>
      <form method="post" action={manageAddresses.theme[language]} noValidate autocomplete="off">
        <Mistakes {...{ filling, language }} />
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <Pick
          {...{ filling, language }}
          name="rule"
          label={say.about}
          first={say.choose}
          codes={rules.map(({ id, title }) => ({ code: id, ...title }))}
        />
        <Lines name="text" label={say.text} hint={say.textHint} longest={300} filling={filling} />
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
            <form method="post" action={manageAddresses.theme[language]} class="inline">
              <input type="hidden" name="csrf" value={frame.person?.csrf} />
              <input type="hidden" name="rule" value={rule} />
              <input type="hidden" name="text" value={text} />
              <button
                class="quiet"
                type="submit"
                name="withdraw"
                value="yes"
                aria-label={`${desk.takeBack[language]}: ${text}`}
              >
                {desk.takeBack[language]}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
