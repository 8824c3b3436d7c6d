import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('handover.three_plus_share', 'nl')

export const picture: Picture = {
  words: 'One quarter: a dot with its range.',
  draw: (canvas) => trend(states.first, { ...canvas, words, direction: 'lower', floor: 0 }),
}
