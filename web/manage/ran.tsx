import type { Language } from '../../data/vocabulary/measure.ts'
import { Table } from '../table.tsx'
import { speak } from '../texts/speak.ts'
import { steward } from '../texts/steward.ts'
import type { Ran, ReleasesPage } from './page.ts'

/** What ran before, and what came of it. */
export function Earlier({ page: { frame, jobs } }: { page: ReleasesPage }) {
  const { language } = frame
  const say = speak(steward, language)
  if (jobs.length === 0) return null
  return (
    <section>
      <h2>{say.earlier}</h2>
      <Table
        caption={say.earlier}
        fixed
        columns={[{ name: say.did }, { name: say.when }, { name: say.outcome }]}
        lines={jobs.map((job) => ({
          key: job.id,
          cells: [whatOf(job, language), moment(job.started, language), outcomeOf(job, language)],
        }))}
      />
    </section>
  )
}

export const whatOf = ({ verb, about }: Ran, language: Language) =>
  verb === 'audit' ? steward.ranAudit[language](about) : steward.ranRelease[language](about)

function outcomeOf({ verb, state, said }: Ran, language: Language): string {
  if (state === 'running') return steward.outRunning[language]
  if (said === null) return steward.outBroken[language]
  if (said.unforeseen === true) return steward.outUnforeseen[language]
  if (typeof said.error === 'string') return said.error
  if (verb === 'audit') return said.passed === true ? steward.outPassed[language] : steward.outFailed[language]
  const made = Array.isArray(said.made) ? said.made.map(String) : []
  return made.length === 0 ? steward.outSame[language] : steward.outMade[language](made.join(', '))
}

export const moment = (at: number | string, language: Language) =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(at))
