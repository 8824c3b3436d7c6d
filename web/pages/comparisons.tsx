import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import { Downloads } from '../downloads.tsx'
import { isMeasure } from '../effect.ts'
import { numbers } from '../format.ts'
import type { TrustPage } from '../page.ts'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { cellName, statementOf } from '../words.ts'

/** Who answers higher: the chance that one of the first group answers higher than one of the second, per statement, with its range. */
export function Comparisons({ page: { frame, comparisons } }: { page: TrustPage }) {
  const { language } = frame
  const say = speak(texts.comparisons, language)
  const [first] = comparisons
  if (!first) return null
  const held = comparisons.filter(({ p_adjusted }) => p_adjusted !== null && p_adjusted < 0.05).length
  return (
    <section id="verschillen">
      <h2>{say.title}</h2>
      <p>
        {held === 0 ? say.none : say.some(String(held), String(comparisons.length))} {say.even}
      </p>
      <div class="tools">
        <details>
          <summary>{speak(texts.measure, language).table}</summary>
          <div class="tool">
            <CompareTable rows={comparisons} language={language} />
            <Downloads frame={frame} table="comparison" filter={{ quarter: first.quarter }} />
          </div>
        </details>
      </div>
    </section>
  )
}

function CompareTable({ rows, language }: { rows: readonly Row<'comparison'>[]; language: Language }) {
  const say = speak(texts.comparisons, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  return (
    <Table
      fixed
      caption={say.caption}
      columns={[
        { name: speak(texts.trust, language).statement },
        { name: say.first },
        { name: say.second },
        ...[say.chance, words.lower, words.upper].map((name) => ({ name, numeric: true })),
        { name: words.meaningOf },
      ]}
      lines={rows.map((row) => ({
        key: [row.measure, row.first, row.second].join(' '),
        cells: [
          isMeasure(row.measure) ? statementOf(row.measure, language) : row.measure,
          cellName(row.dimension, row.first, language),
          cellName(row.dimension, row.second, language),
          row.superiority === null ? 'c' : cell(row.superiority),
          cell(row.lower),
          cell(row.upper),
          meaningOf(row, language),
        ],
      }))}
    />
  )
}

function meaningOf({ refusal, p_adjusted }: Row<'comparison'>, language: Language): string {
  const say = speak(texts.comparisons, language)
  const why = refusalWords(refusal, language)
  if (why) return why
  if (p_adjusted === null) return say.fewAnswers
  return p_adjusted < 0.05 ? say.holds : say.byChance
}
