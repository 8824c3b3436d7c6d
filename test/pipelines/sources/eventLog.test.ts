import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../pipelines/database.ts'
import { place, refusalOf, run, stored, texts } from './attempt.ts'

const log = `zaak;tijdstip;medewerker;team;stap
Z-17;01-07-2026 09:00;anna-werker;A;start
Z-17;02-07-2026 09:00;anna-werker;B;gesprek
Z-17;03-07-2026 09:00;bram-werker;B;gesprek
Z-17;30-09-2026 23:59;;B;wacht
Z-17;01-10-2026 00:01;anna-werker;A;besluit
Z-18;01-10-2026 10:00;chris-werker;A;start
`

test('a handover is two consecutive events by two known, different people; unknown people hand nothing over', async () => {
  const { paths, file } = place()
  const path = file('log.csv', log)
  expect(await run(paths, [path])).toMatchObject({ taken: 6, cases: 2, successions: 4, handovers: 1 })
  expect(await run(paths, [path])).toMatchObject({ taken: 0, known: 6, cases: 2, successions: 4, handovers: 1 })
  expect(await run(paths, [path], { handover: 'group' })).toMatchObject({ taken: 6, successions: 4, handovers: 2 })
  expect((await refusalOf(run(paths, [path], { handover: 'organisation' }))).message).toMatch(
    /kolom ontbreekt: organisation/,
  )
})

test('a succession belongs to the quarter of its second event, and a case begins in one quarter', async () => {
  const { paths, file } = place()
  await run(paths, [file('log.csv', log)], { organisation: 'gi-01', phase: 'toegang' })
  const columns =
    'quarter, organisation, phase, handovers, successions, len(workers)::integer as workers, started, definition'
  const fixed = { organisation: 'gi-01', phase: 'toegang', definition: 'resource' }
  expect(await stored(paths, 'handover_case', columns)).toEqual([
    { ...fixed, quarter: '2026-Q3', handovers: 1, successions: 3, workers: 2, started: true },
    { ...fixed, quarter: '2026-Q4', handovers: 0, successions: 0, workers: 1, started: true },
    { ...fixed, quarter: '2026-Q4', handovers: 0, successions: 1, workers: 1, started: false },
  ])
})

test('no case and no worker can be read anywhere after the import', async () => {
  const { paths, file } = place()
  await run(paths, [file('log.csv', log)])
  expect(texts(paths.root).length).toBeGreaterThan(3)
  expect(texts(paths.root).filter(({ text }) => /Z-17|Z-18|werker/.test(text))).toEqual([])
})

test('a case that says something new is taken again, the others are known', async () => {
  const { paths, file } = place()
  await run(paths, [file('log.csv', log)])
  const report = await run(paths, [file('later.csv', `${log}Z-18;02-10-2026 10:00;anna-werker;A;besluit\n`)])
  expect(report).toMatchObject({ taken: 2, known: 5, handovers: 2 })
})

test('another log with the same case ids is refused, not written over the first; an organisation or an origin tells them apart', async () => {
  const { paths, file } = place()
  const header = 'case,timestamp,user\n'
  const one = file('one.csv', `${header}1,2026-07-01 09:00,a\n1,2026-07-02 09:00,b\n2,2026-07-01 09:00,a\n`)
  const other = file('other.csv', `${header}1,2026-07-05 09:00,c\n2,2026-07-06 09:00,d\n2,2026-07-07 09:00,e\n`)
  await run(paths, [one])
  const refused = await refusalOf(run(paths, [other]))
  expect(refused.message).toMatch(/staan al in een ander logboek, met andere gebeurtenissen: one\.csv/)
  expect(refused.said.nl).toMatch(/--organisation.*--origin/)
  expect(await stored(paths, 'handover_case', 'batch')).toHaveLength(2)
  expect(await run(paths, [other], { organisation: 'gi-02' })).toMatchObject({ taken: 3 })
  expect(await run(paths, [other], { origin: 'one.csv' })).toMatchObject({ taken: 3 })
})

