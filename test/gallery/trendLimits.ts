import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('time.administration_share', 'nl')

export const picture: Picture = {
  words: 'Twenty quarters and more: limits, hidden and missing quarters left open, a point above.',
  draw: (canvas) => trend(states.limits, { ...canvas, words, direction: 'lower', floor: 0 }),
}
