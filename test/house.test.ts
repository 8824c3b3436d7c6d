import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { tables } from '../data/release.ts'
import { openDatabase, query } from '../pipelines/database.ts'
import { createReleased } from '../pipelines/release/tables.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const steps = readdirSync(join(root, 'pipelines/sql')).sort()
const sql = (name: string) => readFileSync(join(root, 'pipelines/sql', name), 'utf8')

describe('each SQL step', () => {
  test.for(steps)('%s says in three lines what it does, reads and writes', (name) => {
    const [does, reads, writes] = sql(name).split('\n')
    expect(does).toMatch(/^-- [A-Z].+\.$/)
    expect(reads).toMatch(/^-- reads {2}\S/)
    expect(writes).toMatch(/^-- writes \S/)
  })

  test.for(steps)('%s makes what it says it writes', (name) => {
    const writes = sql(name).split('\n')[2] ?? ''
    const made = [...sql(name).matchAll(/create (?:table|view|or replace view) (\w+\.\w+)/g)].map(
      (match) => match[1] ?? '',
    )
    const schemas = new Set([...writes.matchAll(/(\w+)\.(?:\w+|\*)/g)].map((match) => match[1]))
    expect(made.length).toBeGreaterThan(0)
    for (const table of made) expect([...schemas]).toContain(table.split('.')[0])
    for (const [, named] of writes.matchAll(/(\w+\.\w+)/g)) expect(made).toContain(named)
  })

  test('40 and up is the only one that reads what is aggregated and unprotected', () => {
    const early = steps.filter((name) => Number(name.slice(0, 2)) < 30)
    const late = steps.filter((name) => Number(name.slice(0, 2)) >= 50)
    for (const name of early) expect(sql(name)).not.toMatch(/\b(aggregated|protected|analysed|released)\./)
    for (const name of late) expect(sql(name)).not.toMatch(/\b(imported|staged|aggregated|protected)\./)
  })
})

test('the released tables have the promised columns', async () => {
  const connection = await openDatabase()
  await createReleased(connection)
  for (const [name, columns] of Object.entries(tables)) {
    const found = await query<{ column_name: string }>(connection, `describe released.${name}`)
    expect(found.map((row) => row.column_name)).toEqual(Object.keys(columns))
  }
  connection.closeSync()
})

test('the read side knows nothing of signals and keys', () => {
  const files = ['api', 'web'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, room, name)),
  )
  expect(files.length).toBeGreaterThan(30)
  for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(/imported\/|\.key['"`]|pipelines\//)
})

describe('a wrong import', () => {
  const wrong: Record<string, string> = {
    'data/x.ts': "import { join } from 'node:path'\n\nexport const x = join('a')\n",
    'pipelines/x.ts': "import { createApp } from '../api/app.ts'\n\nexport const x = createApp\n",
    'api/x.ts': "import { render } from '../web/render.tsx'\n\nexport const x = render\n",
    'web/x.ts': "import { join } from 'node:path'\n\nexport const x = join('a')\n",
    'web/draw.ts': "import { createApp } from '../api/app.ts'\n\nexport const x = createApp\n",
    'web/charts/x.ts': "import { h } from 'preact'\n\nexport const x = h\n",
  }

  test.for(Object.keys(wrong))('in %s is caught by the linter', (path) => {
    const at = mkdtempSync(join(tmpdir(), 'wederkerig-lint-'))
    mkdirSync(join(at, path, '..'), { recursive: true })
    const settings = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8'))
    writeFileSync(join(at, '.biome.json'), JSON.stringify({ ...settings, $schema: undefined, vcs: undefined }))
    writeFileSync(join(at, path), wrong[path] ?? '')
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '.'], {
      cwd: at,
      encoding: 'utf8',
    })
    rmSync(at, { recursive: true })
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('noRestrictedImports')
  })
})