test('where a log tells starts from completions, only completions count, in their order', async () => {
  const { paths, file } = place()
  const rows = ['case,lifecycle:transition,time:timestamp,org:resource']
  rows.push('1,start,2026-07-01T09:00:00Z,a', '1,start,2026-07-01T09:05:00Z,b', '1,complete,2026-07-01T10:00:00Z,b')
  rows.push('1,complete,2026-07-01T11:00:00Z,a', '2,start,2026-07-01T09:00:00Z,a')
  const report = await run(paths, [file('log.csv', rows.join('\n'))])
  expect(report).toMatchObject({ taken: 4, refused: 1, cases: 1, successions: 1, handovers: 1 })
  expect(readFileSync(report.refusals ?? '', 'utf8')).toMatch(/6,lifecycle,zaak zonder afgeronde gebeurtenis/)
})

test('an interval counts once, by its end', async () => {
  const { paths, file } = place()
  const rows = [
    'Case ID,Start Timestamp,Complete Timestamp,Resource',
    '1,2026/07/01 09:00:00.000,2026/07/01 12:00:00.000,a',
  ]
  rows.push(
    '1,2026/07/01 09:30:00.000,2026/07/01 10:00:00.000,b',
    '1,2026/07/01 09:40:00.000,2026/07/01 11:00:00.000,b',
  )
  expect(await run(paths, [file('log.csv', rows.join('\n'))])).toMatchObject({ cases: 1, successions: 2, handovers: 1 })
})

test('a time of day in a column of its own belongs to the day beside it, whatever the order of the lines', async () => {
  const { paths, file } = place()
  const split = `zaak|stap|verantwoordelijke|datum|tijd
Z-1|b|anna|01-07-2026|11:00
Z-1|c|bram|01-07-2026|12.30
Z-1|a|anna|01-07-2026|09:15:30
Z-2|a|anna|2026-07-02 00:00:00|08:00
Z-2|b|bram|2026-07-02 00:00:00|07:00
`
  expect(await run(paths, [file('split.csv', split)])).toMatchObject({ taken: 5, successions: 3, handovers: 2 })
  const { said } = await run(paths, [file('again.csv', split)], { column: ['timestamp=datum', 'clock=tijd'] })
  expect(said.join(' ')).toContain('timestamp = datum')
  expect(said.join(' ')).toContain('clock = tijd')
})

test('a column of minutes beside a whole moment is no time of day', async () => {
  const { paths, file } = place()
  const minutes = `zaak;medewerker;datum;tijd
Z-1;anna;01-07-2026 09:00;15
Z-1;bram;01-07-2026 08:00;90
`
  expect(await run(paths, [file('minutes.csv', minutes)], { origin: 'a' })).toMatchObject({ taken: 2, handovers: 1 })
})

test('events at one moment keep the order of their lines', async () => {
  const { paths, file } = place()
  const rows = ['case,timestamp,user', ...['a', 'b', 'a', 'b'].map((user) => `1,2026-07-01 09:00,${user}`)]
  expect(await run(paths, [file('log.csv', rows.join('\n'))])).toMatchObject({ successions: 3, handovers: 3 })
})

test('clock times without a zone keep their order when summer time begins', async () => {
  const { paths, file } = place()
  const rows = [
    'case,timestamp,user',
    '1,2026-03-29 01:59,a',
    '1,2026-03-29 02:30,a',
    '1,2026-03-29 03:10,b',
    '1,2026-03-29 03:20,b',
  ]
  expect(await run(paths, [file('log.csv', rows.join('\n'))])).toMatchObject({ successions: 3, handovers: 1 })
})

test('times with a zone fall in the quarter of the field', async () => {
  const { paths, file } = place()
  const rows = [
    'case,timestamp,user',
    '1,2026-06-30T21:59:00Z,a',
    '2,2026-06-30T22:00:00Z,a',
    '3,2026-06-30 23:59:00,a',
  ]
  await run(paths, [file('log.csv', rows.join('\n'))])
  expect(await stored(paths, 'handover_case', 'quarter')).toEqual([
    { quarter: '2026-Q2' },
    { quarter: '2026-Q2' },
    { quarter: '2026-Q3' },
  ])
})

