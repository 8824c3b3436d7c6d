import { trend } from '../../web/charts/trend.ts'
import { trendWords } from '../../web/words.ts'
import { states } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = trendWords('time.direct_share', 'nl')

export const picture: Picture = {
  words: 'A rule that changed is a date on the trend, with its words; changes of one quarter share a line.',
  draw: (canvas) =>
    trend(states.provisional, {
      ...canvas,
      words,
      direction: 'higher',
      floor: 0,
      changes: [
        { quarter: '2024-Q2', words: '4 regels gewijzigd' },
        { quarter: '2026-Q1', words: 'regel gewijzigd' },
      ],
    }),
}
