import { expect, test } from 'vitest'
import type { Manifest } from '../../../data/release.ts'
import { gateBeside } from '../../../pipelines/judge/gateBeside.ts'
import { place } from '../sources/attempt.ts'

test('what goes wrong in the thread of the gate is told to who waits, and closing does not hang', async () => {
  const { gate, close } = gateBeside()
  const evidence = { truth: null, directory: null }
  const manifest = { quarter: '2026-Q3' } as Manifest
  await expect(gate({ at: place().paths.releases, evidence, manifest })).rejects.toThrow('statistic.parquet')
  await close()
})

test('a gate that was never asked closes at once', async () => {
  await gateBeside().close()
})
