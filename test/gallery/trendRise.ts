import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('friction.workaround_share', 'nl')

export const picture: Picture = {
  words: 'A rise in a measure without a good side keeps the colour of the line.',
  draw: (canvas) => trend(states.rise, { ...canvas, words, direction: 'neutral', floor: 0 }),
}
