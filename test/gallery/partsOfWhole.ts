import { partsOfWhole } from '../../web/charts/parts.ts'
import { numbers } from '../../web/format.ts'
import type { Picture } from './picture.ts'

export const picture: Picture = {
  words: 'A week by quarter in parts that keep their order; one quarter is hatched.',
  draw: (canvas) =>
    partsOfWhole(
      [
        { quarter: '2026-k1', shares: [0.31, 0.38, 0.03] },
        { quarter: '2026-k2', shares: null },
        { quarter: '2026-k3', shares: [0.34, 0.36, 0.04] },
      ],
      {
        ...canvas,
        names: ['met kind of gezin', 'administratie', 'leren'],
        rest: 'ander werk',
        share: numbers('share', 'nl').plain,
      },
    ),
}
