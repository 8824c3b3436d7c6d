import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { median } from '../bench/turns.ts'

test('the benchmarks of import, release and revision run on a small field and give a ratio for each goal', () => {
  const at = mkdtempSync(join(tmpdir(), 'bench-test-'))
  try {
    const to = join(at, 'results.json')
    const small = ['--signals', '2000', '--quarters', '1', '--runs', '1', '--to', to, 'B1', 'B2', 'B4']
    const table = execFileSync(process.execPath, ['--import', 'tsx', 'test/bench/run.ts', ...small], {
      encoding: 'utf8',
      env: { ...process.env, BENCH_HERE: '1' },
    })
    const results = JSON.parse(readFileSync(to, 'utf8')) as {
      name: string
      ratio: number
      goal: number
      ratios: number[]
    }[]
    expect(results.map(({ name }) => name.slice(0, 2))).toEqual(['B1', 'B1', 'B1', 'B1', 'B2', 'B2', 'B2', 'B4'])
    for (const { ratios, goal } of results)
      expect([ratios.length, ratios.every(Number.isFinite), goal > 0]).toEqual([1, true, true])
    expect(table.trim().split('\n')).toHaveLength(results.length + 1)
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}, 300_000)

test('the middle of three ratios is the second, of four the mean of the second and third', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})
