import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Manifest } from '../../../data/release.ts'
import { openDatabase, query } from '../../../pipelines/database.ts'
import { folder } from '../../../pipelines/folder.ts'
import { earlierDominated } from '../../../pipelines/release/history.ts'
import { analysed, origin } from './shown.ts'

const quarters = ['2026-Q1', '2026-Q2', '2026-Q3']
const reported = (rule: string, organisation = '') =>
  quarters.map((quarter) => `friction | ${quarter} | ${organisation} | ${rule} | reporters | 200 | 3`).join('\n')
const everybody = (organisation = '') =>
  quarters.map((quarter) => `friction | ${quarter} | ${organisation} |  | reporters | 1000 | 3`).join('\n')

test('a rule of which one organisation gives more than half has no rate in that quarter, and says why', async () => {
  const { rows, close } = await analysed(
    `signal | quarter | organisation | rule | statistic | value | noise_variance
    ${[everybody(), everybody('o-1'), reported('GEM-vot'), reported('GEM-vot', 'o-1'), reported('ORG-format')].join('\n')}`,
    {
      origins: quarters.map((quarter) => origin(quarter, 'friction')),
      dominated: 'quarter | rule\n 2026-Q2 | GEM-vot\n 2026-Q3 | GEM-vot',
    },
  )
  const rate = "measure = 'friction.reporters_per_100' and rule is not null"
  const national = (await rows('trend', `${rate} and organisation is null`)).map(({ rule, value, refusal }) => [
    rule,
    value,
    refusal,
  ])
  expect(national).toEqual([
    ['GEM-vot', 20, 'too_few_points'],
    ['ORG-format', 20, 'too_few_points'],
    ['GEM-vot', null, 'one_organisation_dominates'],
    ['ORG-format', 20, 'too_few_points'],
    ['GEM-vot', null, 'one_organisation_dominates'],
    ['ORG-format', 20, 'too_few_points'],
  ])
  const estimates = await rows('estimate', `${rate} and rule = 'GEM-vot'`)
  expect(estimates.map(({ quarter, organisation }) => [quarter, organisation])).toEqual([
    ['2026-Q1', 'o-1'],
    ['2026-Q1', null],
    ['2026-Q2', 'o-1'],
    ['2026-Q3', 'o-1'],
  ])
  close()
})

test('earlier quarters are told by their own releases; one without that table tells nothing', async () => {
  const paths = folder(mkdtempSync(join(tmpdir(), "wederkerig-'dominated'-")))
  const connection = await openDatabase()
  const at = join(paths.releases, '2026-Q1.2', 'public')
  mkdirSync(at, { recursive: true })
  const file = join(at, 'rule_order.parquet').replaceAll("'", "''")
  await connection.run(
    `copy (from (values ('2026-Q1', 'GEM-vot', 'one_organisation_dominates'), ('2026-Q1', 'ORG-format', null)) as t(quarter, rule, refusal)) to '${file}'`,
  )
  const earlier = [{ id: '2025-Q4.1' }, { id: '2026-Q1.2' }] as Manifest[]
  const queries = earlierDominated(paths, earlier)
  expect(queries).toHaveLength(1)
  expect(await query(connection, queries[0] ?? '')).toEqual([{ quarter: '2026-Q1', rule: 'GEM-vot' }])
  connection.closeSync()
})
