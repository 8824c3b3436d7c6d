import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readKey } from '../../data/access/key.ts'
import { folder } from '../../pipelines/folder.ts'
import type { Context } from '../../pipelines/verb.ts'
import { accessVerb } from '../../pipelines/verbs/access.ts'
import { configVerb } from '../../pipelines/verbs/config.ts'

const root = mkdtempSync(join(tmpdir(), 'wederkerig-access-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const context: Context = { paths: folder(root), language: 'nl', json: true, say: () => {}, progress: () => {} }
const run = (positionals: string[], values: Record<string, string> = {}) =>
  accessVerb.run({ positionals, values }, context) as Promise<Record<string, unknown>>

describe('an access key', () => {
  test('is shown once: the folder keeps a hash, in a file of its owner only', async () => {
    const { access, key, grant } = await run(['create'], { role: 'organisation', organisation: 'gi-01', kind: 'gi' })
    const file = join(root, 'access', 'keys.ndjson')
    expect([grant, readKey(String(access))?.length]).toEqual(['organisation:gi-01:gi', 24])
    expect(readFileSync(file, 'utf8')).toContain(String(key))
    expect(readFileSync(file, 'utf8')).not.toContain(String(access))
    expect(readFileSync(file, 'utf8')).not.toContain(String(access).replaceAll('-', ''))
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is listed without what opens it, and can be withdrawn, also after a line that a crash cut off', async () => {
    const { key, access } = await run(['create'], { role: 'steward' })
    appendFileSync(join(root, 'access', 'keys.ndjson'), '{"withdr')
    await run(['withdraw', String(key)])
    const { keys } = (await run(['list'])) as { keys: object[] }
    expect(keys.at(-1)).toMatchObject({ key, grant: 'steward', withdrawn: true })
    expect(JSON.stringify(keys)).not.toContain(String(access))
  })

  test.each([
    [{}, 'role'],
    [{ role: 'practitioner' }, 'role'],
    [{ role: 'organisation' }, 'organisation'],
    [{ role: 'organisation', organisation: 'met spatie' }, 'organisation'],
    [{ role: 'organisation', organisation: 'gi-01', kind: 'school van alles' }, 'kind'],
    [{ role: 'organisation', organisation: 'gi-01', region: 'utrecht' }, 'region'],
    [{ role: 'owner' }, 'owner'],
    [{ role: 'steward', organisation: 'gi-01' }, 'organisation'],
    [{ role: 'desk', owner: 'VWS' }, 'owner'],
  ])('of %j is refused, and says which option is wrong', async (values, option) => {
    await expect(run(['create'], values as Record<string, string>)).rejects.toThrow(`--${option}`)
  })

  test('that is not there cannot be withdrawn', async () => {
    await expect(run(['withdraw', 'XXXXXX'])).rejects.toThrow('no such key')
  })
})

test('the secret that goes with a provider is never shown', async () => {
  process.env.WEDERKERIG_OIDC_SECRET = 'een lang geheim'
  const said: string[] = []
  const told = await configVerb.run(
    { positionals: [], values: {} },
    { ...context, say: ({ nl, en }) => said.push(nl, en) },
  )
  delete process.env.WEDERKERIG_OIDC_SECRET
  expect(said.join()).toContain('WEDERKERIG_OIDC_SECRET=***')
  expect(said.join() + JSON.stringify(told)).not.toContain('lang geheim')
})
