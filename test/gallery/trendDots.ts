import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('handover.told_again_share', 'nl')

export const picture: Picture = {
  words: 'Two to four quarters: dots that are not joined, hollow where unsure.',
  draw: (canvas) => trend(states.dots, { ...canvas, words, direction: 'lower', floor: 0 }),
}
