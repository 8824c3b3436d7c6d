import type { RefusalCode } from '../../data/vocabulary/refusals.ts'
import { runs } from '../statistics/runs.ts'
import { type Method, refuse } from './method.ts'
import { runFigures } from './runFigures.ts'
import { at, drawn, piecesOf, rungOf, seriesColumns } from './series.ts'
import { valueColumn } from './xmrChart.ts'

/** Run chart with the rules of Anhøj (2.4): for any series, from ten points. The last segment counts. */
export const runChart: Method = {
  summary: {
    nl: 'Verloopgrafiek: mediaan, langste reeks en kruisingen (Anhøj).',
    en: 'Run chart: median, longest run and crossings (Anhøj).',
  },
  columns: { value: valueColumn, ...seriesColumns },
  options: ['period', 'direction'],
  prints: {
    nl: 'n_points, median, n_useful (punten naast de mediaan), longest_run, longest_run_max, n_crossings, n_crossings_min, runs_signal; per punt: period, value, segment',
    en: 'n_points, median, n_useful (points off the median), longest_run, longest_run_max, n_crossings, n_crossings_min, runs_signal; per point: period, value, segment',
  },
  run: (sheet, choices) => {
    const values = sheet.numbers('value')
    const { pieces } = piecesOf(sheet, choices)
    const rows = pieces.flatMap(({ segment, slots }) =>
      slots.map(({ label }, index) => ({ period: label, value: at(slots, values)[index] ?? null, segment })),
    )
    const last = pieces.at(-1)
    const shown = last ? at(last.slots, values) : []
    const found = runs(shown)
    if (!last || !found) return refuse('too_few_points', {}, rows)
    const n = shown.filter((value) => value !== null).length
    const isShort = n < 10
    const { runs_signal, ...figures } = runFigures(shown)
    const refusal: RefusalCode | null = isShort ? 'too_few_points' : null
    const medians = pieces.map(({ slots }) => runs(at(slots, values))?.median ?? null)
    return {
      refusal,
      figures: { n_points: n, median: found.median, ...figures, runs_signal: isShort ? null : runs_signal },
      rows,
      drawing: {
        chart: 'series',
        rung: n < 5 ? rungOf(n) : n < 10 ? 'run' : 'run_rules',
        line: 'median',
        direction: choices.direction,
        points: rows.map(({ period, value, segment }) =>
          drawn(period, { value, segment, centre: n < 5 ? null : (medians[segment - 1] ?? null) }),
        ),
      },
    }
  },
}
