import { codeLists } from '../../data/vocabulary/codes.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type Rule, rules } from '../../data/vocabulary/rules.ts'
import { whole } from '../format.ts'
import type { RulesPage as Page } from '../page.ts'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'

export function RulesPage({ page: { frame } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.lists, language)
  const levels = codeLists.rule_level
    .map((level) => ({ ...level, rules: rulesOf(level.code, language) }))
    .filter((level) => level.rules.length > 0)
  return (
    <>
      <h1>{say.rulesTitle}</h1>
      <p class="lead">{say.rulesLead(whole(rules.length, language))}</p>
      <p>{say.rulesMore}</p>
      <nav class="levels" aria-label={say.levels}>
        <ul>
          {levels.map((level) => (
            <li key={level.code}>
              <a href={`#${level.code}`}>
                {level[language]} <span class="quiet">{level.rules.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {levels.map((level) => (
        <section key={level.code} id={level.code} class="rules">
          <h2>{level[language]}</h2>
          <p class="quiet">{say.rulesOf(whole(level.rules.length, language))}</p>
          <ul>
            {level.rules.map((rule) => (
              <RuleEntry key={rule.id} rule={rule} language={language} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const rulesOf = (level: string, language: Language): Rule[] =>
  rules
    .filter((rule) => rule.level === level)
    .sort((one, other) => one.title[language].localeCompare(other.title[language], language))

function RuleEntry({ rule, language }: { rule: Rule; language: Language }) {
  const say = speak(texts.lists, language)
  return (
    <li id={rule.id}>
      <h3>{rule.title[language]}</h3>
      <p>{rule.duty[language]}</p>
      <dl>
        <div>
          <dt>{say.protects}</dt>
          <dd>{cellName('protects', rule.protects, language)}</dd>
        </div>
        <div>
          <dt>{say.owner}</dt>
          <dd>{rule.owner}</dd>
        </div>
        <div>
          <dt>{say.article}</dt>
          <dd>
            <Source rule={rule} />
          </dd>
        </div>
      </dl>
      {rule.status !== 'verified' && <p class="quiet">{say.notChecked}</p>}
    </li>
  )
}

function Source({ rule: { source, article, url } }: { rule: Rule }) {
  const words = [source, article].filter((word) => word !== '').join(', ')
  return url === null ? words : <a href={url}>{words}</a>
}
