import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wederkerig } from './command.ts'

const room = mkdtempSync(join(tmpdir(), 'wederkerig-'))
const file = (name: string, text: string) => {
  writeFileSync(join(room, name), text)
  return join(room, name)
}
const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
const series = file('reeks.csv', `maand;waarde\n${values.map((value, at) => `p${at};${value},0`).join('\n')}\n`)

describe.concurrent("an analyst with one's own figures", () => {
  test('gets one JSON object in full precision, and a picture that stands on its own', async () => {
    const picture = join(room, 'reeks.svg')
    const { code, out } = await wederkerig(['analyse', 'xmr', series, '--json', '--chart', picture])
    expect(code).toBe(0)
    const found = JSON.parse(out)
    expect(found).toMatchObject({ method: 'xmr', file: 'reeks.csv', refusal: null, n_points: 18, mean: 35 / 18 })
    expect(found.rows[4]).toMatchObject({ period: 'p4', value: 10, special_cause_type: 'Above UCL' })
    const svg = readFileSync(picture, 'utf8')
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toContain('--utrecht-document-background-color: #ffffff')
    expect(svg).toContain('hoger dan gewoon')
  })

  test('reads the same as a table, in Dutch', async () => {
    const { code, out } = await wederkerig(['analyse', 'xmr', series])
    expect(code).toBe(0)
    expect(out).toContain('1,94444')
    expect(out).toContain('Above UCL')
  })

  test('is refused honestly with exit code 0 when the method says no to good figures', async () => {
    const short = file('kort.csv', 'value\n1\n2\n3\n')
    const { code, out } = await wederkerig(['analyse', 'xmr', short, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ refusal: 'too_few_points', sentence: expect.stringContaining('te weinig') })
  })

  test('is told line and column, with exit code 2, when the figures cannot be read', async () => {
    const broken = file('stuk.csv', 'value\n1\neen geheim\n')
    const { code, out, error } = await wederkerig(['analyse', 'xmr', broken])
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain('regel 3, kolom value: dit is geen getal')
    expect(error).not.toContain('geheim')
  })

  test('finds in the help what each method reads and prints', async () => {
    const { out } = await wederkerig(['analyse', '--help', '--json'])
    const { methods } = JSON.parse(out)
    expect(methods.map(({ method }: { method: string }) => method)).toEqual(
      'xmr p u g t runs funnel-share funnel-rate interval-share interval-count standardised-rate shrink-rate shrink-share ranks effect recent-trend likert duration adjust'.split(
        ' ',
      ),
    )
    for (const { columns, prints } of methods) expect([columns.length > 0, prints.length > 20]).toEqual([true, true])
  })
})
