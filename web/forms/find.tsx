import { codeLists } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type Rule, rules } from '../../data/vocabulary/rules.ts'
import { report } from '../texts/report.ts'
import { speak } from '../texts/speak.ts'
import { formAddresses, reportAddress, searchKey } from './address.ts'
import type { FindPage } from './form.ts'

/** The whole register is in the page: it is searched here with script, by the server without. */
export function Find({ page: { frame, search } }: { page: FindPage }) {
  const { language } = frame
  const say = speak(report, language)
  const found = search ? rulesFor(search, language) : []
  return (
    <>
      <h1 tabIndex={-1}>{say.findTitle}</h1>
      <p>{say.findLead}</p>
      <form method="get" action={formAddresses.find[language]} class="find" autocomplete="off">
        <label for="search">{say.searchLabel}</label>
        <p id="search-hint" class="hint">
          {say.searchHint}
        </p>
        <div class="search">
          <input
            id="search"
            name={searchKey[language]}
            type="search"
            value={search}
            aria-describedby="search-hint"
            maxLength={60}
          />
          <button type="submit">{say.search}</button>
        </div>
      </form>
      <p class="count" role="status" data-found={say.found('#')} data-none={say.foundNone('#')}>
        {search && (found.length > 0 ? say.found(String(found.length)) : say.foundNone(search))}
      </p>
      <ul class="rule-list" id="found">
        {found.map((rule) => (
          <Item key={rule.id} rule={rule} language={language} />
        ))}
      </ul>
      <ul class="rule-list">
        <li>
          <a href={reportAddress('nieuw')[language]}>
            {say.newRule} <span>{say.newRuleMore}</span>
          </a>
        </li>
      </ul>
      <details class="more">
        <summary>{say.all}</summary>
        {codeLists.theme.map((theme) => (
          <section key={theme.code}>
            <h2>{theme[language]}</h2>
            <ul class="rule-list register">
              {rules
                .filter((rule) => rule.theme === theme.code && rule.retired === null)
                .map((rule) => (
                  <Item key={rule.id} rule={rule} language={language} />
                ))}
            </ul>
          </section>
        ))}
      </details>
    </>
  )
}

/** The level of the rule is not told here: what people take it for is asked later. */
const Item = ({ rule, language }: { rule: Rule; language: Language }) => (
  <li>
    <a href={reportAddress(rule.id)[language]}>{rule.title[language]}</a>
  </li>
)

function rulesFor(search: string, language: Language): Rule[] {
  const words = plain(search).split(/\s+/)
  return rules.filter((rule) => {
    const theme = codeLists.theme.find(({ code }) => code === rule.theme)?.[language] ?? ''
    const text = plain(`${rule.title[language]} ${theme}`)
    return rule.retired === null && words.every((word) => text.includes(word))
  })
}

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim()
