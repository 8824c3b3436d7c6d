import { auditBars } from '../../web/charts/audit.ts'
import type { Picture } from './picture.ts'

export const picture: Picture = {
  words:
    'A bar for each table: what is shown is full, what is hidden is striped; a table may be shown whole or not at all.',
  draw: (canvas) =>
    auditBars(
      [
        { name: 'Regels: heel het land', shown: 1, hidden: 0, note: '1 / 1' },
        { name: 'Regels: regio, thema', shown: 57, hidden: 531, note: '57 / 588' },
        { name: 'Tijd: organisatie', shown: 0, hidden: 122, note: '0 / 122' },
      ],
      canvas,
    ),
}
