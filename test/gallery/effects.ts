import { effects } from '../../web/charts/effects.ts'
import type { Picture } from './picture.ts'

const range = (value: number, lower: number, upper: number) => ({ value, lower, upper })

export const picture: Picture = {
  words: 'Differences after a change: one clear, one that may be none, and one of which nothing can be said.',
  draw: (canvas) =>
    effects(
      [
        {
          name: 'Verloren minuten per melder (doel)',
          note: '12 minder (3 tot 21 minder)',
          relative: range(-0.2, -0.34, -0.05),
          tone: 'better',
          words: '',
        },
        {
          name: 'Tijd met kind of gezin',
          note: '0,4 minder (tussen 2,1 minder en 1,3 meer)',
          relative: range(-0.01, -0.06, 0.04),
          tone: 'common',
          words: '',
        },
        {
          name: 'Overdrachten per gezin',
          note: '',
          relative: null,
          tone: 'common',
          words: 'Niet te zeggen. De manier van tellen is veranderd.',
        },
      ],
      { ...canvas, share: (value) => `${Math.round(value * 100)}%`, less: 'minder', more: 'meer' },
    ),
}
