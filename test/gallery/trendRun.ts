import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('handover.per_family', 'nl')

export const picture: Picture = {
  words: 'Five to nine quarters: a run chart with its median.',
  draw: (canvas) => trend(states.run, { ...canvas, words, direction: 'lower', floor: 0 }),
}
