import type { Row } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { decimal, numbers, whole } from './format.ts'
import { Table } from './table.tsx'
import { speak, texts } from './texts.ts'

type FunnelRow = Row<'funnel'>

/** Every unit of a funnel by name, with the publisher's symbol where there is no number. */
export function UnitTable({
  rows,
  caption,
  language,
}: {
  rows: readonly FunnelRow[]
  caption: string
  language: Language
}) {
  const say = speak(texts.compare, language)
  const write = writing(rows, language)
  const amount = (value: number | null) => (value === null ? '' : whole(value, language))
  const sorted = [...rows].sort((one, other) => one.label.localeCompare(other.label, language))
  const columns = [
    { name: say.area },
    { name: write.isShare ? say.value : say.plainValue, numeric: true },
    { name: say.numerator, numeric: true },
    { name: say.denominator, numeric: true },
    { name: say.zone },
  ]
  const lines = sorted.map((row) => ({
    key: row.unit,
    cells: [
      row.label,
      row.value === null ? (row.symbol ?? '') : write.cell(row.value),
      amount(row.numerator),
      amount(row.denominator),
      row.value === null ? '' : zoneWords(row, language),
    ],
  }))
  return <Table caption={caption} columns={columns} lines={lines} fixed />
}

/** How values are written: percentages where every value is part of a whole. */
export function writing(rows: readonly FunnelRow[], language: Language) {
  const isShare = rows.every(
    ({ value, numerator, denominator }) => value === null || (value <= 1 && (numerator ?? 0) <= (denominator ?? 1)),
  )
  const share = numbers('share', language)
  if (isShare) return { isShare, value: share.named, cell: share.cell }
  const plain = (value: number) => decimal(value, 1, language)
  return { isShare, value: plain, cell: (value: number | null) => (value === null ? '' : plain(value)) }
}

const zones = ['above_95', 'below_95', 'above_998', 'below_998'] as const

function zoneWords({ zone }: FunnelRow, language: Language): string {
  const say = speak(texts.compare, language)
  const known = zones.find((name) => name === zone)
  if (known) return say[known]
  return zone === 'within' ? say.inZone : say.noZone
}
