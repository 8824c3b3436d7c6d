import { loadPlane } from '../../web/charts/loadPlane.ts'
import { decimal } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const at = (value: number, part: number) => ({ value, lower: value * (1 - part), upper: value * (1 + part) })
const rows = [
  ['Tijdschrijven', 14.9, 49, true],
  ['Verplichte formats', 9.7, 46, true],
  ['Woonplaatsbeginsel', 6.7, 43, false],
  ['Feiten volledig aanvoeren', 3.5, 74, true],
  ['Meldcode', 2.6, 27, false],
] as const

export const picture: Picture = {
  words: 'How many meet a rule against what it costs them, both with a range; the heaviest have their name.',
  draw: (canvas) =>
    loadPlane(
      rows.map(([name, often, minutes, isNamed]) => ({
        id: name,
        name,
        often: at(often, 0.12),
        minutes: at(minutes, 0.2),
        isNamed,
      })),
      {
        ...canvas,
        often: 'melders per 100 →',
        minutes: '↑ verloren minuten per melder',
        equal: 'even veel last',
        number: (value) => decimal(value, 0, 'nl'),
      },
    ),
}
