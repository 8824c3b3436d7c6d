import { labelOf } from '../data/vocabulary/codes.ts'
import { link, ruleAddress } from './address.ts'
import { period } from './format.ts'
import type { Frame } from './page.ts'
import type { Standing } from './register.ts'
import { speak, texts } from './texts.ts'

/** Rules with their owner, where they stand and since when. */
export function RuleLinks({ frame, standings }: { frame: Frame; standings: readonly Standing[] }) {
  const { language } = frame
  const say = speak(texts.register, language)
  return (
    <ul class="ruleLinks">
      {standings.map(({ rule, status, flagged }) => (
        <li key={rule.id}>
          <a href={link(frame, ruleAddress(rule.id))}>{rule.title[language]}</a>
          <span class="quiet">
            {[
              rule.owner,
              status ? labelOf('rule_status', status, language) : '',
              flagged ? say.since(period(flagged, language)) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
