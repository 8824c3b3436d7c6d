import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type BalanceRow, balance } from '../charts/balance.ts'
import { rangedOf } from '../charts/rows.ts'
import type { Entry } from '../entries.ts'
import { numbers, period, whole } from '../format.ts'
import type { Frame } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

const most = 12
const few = 2

/** Helps or hinders, for the first rules of the list that have any figure; one that is hidden keeps its hatched line. */
export function Balance({ frame, entries }: { frame: Frame; entries: readonly Entry[] }) {
  const { language, manifest } = frame
  const say = speak(texts.register, language)
  const write = numbers('share', language)
  const reported = entries.filter(({ hinders, often }) => hinders || often)
  const [told, hidden] = [true, false].map((wanted) =>
    reported.filter(({ hinders }) => (hinders !== undefined) === wanted),
  )
  const drawn = [...(told ?? []).slice(0, most), ...(hidden ?? []).slice(0, few)]
  if (reported.every(({ hinders }) => hinders === undefined)) return null
  const rows: BalanceRow[] = drawn.map(({ rule, hinders, often }) => ({
    name: rule.title[language],
    note: noteOf(hinders ?? often, language),
    hinders: rangedOf(hinders),
    unsure: hinders?.status === 'u',
  }))
  const quarter = frame.quarter ?? manifest?.quarter ?? ''
  const count = whole(rows.length, language)
  return (
    <ReleasedFigure
      frame={frame}
      id="balans"
      title={say.balanceTitle}
      subtitle={say.balanceSubtitle(period(quarter, language))}
      label={say.balanceLabel(count)}
      draw={(canvas) =>
        balance(rows, {
          ...canvas,
          helps: say.helpsSide,
          even: say.even,
          hinders: say.hindersSide,
          figure: ({ value, lower, upper }) => write.bare(value, lower, upper),
          hidden: say.notSplit,
        })
      }
      see={[say.seeBalance, say.seeHollow]}
      note={reported.length > drawn.length ? say.firstOnes(count) : ''}
      table={<BalanceTable entries={reported} language={language} />}
      rows={{ table: 'estimate', filter: { level: 'rule', measure: 'friction.hinders_share', quarter } }}
      hidden={reported.filter(({ hinders }) => hinders === undefined).length}
    />
  )
}

const noteOf = (row: Row<'estimate'> | undefined, language: Language) =>
  row?.contributors == null ? '' : speak(texts.register, language).reporters(whole(row.contributors, language))

function BalanceTable({ entries, language }: { entries: readonly Entry[]; language: Language }) {
  const say = speak(texts.register, language)
  const words = speak(texts.measure, language)
  const { cell } = numbers('share', language)
  return (
    <Table
      fixed
      caption={say.balanceTitle}
      columns={[
        { name: say.rule },
        ...[say.share, words.lower, words.upper, words.n].map((name) => ({ name, numeric: true })),
      ]}
      lines={entries.map(({ rule, hinders }) => ({
        key: rule.id,
        cells: [
          rule.title[language],
          hinders ? cell(hinders.value) : 'c',
          cell(hinders?.lower ?? null),
          cell(hinders?.upper ?? null),
          hinders?.contributors == null ? '' : whole(hinders.contributors, language),
        ],
      }))}
    />
  )
}
