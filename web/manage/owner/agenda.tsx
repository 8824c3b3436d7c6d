import type { Load } from '../../../data/story/agenda.ts'
import { labelOf } from '../../../data/vocabulary/codes.ts'
import type { Rule } from '../../../data/vocabulary/rules.ts'
import { period, whole } from '../../format.ts'
import { Table } from '../../table.tsx'
import { owner } from '../../texts/owner.ts'
import { speak } from '../../texts/speak.ts'
import { answerAddress } from '../address.ts'
import type { ManageFrame } from '../page.ts'
import type { AgendaPage } from './page.ts'

/** What waits for an answer, heaviest first; what to look back at; and for the desk what was not put to anybody yet. */
export function Agenda({ page: { frame, open, due, flagged, calendars } }: { page: AgendaPage }) {
  const { language } = frame
  const say = speak(owner, language)
  return (
    <>
      <h1>{say.agenda}</h1>
      <p class="lead">{open.length === 0 ? say.none : say.agendaLead}</p>
      {open.length > 0 && (
        <Table
          caption={say.agenda}
          columns={[say.rule, say.ownerOf, say.waits, say.load].map((name) => ({ name }))}
          lines={open.map(({ rule, standing: { question }, load }) => ({
            key: rule.id,
            cells: [
              <RuleLink key={rule.id} rule={rule} frame={frame} />,
              rule.owner,
              question ? `${say.weeks(whole(question.weeks, language))}${question.late ? `, ${say.overdue}` : ''}` : '',
              loadWords(load, language),
            ],
          }))}
        />
      )}
      {due.length > 0 && (
        <section>
          <h2>{say.due}</h2>
          <p>{say.dueMore}</p>
          <ul class="links">
            {due.map(({ rule, event }) => (
              <li key={rule.id}>
                <RuleLink rule={rule} frame={frame} />
                <span class="quiet">
                  {labelOf('rule_status', event.event, language)}, {period(event.quarter, language)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {flagged.length > 0 && (
        <section>
          <h2>{say.flagged}</h2>
          <p>{say.flaggedMore}</p>
          <ul class="links">
            {flagged.map(({ rule, load }) => (
              <li key={rule.id}>
                <RuleLink rule={rule} frame={frame} />
                <span class="quiet">
                  {rule.owner} · {loadWords(load, language)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {calendars.length > 0 && (
        <section>
          <h2>{say.calendar}</h2>
          <p>{say.calendarMore}</p>
          <ul class="links">
            {calendars.map((one) => (
              <li key={one.owner}>
                <a href={one.address}>{say.calendarOf(one.owner)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const RuleLink = ({ rule, frame: { language } }: { rule: Rule; frame: ManageFrame }) => (
  <a href={answerAddress(rule.id)[language]}>{rule.title[language]}</a>
)

function loadWords(load: Load | null, language: 'nl' | 'en'): string {
  const say = speak(owner, language)
  if (load === null) return say.unknownLoad
  const [hours = '', lower = '', upper = ''] = [load.hours, load.lower, load.upper].map((one) => whole(one, language))
  return say.hours(hours, lower, upper)
}
