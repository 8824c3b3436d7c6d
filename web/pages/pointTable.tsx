import type { Row } from '../../data/release.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { isMeasure } from '../effect.ts'
import { numbers, period } from '../format.ts'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type PointTableProps = { rows: readonly Row<'effect_point'>[]; row: Row<'effect'>; language: 'nl' | 'en' }

/** The quarters round a change, with what was expected without it. */
export function PointTable({ rows, row, language }: PointTableProps) {
  const say = speak(texts.effect, language)
  const words = speak(texts.measure, language)
  if (!isMeasure(row.measure)) return null
  const write = numbers(measures[row.measure].unit, language)
  const phases = { before: say.before, transition: say.transition, after: say.after }
  return (
    <Table
      caption={measures[row.measure].label[language]}
      columns={[
        { name: words.quarter },
        { name: say.state },
        ...[words.valueIn(write.unit), say.fitted, say.expected, words.lower, words.upper].map((name) => ({
          name,
          numeric: true,
        })),
      ]}
      lines={rows.map((point) => ({
        key: point.quarter,
        cells: [
          period(point.quarter, language),
          Object.entries(phases).find(([phase]) => phase === point.phase_of_change)?.[1] ?? '',
          point.value === null ? 'c' : write.cell(point.value),
          ...[point.fitted, point.expected, point.expected_lower, point.expected_upper].map(write.cell),
        ],
      }))}
    />
  )
}
