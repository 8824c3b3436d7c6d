import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type PartsRow, partsOfWhole } from '../charts/parts.ts'
import { rangedOf } from '../charts/rows.ts'
import { numbers, period } from '../format.ts'
import type { TimePage as Page } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type TrendRow = Row<'trend'>

/** Kinds of time that do not overlap; accountability is a part of administration. */
const parts = ['time.direct_share', 'time.administration_share', 'time.learning_share'] as const

/** The whole week by quarter, in parts that do not overlap. */
export function Whole({ page: { frame, trends } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.time, language)
  const write = numbers('share', language)
  const quarters = [...new Set(trends.map(({ quarter }) => quarter))].sort()
  const rows: (PartsRow & { code: string })[] = quarters.map((quarter) => ({
    code: quarter,
    quarter: period(quarter, language),
    shares: sharesOf(trends.filter((row) => row.quarter === quarter)),
  }))
  const names = [say.direct, say.administration, say.learning]
  return (
    <ReleasedFigure
      frame={frame}
      id="week"
      title={say.wholeTitle}
      subtitle={say.wholeSubtitle}
      label={say.wholeLabel}
      draw={(canvas) =>
        partsOfWhole(
          canvas.width >= 500
            ? rows
            : rows.map((row) => ({ ...row, quarter: row.code.replace('Q', language === 'nl' ? 'k' : 'Q') })),
          { ...canvas, names, rest: say.rest, share: write.plain },
        )
      }
      see={[say.seeWhole, say.seeRest]}
      table={<WholeTable trends={trends} quarters={quarters} language={language} />}
      rows={{ table: 'trend', filter: { level: 'all' } }}
      hidden={rows.filter(({ shares }) => shares === null).length}
    />
  )
}

function sharesOf(rows: readonly TrendRow[]): number[] | null {
  const values = parts.map((id) => rows.find(({ measure }) => measure === id)?.value ?? null)
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? known : null
}

type WholeTableProps = { trends: readonly TrendRow[]; quarters: readonly string[]; language: Language }

function WholeTable({ trends, quarters, language }: WholeTableProps) {
  const say = speak(texts.time, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  const names = [say.direct, say.administration, say.learning]
  return (
    <Table
      caption={say.wholeTitle}
      columns={[
        { name: words.quarter },
        ...names.flatMap((name) =>
          [`${name} (%)`, `${words.lower} (${name})`, `${words.upper} (${name})`].map((column) => ({
            name: column,
            numeric: true,
          })),
        ),
      ]}
      lines={quarters.map((quarter) => ({
        key: quarter,
        cells: [
          period(quarter, language),
          ...parts.flatMap((id) => {
            const row = rangedOf(trends.find((one) => one.measure === id && one.quarter === quarter))
            return row === null ? ['c', '', ''] : [cell(row.value), cell(row.lower), cell(row.upper)]
          }),
        ],
      }))}
    />
  )
}
