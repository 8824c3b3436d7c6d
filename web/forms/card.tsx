import { codeLists } from '../../data/vocabulary/codes.ts'
import { countedItems, items } from '../../data/vocabulary/items.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { card } from '../texts/card.ts'
import { speak } from '../texts/speak.ts'
import { Choice, mistakesOf, yesNo } from './fields.tsx'
import { Fill } from './fill.tsx'
import type { FamilyPage, Filling, MirrorPage } from './form.ts'

/** A family, a young person or a foster carer on twelve statements; no place to write. */
export function Family({ page: { frame, filling } }: { page: FamilyPage }) {
  const { language } = frame
  const say = speak(card, language)
  const asked = { filling, language }
  return (
    <>
      <h1 tabIndex={-1}>{say.familyTitle}</h1>
      <p>{say.familyLead}</p>
      <p class="kind">{say.familySafe}</p>
      <Fill {...{ frame, filling }} keep="session" card>
        <Choice {...asked} name="respondent" label={say.respondent} codes={families} />
        <Choice {...asked} name="framework" label={say.framework} codes={codeLists.framework} />
        <h2>{say.trust}</h2>
        <Statements {...asked} signal="trust" />
        <h2>{say.process}</h2>
        <Statements {...asked} signal="process" />
        <p class="hint">{say.notTested}</p>
      </Fill>
    </>
  )
}

/** The same six statements about a careful process, and four facts, from the other side. */
export function Mirror({ page: { frame, filling } }: { page: MirrorPage }) {
  const { language } = frame
  const say = speak(card, language)
  const asked = { filling, language }
  return (
    <>
      <h1 tabIndex={-1}>{say.mirrorTitle}</h1>
      <p>{say.mirrorLead}</p>
      <Fill {...{ frame, filling }} keep="device">
        <h2>{say.mirrorItems}</h2>
        <Statements {...asked} signal="process" />
        <h2>{say.mirrorFacts}</h2>
        {facts.map(({ field, label }) => (
          <Choice
            key={field}
            {...asked}
            name={field}
            label={label[language]}
            codes={yesNo(language)}
            className="pair"
          />
        ))}
        <p class="hint">{say.notTested}</p>
      </Fill>
    </>
  )
}

type Asked = { filling: Filling; language: Language; signal: 'trust' | 'process' }

const Statements = ({ filling, language, signal }: Asked) => (
  <>
    {mistakesOf(`${signal}`, filling).map((sentence) => (
      <p key={sentence} id={signal} class="error">
        {sentence}
      </p>
    ))}
    {items
      .filter((item) => item.signal === signal)
      .map((item) => (
        <Choice
          key={item.code}
          name={item.code}
          label={item[language]}
          codes={codeLists.score}
          className="scale"
          {...{ filling, language }}
        />
      ))}
  </>
)

const families = codeLists.respondent.filter(({ code }) => code !== 'professional')

const fieldOf: Record<string, string> = { dissent: 'dissent_sought' }

const facts = countedItems
  .filter(({ code }) => code !== 'response')
  .map(({ code, nl, en }) => ({ field: fieldOf[code] ?? code, label: { nl, en } }))
