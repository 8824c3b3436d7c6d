import { distribution } from '../../web/charts/distribution.ts'
import { tablesOf } from '../web/field.ts'
import type { Picture } from './picture.ts'

const rows = (tablesOf.distribution ?? []).filter(({ measure }) => measure === 'trust.headline')
const bar = (name: string, respondent: string | null) => {
  const classes = rows.filter((row) => row.respondent === respondent)
  return { name, note: `${classes[0]?.contributors} antwoorden`, classes }
}

export const picture: Picture = {
  words: 'Answers as a distribution, for everyone and by who answered; collapsed where classes are small.',
  draw: (canvas) =>
    distribution([bar('Iedereen', null), bar('Jongere', 'jongere'), bar('Ouder', 'ouder')], {
      ...canvas,
      share: (value) => `${Math.round(value * 100)}%`,
      category: (code) => code,
    }),
}
