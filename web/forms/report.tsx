import { codeLists } from '../../data/vocabulary/codes.ts'
import { Screened } from '../screened.tsx'
import { report } from '../texts/report.ts'
import { sending } from '../texts/sending.ts'
import { speak } from '../texts/speak.ts'
import { formAddresses } from './address.ts'
import { Choice, Line, mistakesOf, Pick, yesNo } from './fields.tsx'
import { Fill } from './fill.tsx'
import type { ReportPage } from './form.ts'

/** One rule, three questions; what happens is asked once it is known whether the rule helps. */
export function Report({ page: { frame, filling, rule, changed } }: { page: ReportPage }) {
  const { language } = frame
  const say = speak(report, language)
  const asked = { filling, language }
  return (
    <>
      <p class="back">
        <a href={formAddresses.find[language]}>{say.otherRule}</a>
      </p>
      <h1 class="long" tabIndex={-1}>
        {rule ? rule.title[language] : say.newTitle}
      </h1>
      <Fill {...{ frame, filling }} keep="device" open={frame.isOpen} text timed>
        {!rule && <NewRule {...asked} />}
        <Choice {...asked} name="verdict" label={say.verdict} codes={codeLists.verdict} className="pair" />
        <Choice
          {...asked}
          name="effect"
          label={say.effect}
          hint={say.mostTwo}
          codes={codeLists.friction_effect}
          most={2}
          className="if-hinders"
        />
        <Choice
          {...asked}
          name="help"
          label={say.effect}
          hint={say.mostTwo}
          codes={codeLists.help_effect}
          most={2}
          className="if-helps"
        />
        <Choice
          {...asked}
          name="minutes_band"
          label={say.minutes}
          codes={codeLists.minutes_band}
          unknown={say.unknown}
        />
        {changed && <Choice {...asked} name="noticed" label={say.noticed} codes={codeLists.noticed} />}
        <More {...asked} isNew={!rule} />
      </Fill>
    </>
  )
}

type Asked = Pick<ReportPage, 'filling'> & { language: 'nl' | 'en' }

function NewRule({ filling, language }: Asked) {
  const say = speak(report, language)
  return (
    <>
      <Line name="new_title" label={say.nameOf} hint={say.nameHint} longest={80} filling={filling} />
      <Pick
        name="new_level"
        label={say.levelSeen}
        codes={codeLists.rule_level}
        first={say.choose}
        {...{ filling, language }}
      />
      <Line name="new_owner" label={say.ownerOf} hint={say.ownerHint} longest={80} filling={filling} />
    </>
  )
}

function More({ filling, language, isNew }: Asked & { isNew: boolean }) {
  const say = speak(report, language)
  const asked = { filling, language, first: say.choose }
  const [error] = mistakesOf('free_text', filling)
  return (
    <details class="more" open={told.some((name) => filling.typed[name]?.[0])}>
      <summary>
        {say.more} <span class="hint">{say.moreHint}</span>
      </summary>
      {!isNew && (
        <Pick {...asked} name="level_as_seen" label={say.levelSeen} hint={say.levelHint} codes={codeLists.rule_level} />
      )}
      <div class="if-hinders">
        <Pick {...asked} name="friction_kind" label={say.kind} codes={frictions} />
      </div>
      <Pick {...asked} name="frequency" label={say.frequency} codes={codeLists.frequency} />
      <Pick {...asked} name="severity" label={say.severity} codes={severities} />
      <div class="if-hinders">
        <Choice
          {...asked}
          name="workaround"
          label={say.workaround}
          hint={say.workaroundHint}
          codes={yesNo(language)}
          className="pair"
        />
        <Pick {...asked} name="what_would_help" label={say.wish} codes={codeLists.what_would_help} />
      </div>
      <Pick {...asked} name="complexity_band" label={say.complexity} codes={codeLists.complexity_band} />
      <Pick
        {...asked}
        name="role"
        label={speak(sending, language).role}
        hint={speak(sending, language).roleHint}
        codes={codeLists.role}
      />
      <Screened
        name="free_text"
        label={say.freeText}
        language={language}
        value={filling.typed.free_text?.[0] ?? ''}
        {...(error ? { error } : {})}
      />
      <Danger language={language} />
    </details>
  )
}

/** Shown by the script as soon as a text speaks of danger. */
export const Danger = ({ language, shown = false }: { language: 'nl' | 'en'; shown?: boolean }) => (
  <div class="danger" role={shown ? undefined : 'alert'} hidden={!shown}>
    <p class="large">{speak(sending, language).danger}</p>
    <p>{speak(sending, language).dangerMore}</p>
  </div>
)

const told = [
  'level_as_seen',
  'friction_kind',
  'frequency',
  'severity',
  'workaround',
  'what_would_help',
  'complexity_band',
  'role',
  'free_text',
]

const frictions = codeLists.friction_kind.filter(({ code }) => code !== 'helpt')

const severities = ['1', '2', '3', '4', '5'].map((code) => ({
  code,
  nl: code === '1' ? report.severity1.nl : code === '5' ? report.severity5.nl : code,
  en: code === '1' ? report.severity1.en : code === '5' ? report.severity5.en : code,
}))
