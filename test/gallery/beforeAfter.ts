import { beforeAfter } from '../../web/charts/beforeAfter.ts'
import { numbers, shortQuarter } from '../../web/format.ts'
import { effectPoints } from '../web/found.ts'
import type { Picture } from './picture.ts'

export const picture: Picture = {
  words: 'Before and after a change, with a transition, a quarter that is missing, and what was expected without it.',
  draw: (canvas) =>
    beforeAfter(effectPoints, {
      ...canvas,
      floor: 0,
      words: {
        tick: numbers('minutes', 'nl').tick,
        quarter: (text) => shortQuarter(text, 'nl'),
        changed: 'regel gewijzigd',
        transition: 'overgang',
        expected: 'zonder wijziging',
        fitted: 'wat er was',
      },
    }),
}
