import { answers } from '../../web/charts/answers.ts'
import { numbers } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const classes = (shares: readonly number[], categories: readonly string[]) =>
  shares.map((share, index) => ({ share, position: index + 1, category: categories[index] ?? '' }))

export const picture: Picture = {
  words: 'Answers run left and right of the middle answer: five classes, classes taken together, and none shown.',
  draw: (canvas) =>
    answers(
      [
        {
          name: 'Er wordt naar mij geluisterd',
          note: '412 antwoorden',
          classes: classes([0.06, 0.1, 0.21, 0.38, 0.25], ['1', '2', '3', '4', '5']),
        },
        {
          name: 'Ik heb één vast gezicht',
          note: '38 antwoorden',
          classes: classes([0.31, 0.2, 0.49], ['1-2', '3', '4-5']),
        },
        { name: 'Dit helpt ons gezin verder', note: '', classes: [] },
      ],
      {
        ...canvas,
        share: numbers('share', 'nl').named,
        low: 'helemaal niet',
        high: 'helemaal wel',
        hidden: 'te weinig antwoorden om te tonen',
      },
    ),
}
