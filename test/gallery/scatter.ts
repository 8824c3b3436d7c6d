import { scatter } from '../../web/charts/scatter.ts'
import { numbers, whole } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const units = Array.from({ length: 12 }, (_, index) => ({
  value: 0.9 + 0.3 * Math.sin(index * 2.1),
  lower: 0.75 + 0.3 * Math.sin(index * 2.1),
  upper: 1.05 + 0.3 * Math.sin(index * 2.1),
  size: 60 + index * index * 30,
  unsure: index < 2,
}))

export const picture: Picture = {
  words: 'Regions without a name by size, each on its range, small ones hollow, with the whole field as a line.',
  draw: (canvas) =>
    scatter(units, {
      ...canvas,
      floor: 0,
      all: 0.89,
      tick: numbers('per_family', 'nl').tick,
      number: (value) => whole(value, 'nl'),
      together: 'samen 0,89',
      axis: 'aantal mensen waarop het cijfer rust',
    }),
}
