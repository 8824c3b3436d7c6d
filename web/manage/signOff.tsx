import { type Audit, type AuditFigure, auditFigures } from '../../data/audit.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { period } from '../format.ts'
import { Table } from '../table.tsx'
import { speak } from '../texts/speak.ts'
import { steward } from '../texts/steward.ts'
import { manageAddresses } from './address.ts'
import type { SignOffPage } from './page.ts'

/** What the checks and the attacker found, and then the end of a quarter. */
export function SignOff({ page: { frame, manifest, audit } }: { page: SignOffPage }) {
  const { language } = frame
  const say = speak(steward, language)
  return (
    <>
      <h1>{say.signOff(period(manifest.quarter, language))}</h1>
      <p class="lead">{manifest.status === 'definitief' ? say.isFinal : say.signOffLead}</p>
      <p>
        <a href={manageAddresses.releases[language]}>{say.back}</a>
      </p>
      <h2>{say.checks}</h2>
      <p>{say.checksHeld}</p>
      {audit === null ? <p class="nothing">{say.noAudit}</p> : <Found audit={audit} language={language} />}
      {manifest.status === 'voorlopig' && (
        <form method="post" action={manageAddresses.signOff[language]}>
          <input type="hidden" name="csrf" value={frame.person?.csrf} />
          <input type="hidden" name="quarter" value={manifest.quarter} />
          <div class="row">
            <label for="toelichting">{say.note}</label>
            <p id="toelichting-hint" class="hint">
              {say.noteHint}
            </p>
            <textarea id="toelichting" name="note" maxLength={1000} aria-describedby="toelichting-hint" />
          </div>
          <label class="tick">
            <input type="checkbox" name="read" value="yes" required />
            <span>{say.read}</span>
          </label>
          <button type="submit">{say.doSignOff}</button>
        </form>
      )}
    </>
  )
}

function Found({ audit, language }: { audit: Audit; language: Language }) {
  const say = speak(steward, language)
  return (
    <>
      <p>
        <strong>{audit.passed ? say.outPassed : say.outFailed}</strong>
      </p>
      <Table
        caption={say.checks}
        fixed
        columns={[{ name: say.what }, { name: say.found, numeric: true }, { name: say.mark }, { name: say.verdict }]}
        lines={audit.figures.map((figure) => ({ key: figure.id, cells: cellsOf(figure, language) }))}
      />
    </>
  )
}

function cellsOf({ id, value, mark, at, passed }: AuditFigure, language: Language) {
  const say = speak(steward, language)
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 3 })
  const verdict = passed === null ? say.unsaid : passed ? say.good : say.bad
  return [
    auditFigures[id][language],
    value === null ? '—' : format.format(value),
    say[at](format.format(mark)),
    verdict,
  ]
}
