import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../data/refusal.ts'
import { signalKinds } from '../../data/signal.ts'
import { openDatabase } from '../../pipelines/database.ts'
import { quarterKey } from '../../pipelines/keys.ts'
import { takeLock } from '../../pipelines/lock.ts'
import { lines, place, refusalOf, run, stored, texts } from './sources/attempt.ts'

const good = {
  signal_id: 'a1',
  quarter: '2026-Q3',
  organisation: 'gi-01',
  contributor: 'w1',
  rule_id: 'JW-1.1-woonplaats',
  verdict: 'hindert',
}
const csvGood =
  'signal_id,quarter,organisation,contributor,rule_id,verdict,minutes\na1,2026-Q3,gi-01,w1,JW-1.1-woonplaats,hindert,5\n'

describe('what is told', () => {
  test('the invented samples of every kind are taken as they are, and known the second time', async () => {
    const { paths } = place()
    const first = await run(paths, ['data/sample'])
    expect(first.refused).toBe(0)
    expect(new Set(first.files.map(({ kind }) => kind))).toEqual(new Set([...signalKinds, 'event_log', 'indicator']))
    const second = await run(paths, ['data/sample'])
    expect(second).toMatchObject({ taken: 0, refused: 0, known: first.taken })
    expect(readFileSync(join(paths.imported, 'ledger.ndjson'), 'utf8').trim().split('\n')).toHaveLength(
      first.files.length,
    )
  })

  test('bad lines go back with line, field and reason, and the good ones stay', async () => {
    const { paths, file } = place()
    const report = await run(paths, [
      file(
        'f.ndjson',
        `${lines(good)}\n${lines({ ...good, signal_id: 'a2', verdict: 'misschien' }, { ...good, signal_id: 'a3' })}{"signal_id":"half`,
      ),
    ])
    expect(report).toMatchObject({ taken: 2, refused: 2, known: 0 })
    expect(readFileSync(report.refusals ?? '', 'utf8').split('\n')).toEqual([
      'line,field,reason',
      '3,verdict,onbekende code',
      '5,"","regel is niet te lezen: geen JSON-object, ander aantal velden dan de kop, open aanhalingsteken of leeg"',
      '',
    ])
  })

  test('a line of a CSV file counts its header, blank lines and lines inside quotes', async () => {
    const { paths, file } = place()
    const text = `${csvGood}\na2,2026-Q3,gi-01,w1,JW-1.1-woonplaats,hindert,-5\n"a\n3",2026-Q3,gi-01,w1,JW-1.1-woonplaats,hindert,5\na4,2026-Q5,gi-01,w1,JW-1.1-woonplaats,hindert,5\nshort,2026-Q3\na5,2026-Q3,gi-01,w1,JW-1.1-woonplaats,hindert,5\n`
    const report = await run(paths, [file('f.csv', text)])
    expect(report).toMatchObject({ taken: 3, refused: 3 })
    expect(fieldsAt(report.refusals)).toEqual(['4 minutes', '7 quarter', '8 '])
  })

  test('columns that no field wants are named once and not kept', async () => {
    const { paths, file } = place()
    const { said } = await run(paths, [file('f.ndjson', lines({ ...good, naam: 'zwartboek' }))])
    expect(said.filter((sentence) => sentence.includes('naam'))).toHaveLength(1)
    expect(texts(paths.root).filter(({ text }) => text.includes('zwartboek'))).toEqual([])
  })
})

function fieldsAt(path: string | null): string[] {
  const [, ...rows] = readFileSync(path ?? '', 'utf8')
    .trim()
    .split('\n')
  return rows.map((row) => row.split(',').slice(0, 2).join(' ').replaceAll('"', ''))
}

