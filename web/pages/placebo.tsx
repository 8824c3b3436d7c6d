import type { Row } from '../../data/release.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { placebo as draw } from '../charts/placebo.ts'
import { isMeasure } from '../effect.ts'
import { decimal, whole } from '../format.ts'
import type { RulePage } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'

type Strip = Row<'placebo'> & { scaled: number }
type Props = { page: RulePage; row: Row<'effect'> }

/** The same sum where nothing changed: the place of the change among others. Nothing under three others, for then there is nothing to see. */
export function Placebo({ page: { frame, placebos }, row }: Props) {
  const { language } = frame
  const say = speak(texts.placebo, language)
  const rows = placebos.filter((one) => isAbout(one, row))
  const shown = rows.filter((one): one is Strip => one.scaled !== null)
  const own = shown.find(({ is_changed }) => is_changed)
  const others = shown.filter(({ is_changed }) => !is_changed)
  if (!own || others.length < 3 || !isMeasure(row.measure)) return null
  const count = whole(others.length, language)
  return (
    <ReleasedFigure
      frame={frame}
      id={`elders-${row.change_quarter}`}
      title={titleOf(row, count, language)}
      subtitle={say.subtitle(measures[row.measure].label[language])}
      label={say.label(count)}
      draw={(canvas) => draw(movedOf(own), others.map(movedOf), { ...canvas, words: wordsOf(language) })}
      see={[say.see, say.unit]}
      note={say.spread}
      table={<StripTable own={own} others={others} language={language} />}
      rows={{
        table: 'placebo',
        filter: { changed_rule: row.changed_rule, change_quarter: row.change_quarter, measure: row.measure },
      }}
      hidden={rows.length - shown.length}
    />
  )
}

const isAbout = (one: Row<'placebo'>, row: Row<'effect'>) =>
  one.change_quarter === row.change_quarter && one.measure === row.measure && one.level === row.level

const movedOf = ({ unit, scaled }: Strip) => ({ unit, by: scaled })

function titleOf({ placebo_p }: Row<'effect'>, count: string, language: 'nl' | 'en'): string {
  const say = speak(texts.placebo, language)
  if (placebo_p === null) return say.few(count)
  return placebo_p < 0.05 ? say.rare(count) : say.usual(count)
}

function wordsOf(language: 'nl' | 'en') {
  const { own, less, more } = speak(texts.placebo, language)
  const tick = (value: number, step: number) => decimal(value, step < 1 ? 1 : 0, language)
  return { own, less, more, tick }
}

/** In the order of their names: this is no ranking. */
function StripTable({ own, others, language }: { own: Strip; others: readonly Strip[]; language: 'nl' | 'en' }) {
  const say = speak(texts.placebo, language)
  const named = others
    .map((row) => ({ row, name: unitName(row.unit, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language))
  return (
    <Table
      fixed
      caption={say.caption}
      columns={[{ name: say.where }, { name: say.by, numeric: true }]}
      lines={[{ row: own, name: `${unitName(own.unit, language)} (${say.own})` }, ...named].map(({ row, name }) => ({
        key: row.unit,
        cells: [name, decimal(row.scaled, 2, language)],
      }))}
    />
  )
}

const unitName = (unit: string, language: 'nl' | 'en') =>
  rules.find(({ id }) => id === unit)?.title[language] ?? cellName('kind', unit, language)
