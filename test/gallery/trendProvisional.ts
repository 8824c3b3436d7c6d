import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('time.direct_share', 'nl')

export const picture: Picture = {
  words: 'Thirteen to nineteen quarters: dashed limits, a shift to the better side.',
  draw: (canvas) => trend(states.provisional, { ...canvas, words, direction: 'higher', floor: 0 }),
}