describe('what is known', () => {
  test('the same name and version is known, a higher version is a correction, a lower one is known', async () => {
    const { paths, file } = place()
    await run(paths, [file('1.ndjson', lines({ ...good, version: 2 }))])
    expect(await run(paths, [file('2.ndjson', lines({ ...good, version: 2, verdict: 'helpt' }))])).toMatchObject({
      taken: 0,
      known: 1,
    })
    expect(await run(paths, [file('3.ndjson', lines({ ...good, version: 1 }))])).toMatchObject({ taken: 0, known: 1 })
    expect(await run(paths, [file('4.ndjson', lines({ ...good, version: 3, verdict: 'helpt' }))])).toMatchObject({
      taken: 1,
      known: 0,
    })
    expect(await stored(paths, 'friction', 'version, verdict')).toEqual([
      { version: 2, verdict: 'hindert' },
      { version: 3, verdict: 'helpt' },
    ])
  })

  test('lines without a name that say the same are counted apart, and all known the second time', async () => {
    const { paths, file } = place()
    const { signal_id: _name, ...nameless } = good
    const path = file('f.ndjson', lines(nameless, nameless, nameless))
    expect(await run(paths, [path])).toMatchObject({ taken: 3, known: 0 })
    expect(await run(paths, [path])).toMatchObject({ taken: 0, known: 3 })
  })

  test('the same words from nobody in particular are another signal in another file, and known in the same one', async () => {
    const { paths, file } = place()
    const { signal_id: _name, contributor: _who, ...bare } = good
    const [january, february] = [
      file('january.ndjson', lines(bare)),
      file('february.ndjson', lines(bare, { ...bare, minutes: 5 })),
    ]
    expect(await run(paths, [january])).toMatchObject({ taken: 1, known: 0 })
    expect(await run(paths, [february])).toMatchObject({ taken: 2, known: 0 })
    expect(await run(paths, [january, february])).toMatchObject({ taken: 0, known: 3 })
  })

  test('a named line that is there twice is taken once', async () => {
    const { paths, file } = place()
    expect(await run(paths, [file('f.ndjson', lines(good, { ...good, verdict: 'helpt' }))])).toMatchObject({
      taken: 1,
      known: 1,
    })
    expect(await stored(paths, 'friction', 'verdict')).toEqual([{ verdict: 'hindert' }])
  })

  test('the same signals in CSV, Parquet and gzip are known after NDJSON', async () => {
    const { paths, file, root } = place()
    const { signal_id: _name, ...nameless } = { ...good, minutes: 5, workaround: true }
    await run(paths, [file('f.ndjson', lines(nameless))])
    const db = await openDatabase()
    await db.run(`copy (from '${join(root, 'f.ndjson')}') to '${join(root, 'f.parquet')}'`)
    const header = Object.keys(nameless).join(';')
    const csv = `\uFEFF${header}\r\n${Object.values(nameless).join(';')}\r\n`
    for (const path of [
      join(root, 'f.parquet'),
      file('f.csv', csv),
      file('f.csv.gz', gzipSync(csv)),
      file('g.ndjson', `\uFEFF${lines(nameless)}`),
      file('f.json', JSON.stringify([nameless])),
      file('f.ndjson.gz', gzipSync(lines(nameless))),
    ])
      expect([path, await run(paths, [path])]).toMatchObject([path, { taken: 0, refused: 0, known: 1 }])
  })
})

