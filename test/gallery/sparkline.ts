import { sparkline } from '../../web/charts/sparkline.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

export const picture: Picture = {
  words: 'A small line with its range, gaps left open, the last dot in the colour of its verdict.',
  draw: (canvas) => sparkline(states.limits, { ...canvas, width: 180, height: 48, direction: 'lower' }),
}
