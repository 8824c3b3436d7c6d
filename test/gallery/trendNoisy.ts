import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('friction.minutes_lost', 'nl')

export const picture: Picture = {
  words: 'Noise is larger than chance: drawn, and nothing said of change.',
  draw: (canvas) => trend(states.noisy, { ...canvas, words, direction: 'lower', floor: 0 }),
}
