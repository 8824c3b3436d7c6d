import { type Cell, matrix } from '../../web/charts/matrix.ts'
import { whole } from '../../web/format.ts'
import type { Picture } from './picture.ts'

const names = ['Lokaal team', 'Veilig Thuis', 'Raad voor de Kinderbescherming', 'Gecertificeerde instelling']
const values: (number | null)[][] = [
  [null, 365, 989, 152],
  [1284, null, 614, null],
  [null, null, null, 701],
  [442, null, null, 274],
]
const cells: Cell[] = values.flatMap((row, from) => row.map((value, to) => ({ from, to, value })))

export const picture: Picture = {
  words: 'Handovers from rows to columns: returns have a border, what is not shown is hatched.',
  draw: (canvas) =>
    matrix(cells, { ...canvas, names, number: (value) => whole(value, 'nl'), from: 'van ↓', to: 'naar →' }),
}
