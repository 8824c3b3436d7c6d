import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('trust.heard', 'nl')

export const picture: Picture = {
  words: 'The last quarter is not shown.',
  draw: (canvas) => trend(states.hiddenNow, { ...canvas, words, direction: 'higher', floor: 0 }),
}
