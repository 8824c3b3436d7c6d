import { balance } from '../../web/charts/balance.ts'
import { numbers } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const write = numbers('share', 'nl')

export const picture: Picture = {
  words: 'Rules from helps to hinders: clear on one side, undecided, unsure, and too few to show.',
  draw: (canvas) =>
    balance(
      [
        {
          name: 'Tijdschrijven (minutenregistratie)',
          note: '254 melders',
          hinders: { value: 0.91, lower: 0.86, upper: 0.94 },
          unsure: false,
        },
        {
          name: 'Vierogenprincipe en akkoord gedragswetenschapper bij elk besluit',
          note: '56 melders',
          hinders: { value: 0.44, lower: 0.3, upper: 0.58 },
          unsure: false,
        },
        { name: 'Meldcode', note: '24 melders', hinders: { value: 0.21, lower: 0.08, upper: 0.43 }, unsure: true },
        { name: 'Woonplaatsbeginsel', note: '19 melders', hinders: null, unsure: false },
      ],
      {
        ...canvas,
        helps: 'helpt vooral',
        even: 'even vaak',
        hinders: 'hindert vooral',
        figure: ({ value, lower, upper }) => write.bare(value, lower, upper),
        hidden: 'de verdeling tonen wij niet',
      },
    ),
}
