import { ranges } from '../../web/charts/ranges.ts'
import { decimal } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const rows = [
  { name: 'Verslag na elk gesprek', value: 0.28, lower: 0.15, upper: 0.45 },
  { name: 'Dubbele registratie in twee systemen', value: 0.99, lower: 0.77, upper: 1.24 },
  { name: 'Handtekening van beide ouders', value: 0.13, lower: 0.05, upper: 0.26 },
  { name: 'Toestemming per hulpvorm', value: 0.35, lower: 0.21, upper: 0.52 },
]

export const picture: Picture = {
  words: 'Values with their ranges, in the order given, beside the value of all together.',
  draw: (canvas) =>
    ranges(rows, {
      ...canvas,
      reference: { value: 0.36, name: 'allen samen' },
      axis: 'waarde met interval',
      tick: (value) => decimal(value, 1, 'nl'),
    }),
}
