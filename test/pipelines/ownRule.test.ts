import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openInbox } from '../../api/inbox.ts'
import type { Row } from '../../data/release.ts'
import { adopt } from '../../data/vocabulary/rules.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { field, flags, released, text } from './planted.ts'
import { place, run } from './sources/attempt.ts'

const own = 'eigen-drievoud'
afterAll(() => adopt([]))

test('a rule of this place is refused until the desk registers it, then counted and released as any other', async () => {
  const { paths, file } = place()
  const signals = [...field(), ...flags('gi-01', 30, { rule_id: own }), ...flags('gi-02', 20, { rule_id: own })]
  const before = await run(paths, [file('before.ndjson', text(signals))])
  expect(before).toMatchObject({ taken: field().length, refused: 50 })

  const inbox = openInbox(paths.root, { quarter: () => '2026-Q3', say: () => {} })
  const words = { title: { nl: 'In drievoud', en: 'In threefold' }, owner: 'GI', theme: 'registratie_dossier' }
  const fields = { id: 'a', at: '2026-08-01T10:00:00.000Z', rule: own, action: 'add', words }
  await inbox.append([{ kind: 'event', event: 'register', fields }])
  await inbox.close()
  const after = await run(paths, [file('after.ndjson', text(signals))])
  expect(after).toMatchObject({ taken: 50, refused: 0, known: field().length })

  const { manifest } = await buildRelease(paths, '2026-Q3', false)
  const rows = await released<Row<'estimate'>>(paths, manifest, 'estimate', `rule = '${own}' and level = 'rule'`)
  const hindering = rows.find(({ measure }) => measure === 'friction.hinders_share')
  expect(hindering?.contributors).toBeGreaterThan(40)
  // two of three of fifty, with at most 7 too many or too few in either count
  expect(hindering?.value).toBeGreaterThan((33 - 7) / (50 + 7))
  expect(hindering?.value).toBeLessThan((33 + 7) / (50 - 7))
  const vocabulary = JSON.parse(readFileSync(join(paths.releases, manifest.id, 'vocabulary.json'), 'utf8'))
  expect(vocabulary.rules.find(({ id }: { id: string }) => id === own).title.nl).toBe('In drievoud')
})
