import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { numbers, whole } from '../format.ts'
import type { TrustPage as Page } from '../page.ts'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'

/** Who answered, and who did not: said before any answer. */
export function Response({ page: { frame, response } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.trust, language)
  const [all] = response.filter(({ level }) => level === 'all')
  const write = numbers('share', language)
  const known = all && all.value !== null && all.lower !== null && all.upper !== null ? all : null
  const per = (value: number) => write.plain(value, 0.01)
  return (
    <section class="response">
      {known?.value != null && (
        <p class="large">
          {say.response(
            per(known.value),
            `${per(known.lower ?? 0)} ${language === 'nl' ? 'tot' : 'to'} ${per(known.upper ?? 0)}`,
          )}
        </p>
      )}
      <p>
        {say.silent} {say.notValidated}
      </p>
      {response.length > 0 && <ResponseTable rows={response} language={language} />}
    </section>
  )
}

function ResponseTable({ rows, language }: { rows: readonly Row<'estimate'>[]; language: Language }) {
  const say = speak(texts.trust, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  const count = (value: number | null) => (value === null ? '' : whole(value, language))
  return (
    <Table
      caption={say.byRespondent}
      columns={[
        { name: say.byRespondent },
        ...[say.asked, say.replied, words.share_, words.lower, words.upper].map((name) => ({ name, numeric: true })),
      ]}
      lines={rows.map((row) => ({
        key: row.respondent ?? 'all',
        cells: [
          row.respondent === null ? words.everyone : cellName('respondent', row.respondent, language),
          count(row.denominator),
          count(row.numerator),
          row.value === null ? 'c' : cell(row.value),
          cell(row.lower),
          cell(row.upper),
        ],
      }))}
    />
  )
}
