import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killLoop } from '../bench/kills.ts'

test('two dozen kills at random moments lose, invent and double no acknowledged signal', {
  timeout: 120_000,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'kills-'))
  try {
    const { acknowledged, ...found } = await killLoop(root, 24, Math.random, 8)
    expect(acknowledged).toBeGreaterThan(24)
    expect(found).toMatchObject({ kills: 24, lost: 0, invented: 0, duplicated: 0 })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
