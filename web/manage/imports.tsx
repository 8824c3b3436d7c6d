import type { Language } from '../../data/vocabulary/measure.ts'
import { whole } from '../format.ts'
import { Table } from '../table.tsx'
import { speak } from '../texts/speak.ts'
import { steward } from '../texts/steward.ts'
import { manageAddresses } from './address.ts'
import type { ImportsPage } from './page.ts'

/** What was taken, refused and known, and why. */
export function Imports({ page }: { page: ImportsPage }) {
  const { language } = page.frame
  const say = speak(steward, language)
  const number = (count: number) => whole(count, language)
  const { report } = page
  return (
    <>
      <h1>{say.imports}</h1>
      {report && (
        <p class="done" role="status">
          {say.imported(number(report.taken), number(report.refused), number(report.known))}
        </p>
      )}
      <p class="lead">{say.importsLead}</p>
      <Upload page={page} />
      <List page={page} />
      <Refusals page={page} />
    </>
  )
}

function Upload({ page: { frame, largest } }: { page: ImportsPage }) {
  const { language } = frame
  const say = speak(steward, language)
  return (
    <section>
      <h2>{say.upload}</h2>
      <form method="post" action={manageAddresses.imports[language]} enctype="multipart/form-data">
        <input type="hidden" name="csrf" value={frame.person?.csrf} />
        <label for="bestand">{say.file}</label>
        <p id="bestand-hint" class="hint">
          {say.fileHint(whole(largest, language))}
        </p>
        <input
          id="bestand"
          type="file"
          name="file"
          accept=".csv,.ndjson,.parquet,.gz"
          aria-describedby="bestand-hint"
        />
        <button type="submit">{say.doImport}</button>
      </form>
    </section>
  )
}

const most = 25

function List({ page: { frame, imports } }: { page: ImportsPage }) {
  const { language } = frame
  const say = speak(steward, language)
  const number = (count: number) => whole(count, language)
  if (imports.length === 0) return <p class="nothing">{say.noImports}</p>
  return (
    <section>
      <h2>{say.list}</h2>
      {imports.length > most && <p>{say.listLast(number(most), number(imports.length))}</p>}
      <Table
        caption={say.list}
        fixed
        columns={[
          { name: say.batch },
          { name: say.file },
          { name: say.kind },
          { name: say.quarters },
          { name: say.taken, numeric: true },
          { name: say.refused, numeric: true },
          { name: say.known, numeric: true },
        ]}
        lines={imports.slice(0, most).map(({ batch, file, kind, quarters, taken, refused, known }) => ({
          key: String(batch),
          cells: [batch, file, kind, span(quarters, language), number(taken), number(refused), number(known)],
        }))}
      />
    </section>
  )
}

function Refusals({ page: { frame, refused } }: { page: ImportsPage }) {
  const { language } = frame
  const say = speak(steward, language)
  return (
    <section>
      <h2>{say.refusals}</h2>
      {refused.length === 0 && <p class="nothing">{say.noRefusals}</p>}
      {refused.map(({ file, lines, reasons }) => (
        <details key={file}>
          <summary>
            {file} ({whole(lines, language)})
          </summary>
          <Table
            caption={file}
            fixed
            columns={[{ name: say.field }, { name: say.reason }, { name: say.lines, numeric: true }]}
            lines={reasons.map(({ field, reason, lines: count }) => ({
              key: `${field} ${reason}`,
              cells: [field || say.wholeLine, reason, whole(count, language)],
            }))}
          />
        </details>
      ))}
    </section>
  )
}

function span(quarters: readonly string[], language: Language): string {
  const [first = '', last = ''] = [quarters[0], quarters.at(-1)]
  return first === last ? first : steward.span[language](first, last)
}
