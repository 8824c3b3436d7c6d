import { describe, expect, test } from 'vitest'
import { openDatabase, query } from '../../../pipelines/database.ts'
import { dateOrder, prepareMoments } from '../../../pipelines/sources/moments.ts'
import { refusalOf } from './attempt.ts'

const notations: [text: string, moment: string | null][] = [
  ['2026-03-05T10:20:30+01:00', '2026-03-05T09:20:30.000Z'],
  ['2026-03-05 10:20:30.25+0100', '2026-03-05T09:20:30.250Z'],
  ['2026-03-05T09:20:30Z', '2026-03-05T09:20:30.000Z'],
  ['2026-03-05T10:20+01:00', '2026-03-05T09:20:00.000Z'],
  ['2026-03-05 10:20:30 +01:00', '2026-03-05T09:20:30.000Z'],
  ['2026-03-05 10:20:30,250', '2026-03-05T09:20:30.250Z'],
  ['2026-03-05 10:20', '2026-03-05T09:20:00.000Z'],
  ['2026-07-05 10:20', '2026-07-05T08:20:00.000Z'],
  ['2026-03-05', '2026-03-04T23:00:00.000Z'],
  ['05-03-2026 10:20', '2026-03-05T09:20:00.000Z'],
  ['5-3-2026 9:20:30', '2026-03-05T08:20:30.000Z'],
  ['05/03/2026 10:20:30', '2026-03-05T09:20:30.000Z'],
  ['05.03.2026 10:20', '2026-03-05T09:20:00.000Z'],
  ['2026/03/05 10:20:30.000', '2026-03-05T09:20:30.000Z'],
  ['05/03/2026 01:20:30 PM', '2026-03-05T12:20:30.000Z'],
  ['1772702430', '2026-03-05T09:20:30.000Z'],
  ['1772702430250', '2026-03-05T09:20:30.250Z'],
  ['1772702430,25', '2026-03-05T09:20:30.250Z'],
  ['20260305T102030', '2026-03-05T09:20:30.000Z'],
  ['20260305102030', '2026-03-05T09:20:30.000Z'],
  ['202603051020', '2026-03-05T09:20:00.000Z'],
  ['20260305', '2026-03-04T23:00:00.000Z'],
  ['5 maart 2026 10:20', '2026-03-05T09:20:00.000Z'],
  ['05 mrt. 2026, 10:20:30', '2026-03-05T09:20:30.000Z'],
  ['05-MAR-2026 10:20:30', '2026-03-05T09:20:30.000Z'],
  ['Mar 5, 2026 1:20:30 PM', '2026-03-05T12:20:30.000Z'],
  ['Thu, 05 Mar 2026 10:20:30 +0100', '2026-03-05T09:20:30.000Z'],
  ['5 maart 2026 om 10:20:30', '2026-03-05T09:20:30.000Z'],
  ['Mar 5, 2026 at 1:20 PM', '2026-03-05T12:20:00.000Z'],
  ['46086.43090277778', '2026-03-05T09:20:30.000Z'],
  ['46086', '2026-03-04T23:00:00.000Z'],
  ['86086', null],
  ['5 vrolijk 2026 10:20', null],
  ['20261305', null],
  ['gisteren', null],
  ['2026-13-05 10:20', null],
  ['31-02-2026 10:20', null],
  ['10:20', null],
  ['7', null],
]

test.each(notations)('%s is read as %s', async (text, moment) => {
  const db = await openDatabase()
  await prepareMoments(db, 'dmy')
  const [row] = await query<{ made: Date | null }>(db, 'select as_moment($text) as made', { text })
  expect(row?.made?.toISOString() ?? null).toBe(moment)
})

describe('days or months first', () => {
  const orderOf = async (texts: string[], chosen?: string) => {
    const db = await openDatabase()
    await db.run(`create table log as select unnest([${texts.map((text) => `'${text}'`).join(', ')}]) as r_timestamp`)
    return dateOrder(db, 'log', 'r_timestamp', chosen, 'en')
  }

  test('is seen from any first or second part above 12', async () => {
    expect(await orderOf(['03/04/2026 10:00', '13/04/2026 10:00'])).toBe('dmy')
    expect(await orderOf(['03/04/2026 10:00', '04/13/2026 10:00'])).toBe('mdy')
    expect(await orderOf(['12/12/2026 10:00', '12/13/2026 10:00'])).toBe('mdy')
  })

  test('is days where dashes part them, and asked for where slashes leave it open', async () => {
    expect(await orderOf(['03-04-2026 10:00'])).toBe('dmy')
    expect((await refusalOf(orderOf(['03/04/2026 10:00', '12/12/2026 10:00']))).message).toMatch(
      /cannot tell whether day or month/,
    )
    expect(await orderOf(['03/04/2026 10:00'], 'mm/dd/yyyy')).toBe('mdy')
    expect((await refusalOf(orderOf(['03/04/2026'], 'odd'))).message).toMatch(/date_format=odd/)
  })
})
