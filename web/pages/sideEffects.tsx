import type { Row } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import { effects as draw, type EffectRow } from '../charts/effects.ts'
import { differences } from '../differences.ts'
import { effectTone, isMeasure, weightiest } from '../effect.ts'
import { decimal, numbers, whole } from '../format.ts'
import type { Frame } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type Effect = Row<'effect'> & { measure: MeasureId }
type Props = { frame: Frame; rule: string; change: string; effects: readonly Row<'effect'>[] }
type Language = 'nl' | 'en'

/** Every measure after a change with the same weight: the goal first, then where nothing changed, then all others in the order of the vocabulary. */
export function SideEffects({ frame, rule, change, effects }: Props) {
  const { language } = frame
  const say = speak(texts.effect, language)
  const rows = linesOf(effects)
  const spoken = rows.filter(({ relative }) => relative !== null)
  if (rows.length === 0) return null
  if (spoken.length === 0)
    return (
      <>
        <p class="nothing">{say.allSilent(whole(rows.length, language))}</p>
        <div class="tools">
          <details>
            <summary>{speak(texts.measure, language).table}</summary>
            <div class="tool">
              <EffectTable rows={rows} language={language} />
            </div>
          </details>
        </div>
      </>
    )
  return (
    <ReleasedFigure
      frame={frame}
      id={`al-${change}`}
      title={say.sides}
      subtitle={say.sidesSubtitle}
      label={say.sidesLabel(whole(rows.length, language))}
      draw={(canvas) =>
        draw(
          rows
            .filter(({ relative, side }) => relative !== null || side === 'planned')
            .map((row) => lineOf(row, language)),
          {
            ...canvas,
            share: (value) => `${value > 0 ? '+' : ''}${numbers('share', language).named(value)}`,
            less: say.less,
            more: say.more,
          },
        )
      }
      see={[say.seeSides, say.seeSame]}
      table={<EffectTable rows={rows} language={language} />}
      rows={{ table: 'effect', filter: { changed_rule: rule, change_quarter: change } }}
      hidden={rows.length - spoken.length}
    />
  )
}

function linesOf(effects: readonly Row<'effect'>[]): Effect[] {
  const known = effects.filter((row): row is Effect => isMeasure(row.measure))
  const ids = Object.keys(measures) as MeasureId[]
  const best = (side: string) =>
    ids.flatMap((id) => {
      const found = weightiest(known.filter((row) => row.side === side && row.measure === id))
      return found ? [found as Effect] : []
    })
  const control = known.filter((row) => row.side === 'planned' && row.series === 'control')
  return [...best('planned'), ...control, ...best('side')]
}

function lineOf(row: Effect, language: Language): EffectRow {
  const say = speak(texts.effect, language)
  const { label, unit } = measures[row.measure]
  const { change, lower, upper, relative, relative_lower, relative_upper } = row
  const role = row.series === 'control' ? say.control : row.side === 'planned' ? say.planned : ''
  const ranged = relative !== null && relative_lower !== null && relative_upper !== null
  const known = change !== null && lower !== null && upper !== null
  return {
    name: role === '' ? label[language] : `${label[language]} (${role})`,
    note: known && ranged ? differences(unit, language).brief(change, lower, upper) : '',
    relative: ranged ? { value: relative, lower: relative_lower, upper: relative_upper } : null,
    tone: effectTone(row),
    words: `${say.unknown}. ${refusalWords(row.refusal, language)}`,
  }
}

function EffectTable({ rows, language }: { rows: readonly Effect[]; language: Language }) {
  const say = speak(texts.effect, language)
  const words = speak(texts.measure, language)
  const share = (value: number | null) => (value === null ? '' : decimal(value * 100, 1, language))
  const verdicts = {
    changed: say.said_changed,
    no_change_found: say.said_no_change_found,
    first_impression: say.said_first_impression,
    refused: say.said_refused,
  }
  return (
    <Table
      caption={say.sides}
      columns={[
        { name: say.measure },
        { name: say.what },
        ...[say.difference, words.lower, words.upper, say.part].map((name) => ({ name, numeric: true })),
        { name: say.verdict },
      ]}
      lines={rows.map((row) => {
        const { label, unit } = measures[row.measure]
        const { cell } = numbers(unit, language)
        const role = row.series === 'control' ? say.control : row.side === 'planned' ? say.planned : say.sideEffect
        const said = Object.entries(verdicts).find(([code]) => code === row.verdict)?.[1] ?? ''
        return {
          key: `${row.measure} ${row.series} ${row.side}`,
          cells: [
            label[language],
            role,
            ...[row.change, row.lower, row.upper].map(cell),
            share(row.relative),
            [said, refusalWords(row.refusal, language)].filter((part) => part !== '').join('. '),
          ],
        }
      })}
    />
  )
}
