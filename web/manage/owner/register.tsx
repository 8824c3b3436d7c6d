import { codeLists, labelOf } from '../../../data/vocabulary/codes.ts'
import { ownRule } from '../../../data/vocabulary/register.ts'
import type { Rule } from '../../../data/vocabulary/rules.ts'
import { date } from '../../format.ts'
import { Line, Pick } from '../../forms/fields.tsx'
import type { Filling } from '../../forms/form.ts'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'
import { manageAddresses, registerAddress, retireAddress } from '../address.ts'
import type { ManageFrame } from '../page.ts'
import { Lines, Mistakes } from './fields.tsx'
import type { RegisterPage, RegisterRulePage } from './page.ts'

/** The rules of this place, a form to add one, and the shared rules. */
export function Register({ page: { frame, rules, filling } }: { page: RegisterPage }) {
  const { language } = frame
  const say = speak(owner, language)
  const own = rules.filter(({ id }) => ownRule.test(id))
  return (
    <>
      <h1>{say.register}</h1>
      <p class="lead">{say.registerLead}</p>
      <h2>{say.ownRules}</h2>
      {own.length === 0 ? <p>{say.noOwn}</p> : <List rules={own} language={language} />}
      <form method="post" action={manageAddresses.register[language]} noValidate autocomplete="off">
        <h2>{say.add}</h2>
        <Mistakes {...{ filling, language }} />
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <input type="hidden" name="id" value={filling.id} />
        <Line name="code" label={say.code} hint={say.codeHint} longest={34} filling={filling} />
        <Words {...{ filling, frame }} />
        <button type="submit">{say.addButton}</button>
      </form>
      <h2>{say.sharedRules}</h2>
      <List rules={rules.filter(({ id }) => !ownRule.test(id))} language={language} />
    </>
  )
}

const List = ({ rules, language }: { rules: readonly Rule[]; language: 'nl' | 'en' }) => (
  <ul class="links">
    {rules.map((rule) => (
      <li key={rule.id}>
        <a href={registerAddress(rule.id)[language]}>{rule.title[language]}</a>
        <span class="quiet">
          {labelOf('rule_level', rule.level, language)} · {rule.owner}
          {rule.retired !== null && ` · ${speak(owner, language).retired} ${date(rule.retired, language)}`}
        </span>
      </li>
    ))}
  </ul>
)

/** One rule: its words can be changed and it can be retired; its id stays. */
export function RegisterRule({ page: { frame, rule, filling } }: { page: RegisterRulePage }) {
  const { language } = frame
  const say = speak(owner, language)
  return (
    <>
      <h1 class="long">{rule.title[language]}</h1>
      <p class="quiet">{rule.id}</p>
      <form method="post" action={registerAddress(rule.id)[language]} noValidate autocomplete="off">
        <Mistakes {...{ filling, language }} />
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <input type="hidden" name="id" value={filling.id} />
        <Words {...{ filling, frame }} />
        <button type="submit">{say.saveRule}</button>
      </form>
      <form method="post" action={retireAddress(rule.id)[language]}>
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <input type="hidden" name="id" value={filling.id} />
        {rule.retired === null && <p>{say.retireMore}</p>}
        <button type="submit" class="quiet" name="action" value={rule.retired === null ? 'retire' : 'return'}>
          {rule.retired === null ? say.retire : say.bringBack}
        </button>
      </form>
    </>
  )
}

function Words({ filling, frame: { language } }: { filling: Filling; frame: ManageFrame }) {
  const say = speak(owner, language)
  const asked = { filling, language, first: say.choose }
  const levels = codeLists.rule_level.filter(({ code }) => code !== 'onbekend')
  return (
    <>
      <Line name="title_nl" label={say.name} longest={120} filling={filling} />
      <Line name="title_en" label={say.nameEn} longest={120} filling={filling} />
      <Lines name="duty_nl" label={say.duty} longest={300} filling={filling} />
      <Line name="owner" label={say.ownerOf} longest={80} filling={filling} />
      <Pick {...asked} name="level" label={say.level} codes={levels} />
      <Pick {...asked} name="theme" label={say.theme} codes={codeLists.theme} />
      <Pick {...asked} name="phase" label={say.phase} codes={codeLists.phase} />
      <Pick {...asked} name="protects" label={say.protects} codes={codeLists.protects} />
      <Line name="source" label={say.source} longest={120} filling={filling} />
    </>
  )
}
