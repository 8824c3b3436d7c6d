import type { MeasureId } from '../../data/vocabulary/measures.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { funnel } from '../charts/funnel.ts'
import { numbers, whole } from '../format.ts'
import type { ComparePage as Page } from '../page.ts'
import { ReleasedFigure } from '../released.tsx'
import { speak, texts } from '../texts.ts'
import { UnitTable } from '../unitTable.tsx'

/** Organisations as unlabelled dots, only where the public part of the release has them. */
export function Unnamed({ page: { frame, units }, measure }: { page: Page; measure: MeasureId }) {
  const { language } = frame
  const say = speak(texts.compare, language)
  const words = speak(texts.compared, language)
  const rows = units
    .filter((row) => row.measure === measure)
    .map((row, index) => ({ ...row, unit: String(index + 1), label: String(index + 1) }))
  if (rows.length === 0) return null
  const { label, unit } = measures[measure]
  return (
    <ReleasedFigure
      frame={frame}
      id="organisaties"
      title={words.units}
      subtitle={label[language]}
      label={speak(texts.chart, language).funnelLabel(label[language], whole(rows.length, language))}
      draw={(canvas) =>
        funnel(rows, { ...say, value: numbers(unit, language).named, size: (size) => whole(size, language) }, canvas)
      }
      see={[say.seeFunnel, words.verdict]}
      table={<UnitTable rows={rows} caption={words.units} language={language} />}
      rows={{ table: 'funnel', filter: { measure } }}
    />
  )
}
