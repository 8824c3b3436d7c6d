import { placebo } from '../../web/charts/placebo.ts'
import { decimal } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const others = [-0.8, -0.4, -0.35, -0.3, -0.1, -0.05, 0, 0.02, 0.1, 0.12, 0.15, 0.2, 0.4, 0.45, 0.7, 1.1]

export const picture: Picture = {
  words: 'The place of a change as a diamond among dots where nothing changed.',
  draw: (canvas) =>
    placebo(
      { unit: 'here', by: -1.6 },
      others.map((by, at) => ({ unit: `other-${at}`, by })),
      {
        ...canvas,
        words: {
          own: 'hier veranderde de regel',
          less: 'minder',
          more: 'meer',
          tick: (value) => decimal(value, 1, 'nl'),
        },
      },
    ),
}
