import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('trust.headline', 'nl')

export const picture: Picture = {
  words: 'Ten to twelve quarters: a run chart that may say: shift.',
  draw: (canvas) => trend(states.runRules, { ...canvas, words, direction: 'higher', floor: 0 }),
}
