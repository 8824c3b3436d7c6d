import type { Row } from '../../data/release.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import { beforeAfter } from '../charts/beforeAfter.ts'
import { effectSentence, isMeasure, weightiest } from '../effect.ts'
import { numbers, period, shortQuarter } from '../format.ts'
import type { RulePage } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { speak, texts } from '../texts.ts'
import { Placebo } from './placebo.tsx'
import { PointTable } from './pointTable.tsx'
import { SideEffects } from './sideEffects.tsx'
import { Strength } from './strength.tsx'

type Effect = Row<'effect'>
type Props = { page: RulePage }

/** What is seen after each change of a rule: the planned measure with its comparison, the strength with its reasons, and all other measures. */
export function Effects({ page }: Props) {
  const { effects } = page
  const changes = [...new Set(effects.map(({ change_quarter }) => change_quarter))].sort()
  return (
    <>
      {changes.map((change) => (
        <Change key={change} page={page} change={change} />
      ))}
    </>
  )
}

function Change({ page, change }: Props & { change: string }) {
  const { language } = page.frame
  const say = speak(texts.effect, language)
  const own = page.effects.filter(({ change_quarter }) => change_quarter === change)
  const planned = own.filter(({ side }) => side === 'planned')
  const main = weightiest(planned)
  return (
    <section class="change">
      <h2>{say.changeOf(period(change, language))}</h2>
      {main && <Main page={page} row={main} />}
      {main && <Strength page={page} row={main} />}
      {main && <Placebo page={page} row={main} />}
      <SideEffects frame={page.frame} rule={page.rule.id} change={change} effects={own} />
    </section>
  )
}

function Main({ page, row }: Props & { row: Effect }) {
  const { frame } = page
  const { language } = frame
  const say = speak(texts.effect, language)
  const sentence = effectSentence(row, language)
  const points = pointsOf(page.points, row)
  if (!isMeasure(row.measure) || sentence === null) return null
  if (row.verdict === 'refused' || points.every(({ value }) => value === null))
    return (
      <p class="nothing">
        {sentence}. {refusalWords(row.refusal, language)}
      </p>
    )
  const { label, unit, range } = measures[row.measure]
  const write = numbers(unit, language)
  const ratio = row.series === 'compared'
  return (
    <ReleasedFigure
      frame={frame}
      id={`na-${row.change_quarter}`}
      title={sentence}
      subtitle={say.subtitle(label[language], write.unit || say.unitOf)}
      label={say.lineLabel(label[language])}
      draw={(canvas) =>
        beforeAfter(points, {
          ...canvas,
          floor: ratio ? 0 : range[0],
          words: {
            tick: write.tick,
            quarter: (text) => shortQuarter(text, language),
            changed: say.changedHere,
            transition: say.transition,
            expected: say.expected,
            fitted: say.fitted,
          },
        })
      }
      see={[say.seeLine, ratio ? say.ratio : say.seeBand]}
      note={say.enough}
      table={<PointTable rows={points} row={row} language={language} />}
      rows={{
        table: 'effect_point',
        filter: {
          changed_rule: row.changed_rule,
          change_quarter: row.change_quarter,
          measure: row.measure,
          series: row.series,
        },
      }}
      hidden={points.filter(({ value }) => value === null).length}
    />
  )
}

/** The points of the place where the rule changed: they are in the unit of the measure. */
const pointsOf = (points: readonly Row<'effect_point'>[], row: Effect) => {
  const of = points.filter(
    (point) =>
      point.change_quarter === row.change_quarter &&
      point.measure === row.measure &&
      point.level === row.level &&
      point.rule === row.rule,
  )
  const own = of.filter(({ series }) => series === 'own')
  return own.length > 0 ? own : of.filter(({ series }) => series === row.series)
}
