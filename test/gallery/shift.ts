import { shift } from '../../web/charts/shift.ts'
import { numbers } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const write = numbers('share', 'nl')
const at = (value: number) => ({ value, lower: value - 0.012, upper: value + 0.012 })

export const picture: Picture = {
  words: 'Kinds of time now and a year before; one is hidden now, one has no year before.',
  draw: (canvas) =>
    shift(
      [
        { name: 'Tijd met kind of gezin', now: at(0.34), before: at(0.29) },
        { name: 'Tijd voor administratie', now: null, before: at(0.37) },
        { name: 'Tijd om te leren', now: at(0.05), before: null },
      ],
      {
        ...canvas,
        tick: write.tick,
        words: ({ value, lower, upper }) => write.withRange(value, lower, upper),
        hidden: 'niet getoond',
        legend: { now: '3e kwartaal 2026', before: '3e kwartaal 2025' },
      },
    ),
}