test('columns by other names are chosen by hand; a name that is not there is refused', async () => {
  const { paths, file } = place()
  const path = file('log.csv', 'wie,kind,moment van\na,1,2026-07-01 09:00\nb,1,2026-07-02 09:00\n')
  const column = ['case=kind', 'resource=wie', 'timestamp=moment van']
  expect(await run(paths, [path], { as: 'event_log', column })).toMatchObject({ cases: 1, handovers: 1 })
  expect((await refusalOf(run(paths, [path], { as: 'event_log' }))).message).toMatch(/verplichte kolom ontbreekt: case/)
  expect((await refusalOf(run(paths, [path], { as: 'event_log', column: ['case=zaak'] }))).message).toMatch(
    /staat niet in het bestand: zaak/,
  )
  expect((await refusalOf(run(paths, [path], { as: 'event_log', column: ['geval=kind'] }))).message).toMatch(
    /ongeldige keuze: geval/,
  )
})

test('lines without case or moment, or with a moment out of this world, go back', async () => {
  const { paths, file } = place()
  const rows = [
    'case,timestamp,user',
    ',2026-07-01,a',
    '1,,a',
    '1,soon,a',
    '1,9999-01-01,a',
    '1,1800-01-01,a',
    '1,2026-07-01,a',
    '1,2',
  ]
  const report = await run(paths, [file('log.csv', rows.join('\n'))])
  expect(report).toMatchObject({ taken: 1, refused: 6 })
  expect(readFileSync(report.refusals ?? '', 'utf8').match(/^\d+,[^,]*/gm)).toEqual([
    '2,case',
    '3,timestamp',
    '4,timestamp',
    '5,timestamp',
    '6,timestamp',
    '8,""',
  ])
})

test('250,000 lines in another order and by other names, as CSV and Parquet, give what was planted', async () => {
  const { paths, root } = place()
  const db = await openDatabase()
  const planted = `select 'team ' || (n % 5) as Afdeling, 'W' || ((n // 2) % 40) as Behandelaar,
    strftime(timestamp '2022-01-01' + to_minutes((n * 7)::bigint), '%d-%m-%Y %H:%M') as "Datum", 'stap' as Activiteit,
    'zaak-' || (n // 10) as "Zaaknummer" from range(250000) as drawn(n)`
  await db.run(`copy (${planted}) to '${join(root, 'big.csv')}' (delimiter ';')`)
  await db.run(`copy (${planted}) to '${join(root, 'big.parquet')}'`)
  const expected = { cases: 25_000, successions: 25_000 * 9, handovers: 25_000 * 4 }
  expect(await run(paths, [join(root, 'big.csv')])).toMatchObject({ taken: 250_000, refused: 0, ...expected })
  expect(await run(paths, [join(root, 'big.parquet')])).toMatchObject({ taken: 0, known: 250_000, ...expected })
})

const real = '../shared/data/real/municipality-log'
if (!existsSync(real)) console.log(`skipped: ${real} is not here`)

test.skipIf(!existsSync(real))('the log of a real municipality has 1,434 cases and 7,143 successions', async () => {
  const { paths } = place()
  const whole = { taken: 8577, refused: 0, cases: 1434, successions: 7143 }
  expect(await run(paths, [`${real}/receipt.csv`])).toMatchObject({ ...whole, handovers: 1208 })
  expect(await run(paths, [`${real}/receipt.csv`], { handover: 'group' })).toMatchObject({ ...whole, handovers: 5440 })
  const example = await run(paths, [`${real}/running-example.csv`])
  expect(example).toMatchObject({ taken: 42, cases: 6, successions: 36 })
  expect(example.said.join()).toMatch(/case = case:concept:name, activity = concept:name/)
})
