import { strip } from '../../web/charts/strip.ts'
import { numbers } from '../../web/format.ts'
import type { Picture } from './picture.ts'

export const picture: Picture = {
  words: 'Regions as dots on one line, with the mark and the range of the whole field.',
  draw: (canvas) =>
    strip([0.22, 0.27, 0.29, 0.31, 0.31, 0.36, 0.44], {
      ...canvas,
      all: { value: 0.31, lower: 0.3, upper: 0.33 },
      tick: numbers('share', 'nl').tick,
    }),
}
