import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { measureId, measures } from '../../data/vocabulary/measures.ts'
import { link, measureAddress } from '../address.ts'
import { date, numbers, whole } from '../format.ts'
import type { ChangesPage as Page } from '../page.ts'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { kindName } from '../words.ts'

/** Two versions of a quarter side by side: why, how many figures changed, and the national figures that did. */
export function ChangesPage({ page }: { page: Page }) {
  const { frame, release } = page
  const say = speak(texts.changes, frame.language)
  return (
    <>
      <h1>{say.title(release.id)}</h1>
      {release.previous === null ? (
        <p class="nothing">{say.first}</p>
      ) : (
        <>
          <p class="lead">{say.lead(release.id, release.previous)}</p>
          <Notes page={page} />
          {page.counts.length === 0 ? <p class="nothing">{say.noFile}</p> : <Counts page={page} />}
          <National page={page} />
        </>
      )}
    </>
  )
}

function Notes({ page: { frame, release } }: { page: Page }) {
  const say = speak(texts.changes, frame.language)
  const notes = release.notes ?? []
  return (
    <section>
      <h2>{say.why}</h2>
      {notes.length === 0 && <p>{say.noNote}</p>}
      {notes.map(({ date: day, text }) => (
        <p key={text}>
          <span class="quiet">{date(day, frame.language)}.</span> {text}
        </p>
      ))}
    </section>
  )
}

const kinds = ['changed', 'same', 'appeared', 'disappeared', 'carried'] as const

function Counts({ page: { frame, release, counts } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.changes, language)
  const file = `/v1/releases/${release.id}/changes`
  return (
    <section>
      <h2>{say.rows}</h2>
      <p>{say.rowsMore(whole(release.parameters.carried_below, language))}</p>
      <Table
        caption={say.rowsCaption}
        columns={[{ name: say.kind }, ...kinds.map((kind) => ({ name: say[kind], numeric: true }))]}
        lines={counts.map(({ signal, ...count }) => ({
          key: signal,
          cells: [kindName(signal, language), ...kinds.map((kind) => whole(count[kind], language))],
        }))}
      />
      <p>
        {say.files} <a href={`${file}.csv`}>CSV</a>, <a href={`${file}.json`}>JSON</a>.
      </p>
    </section>
  )
}

function National({ page: { frame, national } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.changes, language)
  const written = national.map(({ measure, before, after }) => ({
    measure: measureId(measure),
    before: figure(before, language),
    after: figure(after, language),
  }))
  const seen = written.filter(({ before, after }) => before !== after)
  return (
    <section>
      <h2>{say.national}</h2>
      {national.length === 0 && <p>{say.allAsWas}</p>}
      {seen.length > 0 && (
        <>
          <p>{say.nationalMore}</p>
          <Table
            caption={say.nationalCaption}
            columns={[{ name: say.measure }, { name: say.before }, { name: say.after }]}
            lines={seen.map(({ measure, before, after }) => ({
              key: measure,
              cells: [
                <a href={link(frame, measureAddress(measure))}>{measures[measure].label[language]}</a>,
                before,
                after,
              ],
            }))}
          />
        </>
      )}
      {seen.length < written.length && <p>{say.within(whole(written.length - seen.length, language))}</p>}
    </section>
  )
}

function figure(row: Row<'estimate'> | null, language: Language): string {
  if (row === null || row.value === null) return texts.changes.hidden[language]
  const write = numbers(measures[measureId(row.measure)].unit, language)
  return row.lower === null || row.upper === null
    ? write.named(row.value)
    : write.withRange(row.value, row.lower, row.upper)
}
