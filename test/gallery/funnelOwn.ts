import { funnel } from '../../web/charts/funnel.ts'
import { numbers, whole } from '../../web/format.ts'
import { speak, texts } from '../../web/texts.ts'
import { funnelRows } from '../web/field.ts'
import type { Picture } from './picture.ts'

const words = {
  ...speak(texts.compare, 'nl'),
  value: numbers('share', 'nl').named,
  size: (size: number) => whole(size, 'nl'),
}

export const picture: Picture = {
  words: 'A funnel in which only the own dot has a name.',
  draw: (canvas) => funnel(funnelRows, words, canvas, { unit: funnelRows[12]?.unit ?? '', name: 'jouw organisatie' }),
}
