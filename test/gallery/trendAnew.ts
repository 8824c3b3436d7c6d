import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('friction.hinders_share', 'nl')

export const picture: Picture = {
  words: 'A new start: the old segment stays, nothing is joined across it.',
  draw: (canvas) => trend(states.anew, { ...canvas, words, direction: 'lower', floor: 0 }),
}