describe('bad input', () => {
  type Case = [name: string, content: string | Uint8Array, values: Record<string, string>, sentence: RegExp]
  const late = (text: string) => lines(good).repeat(20_000) + text
  const cases: Case[] = [
    ['empty.ndjson', '', {}, /bestand is leeg: empty.ndjson/],
    ['empty.csv.gz', gzipSync(''), {}, /bestand is leeg/],
    ['header.csv', csvGood.split('\n')[0] ?? '', {}, /geen regels/],
    ['letter.txt', 'x', {}, /dit soort bestand lezen wij niet/],
    ['latin.csv', Buffer.from(`${csvGood}é`, 'latin1'), {}, /geen UTF-8 \(lijkt Latin-1/],
    ['late.ndjson', Buffer.from(late('é\n'), 'latin1'), {}, /geen UTF-8/],
    ['wide.csv', Buffer.from(`\uFEFF${csvGood}`, 'utf16le'), {}, /UTF-16/],
    ['nul.ndjson', `${lines(good)}\0`, {}, /NUL-teken, op regel: 2/],
    ['field.ndjson', lines(good, { ...good, free_text: 'x'.repeat(10_000_000) }), {}, /langer dan 2 MB, op regel: 2/],
    ['field.csv', `${csvGood}${'x'.repeat(10_000_000)}\n`, {}, /langer dan 2 MB/],
    ['half.csv.gz', gzipSync(csvGood.repeat(1000)).subarray(0, 80), {}, /beschadigd of half/],
    ['no.ndjson.gz', Buffer.from(lines(good)), {}, /beschadigd of half/],
    ['bomb.csv.gz', gzipSync('a\n'.repeat(60_000_000)), {}, /onredelijk groot/],
    ['half.json', JSON.stringify([good, good]).slice(0, -3), { as: 'friction' }, /geen leesbare JSON/],
    ['deep.json', `${'['.repeat(50_000)}`, { as: 'friction' }, /geen leesbare JSON/],
    ['words.csv', 'just words\nand more\n', {}, /geen leesbare CSV/],
    ['fake.parquet', 'PAR1 nothing PAR1', {}, /geen leesbaar Parquet/],
    ['twice.csv', 'rule_id,rule_id,verdict\n', {}, /twee kolommen voor hetzelfde veld/],
    [
      'wrong.csv',
      'quarter,rule,verdict\n2026-Q3,x,hindert\n',
      { as: 'friction' },
      /verplichte kolom ontbreekt: rule_id/,
    ],
    ['strange.csv', 'piet,0612345678\njan,0687654321\n', {}, /^wij herkennen niet wat voor signalen dit zijn$/],
    ['columns.csv', Array.from({ length: 3000 }, (_, i) => `c${i}`).join(','), {}, /te veel kolommen/],
    ['none.ndjson', lines({ ...good, verdict: 'nee' }), {}, /geen enkele regel is bruikbaar/],
    ['broken.ndjson', '{"rule_id":"JW-1', { as: 'friction' }, /geen enkele regel is bruikbaar/],
    ['table.csv', 'regio,aantal\nUtrecht,5\n', { as: 'indicator' }, /opmaak die wij niet kennen/],
    ['ok.ndjson', lines(good), { as: 'gerucht' }, /ongeldige keuze: --as gerucht/],
    ['ok.ndjson', lines(good), { zone: 'Mars/Olympus' }, /ongeldige keuze: --zone/],
    ['ok.ndjson', lines(good), { phase: 'einde' }, /ongeldige keuze: --phase/],
  ]

  test.each(cases)(
    '%s is refused with a sentence, and nothing is imported',
    async (name, content, values, sentence) => {
      const { paths, file } = place()
      const before = file('before.ndjson', lines(good))
      const refused = await refusalOf(run(paths, [before, file(name, content)], values))
      expect(refused.message).toMatch(sentence)
      expect(refused.hint).not.toBe('')
      expect(existsSync(join(paths.imported, 'ledger.ndjson'))).toBe(false)
      expect(texts(paths.root).filter(({ path }) => path.endsWith('.parquet'))).toEqual([])
    },
  )

  test('a file that is not there, a folder without files and no file at all are refused', async () => {
    const { paths, root } = place()
    mkdirSync(join(root, 'bare'))
    expect((await refusalOf(run(paths, [join(root, 'gone.csv')]))).message).toMatch(/bestaat niet: gone.csv/)
    expect((await refusalOf(run(paths, [join(root, 'bare')]))).message).toMatch(/geen bestand in deze map/)
    expect((await refusalOf(run(paths, []))).message).toMatch(/geen bestand genoemd/)
  })

  test('a device under the name of a table is refused', async () => {
    const { paths, root } = place()
    symlinkSync('/dev/zero', join(root, 'endless.csv'))
    expect((await refusalOf(run(paths, [join(root, 'endless.csv')]))).message).toMatch(/geen gewoon bestand/)
  })

  test('a file that may not be read is refused', async () => {
    const { paths, file } = place()
    const path = file('closed.csv', csvGood)
    chmodSync(path, 0)
    const asNobody = process.getuid?.() === 0
    chmodSync(join(path, '..'), 0o755)
    if (asNobody) process.seteuid?.(65534)
    try {
      const { survey } = await import('../../pipelines/sources/survey.ts')
      expect((await refusalOf(survey(path, 'nl'))).message).toMatch(/mag niet worden gelezen: closed.csv/)
    } finally {
      if (asNobody) process.seteuid?.(0)
    }
    expect(paths.root).not.toBe('')
  })

  test('a Parquet file that lies is refused or read rightly, wherever it lies', async () => {
    const { paths, file, root } = place()
    const db = await openDatabase()
    const select = "select 'JW-1.1-woonplaats' as rule_id, 'hindert' as verdict, '2026-Q3' as quarter from range(5000)"
    await db.run(`copy (${select}) to '${join(root, 'g.parquet')}'`)
    const bytes = readFileSync(join(root, 'g.parquet'))
    const outcomes: string[] = []
    for (let back = 8; back < bytes.length; back += 23) {
      const bent = Buffer.from(bytes)
      bent.fill(0xff, bytes.length - back, bytes.length - back + 4)
      const work = run(place().paths, [file('bent.parquet', bent)], { as: 'friction' })
      outcomes.push(
        await work.then(
          ({ taken }) => `${taken}`,
          (error: unknown) => (error instanceof Refusal ? 'refused' : String(error)),
        ),
      )
    }
    expect(new Set(outcomes)).toEqual(new Set(['refused', '5000']))
    expect(paths.root).not.toBe('')
  })

  test('each wrong value is refused by its field, and the value is nowhere', async () => {
    const wrong: [field: string, value: unknown][] = [
      ['quarter', '2026-Q5'],
      ['quarter', '1999-Q4'],
      ['quarter', '9999-Q1'],
      ['day', '9999-01-01'],
      ['day', '1800-01-01'],
      ['day', '31-02-2026'],
      ['minutes', -1],
      ['minutes', 10_001],
      ['minutes', 1.5],
      ['minutes', 'zwartboek'],
      ['minutes', { zwartboek: 1 }],
      ['severity', 6],
      ['rule_id', 'zwartboek'],
      ['verdict', 'zwartboek'],
      ['effect', ['tijd', 'zwartboek']],
      ['effect', ['tijd', 'omweg', 'geen']],
      ['workaround', 'zwartboek'],
      ['organisation', 'De zwartboek Zorg'],
      ['free_text', 'zwartboek'.repeat(100)],
      ['version', 0],
    ]
    const { paths, file } = place()
    const rows = wrong.map(([field, value], index) => ({
      ...good,
      ...(field === 'day' ? { quarter: undefined } : {}),
      signal_id: `s${index}`,
      [field]: value,
    }))
    const report = await run(paths, [file('f.ndjson', lines(good, ...rows))])
    expect(report).toMatchObject({ taken: 1, refused: wrong.length })
    expect(fieldsAt(report.refusals)).toEqual(wrong.map(([field], index) => `${index + 2} ${field}`))
    expect(texts(paths.root).filter(({ text }) => /zwartboek/.test(text))).toEqual([])
  })

  test('a week outside 50 to 150 percent of the contract goes back', async () => {
    const { paths, file } = place()
    const week = (hours: number) => ({ quarter: '2026-Q3', contract_band: '33-40', hours_overig: hours })
    const report = await run(paths, [
      file('w.ndjson', lines(week(16.4), week(16.5), week(16.6), week(59.9), week(60), week(60.1))),
    ])
    expect(fieldsAt(report.refusals)).toEqual(['1 hours', '6 hours'])
  })

  test('counts of handovers that contradict each other go back', async () => {
    const { paths, file } = place()
    const base = { quarter: '2026-Q3', families: 10, three_plus: 10, told_again: 10, started: 5, within_5d: 5 }
    const report = await run(paths, [
      file(
        'h.ndjson',
        lines(
          base,
          { ...base, three_plus: 11 },
          { ...base, told_again: 11 },
          { ...base, within_5d: 6 },
          { ...base, kind_organisatie: 3, quality_warm: 2 },
          { ...base, kind_organisatie: 3, quality_warm: 2, quality_geen: 1 },
          { ...base, families: 1_000_001 },
        ),
      ),
    ])
    expect(fieldsAt(report.refusals)).toEqual([
      '2 three_plus',
      '3 told_again',
      '4 within_5d',
      '5 kind_organisatie',
      '7 families',
    ])
  })
})

describe('what stays', () => {
  test('the day, the name and the reporter are kept as keys of the quarter only', async () => {
    const { paths, file } = place()
    await run(paths, [
      file(
        'f.ndjson',
        lines({
          ...good,
          quarter: undefined,
          day: '2026-07-01',
          signal_id: 'mijn-naam',
          contributor: 'mijn-werker',
          free_text: 'mijn-verhaal',
        }),
      ),
    ])
    const [row] = await stored<Record<string, unknown>>(paths, 'friction')
    expect(row).toMatchObject({
      quarter: '2026-Q3',
      organisation: 'gi-01',
      batch: 1,
      version: 1,
      withdrawn: false,
      verdict: 'hindert',
    })
    expect(typeof row?.signal).toBe('bigint')
    expect(texts(paths.root).filter(({ text }) => /mijn-(naam|werker)|2026-07-01/.test(text))).toEqual([])
    expect(texts(paths.imported).filter(({ text }) => /mijn-verhaal/.test(text))).toEqual([])
  })

  test('a moment near midnight falls in the quarter of the field, not of Greenwich', async () => {
    const { paths, file } = place()
    const at = (signal_id: string, day: string) => ({ ...good, quarter: undefined, signal_id, day })
    await run(paths, [
      file('f.ndjson', lines(at('1', '2026-06-30T21:59:59Z'), at('2', '2026-06-30T22:00:00Z'), at('3', '30-06-2026'))),
    ])
    expect(await stored(paths, 'friction', 'quarter')).toEqual([
      { quarter: '2026-Q2' },
      { quarter: '2026-Q2' },
      { quarter: '2026-Q3' },
    ])
  })

  test('minutes fill their band, and a band stays as it was given', async () => {
    const { paths, file } = place()
    const minutes = [0, 1, 15, 16, 60, 61, 240, 241]
    const rows = minutes.map((each) => ({ ...good, signal_id: `m${each}`, minutes: each }))
    await run(paths, [file('f.ndjson', lines(...rows, { ...good, minutes: 500, minutes_band: '0' }))])
    expect(
      (await stored<{ band: string }>(paths, 'friction', 'minutes, minutes_band as band')).map(({ band }) => band),
    ).toEqual(['0', '1-15', '1-15', '16-60', '16-60', '61-240', '61-240', '240+', '0'])
  })

  test('a field that turns up only at the end of a file is not overlooked', async () => {
    const { paths, file } = place()
    const many = Array.from({ length: 12_000 }, (_, index) => ({ ...good, signal_id: `many-${index}` }))
    await run(paths, [file('f.ndjson', lines(...many, { ...good, signal_id: 'last', withdrawn: true, severity: 5 }))])
    expect(await stored(paths, 'friction', 'distinct on (withdrawn) withdrawn, severity')).toEqual([
      { withdrawn: false, severity: null },
      { withdrawn: true, severity: 5 },
    ])
  })

  test('a final quarter takes no more lines, other quarters do', async () => {
    const { paths, file } = place()
    await run(paths, [file('1.ndjson', lines(good))])
    quarterKey(paths, '2026-Q3')
    rmSync(join(paths.keys, '2026-Q3.key'))
    writeFileSync(join(paths.keys, '2026-Q3.destroyed'), '')
    const report = await run(paths, [
      file('2.ndjson', lines({ ...good, signal_id: 'z' }, { ...good, quarter: '2026-Q2' })),
    ])
    expect(report).toMatchObject({ taken: 1, refused: 1 })
    expect(readFileSync(report.refusals ?? '', 'utf8')).toMatch(/1,quarter,kwartaal is definitief/)
  })

  test('what a broken-off import left is cleared, and a second import at the same time is refused', async () => {
    const { paths, file } = place()
    const path = file('f.ndjson', lines(good))
    const left = join(paths.imported, 'friction', 'quarter=2026-Q3')
    mkdirSync(left, { recursive: true })
    writeFileSync(join(left, '1.parquet'), 'half')
    writeFileSync(join(paths.imported, 'ledger.ndjson'), '{"batch":1,"half')
    expect(await run(paths, [path])).toMatchObject({ taken: 1 })
    const letGo = takeLock(join(paths.imported, 'lock'))
    expect((await refusalOf(run(paths, [path]))).code).toBe(409)
    letGo?.()
    writeFileSync(join(paths.imported, 'lock'), '999999999')
    expect(await run(paths, [path])).toMatchObject({ known: 1 })
  })
})

describe('a map', () => {
  test('names columns, translates codes and fills what a file lacks', async () => {
    const { paths, file } = place()
    const map = file(
      'map.json',
      JSON.stringify({
        kind: 'friction',
        columns: { rule_id: 'Regel', verdict: 'Oordeel', minutes: 'Tijd (min)' },
        values: { verdict: { 'zit in de weg': 'hindert' }, rule_id: { woonplaats: 'JW-1.1-woonplaats' } },
        constants: { organisation: 'gi-01', quarter: '2026-Q3' },
      }),
    )
    const path = file(
      'export.csv',
      'Regel;Oordeel;Tijd (min)\nwoonplaats;zit in de weg;12\nwoonplaats;helpt;3\nwoonplaats;weet niet;3\n',
    )
    expect(await run(paths, [path], { map })).toMatchObject({ taken: 2, refused: 1 })
    expect(await stored(paths, 'friction', 'organisation, quarter, verdict, minutes')).toEqual([
      { organisation: 'gi-01', quarter: '2026-Q3', verdict: 'helpt', minutes: 3 },
      { organisation: 'gi-01', quarter: '2026-Q3', verdict: 'hindert', minutes: 12 },
    ])
  })

  test.each([
    [{ colums: {} }, /onbekende sleutel in het kaartbestand: colums/],
    [{ columns: { rule_id: 'Niet daar' } }, /kolom staat niet in het bestand: Niet daar/],
    [{ columns: { regel: 'rule_id' } }, /ongeldige keuze: regel/],
    [{ columns: [] }, /klopt niet, bij: columns/],
    [[], /klopt niet/],
  ])('that is wrong is refused: %j', async (map, sentence) => {
    const { paths, file } = place()
    const values = { map: file('map.json', JSON.stringify(map)), as: 'friction' }
    expect((await refusalOf(run(paths, [file('f.ndjson', lines(good))], values))).message).toMatch(sentence)
  })
})

test('a folder is read in the order of names; files of other kinds are named and skipped', async () => {
  const { paths, file, root } = place()
  mkdirSync(join(root, 'in'))
  file('in/b.csv', csvGood)
  file('in/a.ndjson', lines(good))
  file('in/brief.docx', 'x')
  const report = await run(paths, [join(root, 'in')])
  expect(report).toMatchObject({ taken: 1, known: 1 })
  expect(report.files.map((one) => one.file)).toEqual(['a.ndjson', 'b.csv'])
  expect(report.said.join()).toMatch(/overgeslagen.*brief.docx/)
})
