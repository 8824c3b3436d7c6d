import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { differences } from '../differences.ts'
import { period } from '../format.ts'
import type { BriefingPage } from '../page.ts'
import { Table } from '../table.tsx'
import { WithTerms } from '../term.tsx'
import { speak, texts } from '../texts.ts'
import { type Effect, effectsOf } from './found.ts'

/** What was measured after changes of rules, with its range and strength; a plain sentence where a release has none. */
export function Effects({ page: { frame, effects } }: { page: BriefingPage }) {
  const { language } = frame
  const say = speak(texts.briefing, language)
  const shown = effectsOf(effects)
  const columns = [say.change, say.measure, say.difference, say.strength].map((name) => ({ name }))
  return (
    <section>
      <h2>{say.effects}</h2>
      {shown.length === 0 ? (
        <p>{say.noEffects}</p>
      ) : (
        <Table
          caption={say.effects}
          columns={columns}
          lines={shown.map((effect, index) => ({
            key: `${index} ${effect.changed_rule}`,
            cells: [
              <>
                <WithTerms text={titleOf(effect.changed_rule, language)} frame={frame} />,{' '}
                {period(effect.change_quarter, language)}
              </>,
              [measureOf(effect)?.label[language], effect.side === 'side' ? `(${say.side})` : ''].join(' '),
              differenceOf(effect, language),
              strengthOf(effect, language),
            ],
          }))}
          fixed
        />
      )}
    </section>
  )
}

const titleOf = (id: string, language: Language) => rules.find((rule) => rule.id === id)?.title[language] ?? id

const measureOf = ({ measure }: Effect) =>
  Object.hasOwn(measures, measure) ? measures[measure as MeasureId] : undefined

function differenceOf(effect: Effect, language: Language): string {
  const measure = measureOf(effect)
  const { change, lower, upper } = effect
  if (!measure || change === null || lower === null || upper === null) return speak(texts.briefing, language).unknownYet
  const write = differences(measure.unit, language)
  return `${write.named(change, upper - lower)} (${write.range(lower, upper)})`
}

/** How firm it is, and what was found, in words. */
function strengthOf({ verdict, strength, lower, upper }: Effect, language: Language): string {
  const say = speak(texts.briefing, language)
  if (verdict === 'refused' || verdict === 'first_impression') return say[verdict]
  const words = { strong: say.strong, fair: say.fair, weak: say.weak }[strength] ?? say.unknownYet
  const isOneSided = (lower ?? 0) > 0 || (upper ?? 0) < 0
  return verdict === 'changed' ? words : `${isOneSided ? say.may_be_chance : say.no_change_found}, ${words}`
}
