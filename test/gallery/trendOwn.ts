import { drawOrder } from '../../web/drawOrder.ts'
import type { Picture } from './picture.ts'

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']
const values = [42, 45, 39, null, 44, 47, 41, 43, 40]
const points = months.map((label, index) => ({
  label,
  value: values[index] ?? null,
  centre: 42.5,
  lowerLimit: null,
  upperLimit: null,
  flag: null,
  segment: 1,
}))

export const picture: Picture = {
  words: "One's own months, by their own names; a missing month stays open.",
  draw: (canvas) =>
    drawOrder(
      {
        drawing: { chart: 'series', rung: 'run', line: 'median', direction: 'neutral', points },
        language: 'nl',
        label: canvas.label,
      },
      canvas,
    ),
}
