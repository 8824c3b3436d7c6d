import type { DuckDBConnection } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase, query, runFile } from '../../pipelines/database.ts'
import { layVocabulary } from '../../pipelines/protect.ts'
import { createReleased } from '../../pipelines/release/tables.ts'
import { runChecks } from '../../pipelines/run.ts'

const cell = `signal varchar, kind varchar, region varchar, organisation varchar, role varchar, phase varchar, respondent varchar,
  framework varchar, theme varchar, rule varchar, item varchar, from_actor varchar, to_actor varchar`

/** What breaks each promise. */
const faults: Record<string, string> = {
  no_shown_count_is_below_the_threshold:
    "insert into protected.statistic by name select 'friction' as signal, 'reporters' as statistic, 9 as value",
  no_candidate_has_too_few_contributors: "insert into protected.candidate by name select 'c' as cell, 9 as n",
  no_mean_rests_on_fewer_than_three_who_differ:
    "insert into protected.candidate by name select 'c' as cell, 12 as n, 'sum' as type, 2 as deviating",
  no_noise_is_larger_than_its_bound:
    "insert into protected.noisy by name select 'c' as cell, 'base' as type, 8 as noise",
  no_part_or_sum_is_shown_without_its_base:
    "insert into protected.statistic by name select 'friction' as signal, 'minutes' as statistic, 100 as value",
  every_cell_has_one_value:
    "insert into protected.statistic by name select 'friction' as signal, 'reporters' as statistic, 12 as value from range(2)",
  no_cell_lies_outside_its_cube:
    "insert into protected.statistic by name select 'friction' as signal, 'reporters' as statistic, 12 as value, 'gi-01' as organisation, 'r' as role, 'x' as rule",
  every_estimate_lies_within_its_interval:
    'insert into estimate by name select 0.5 as value, 0.6 as lower, 0.7 as upper, 20 as contributors',
  every_estimate_has_enough_contributors:
    'insert into estimate by name select 0.5 as value, 0.4 as lower, 0.7 as upper, 9 as contributors',
  every_estimate_stands_once:
    'insert into estimate by name select 0.5 as value, 0.4 as lower, 0.7 as upper, 20 as contributors from range(2)',
  every_estimate_is_in_its_trend:
    "insert into estimate by name select '2026-Q3' as quarter, 0.5 as value, 0.4 as lower, 0.7 as upper, 20 as contributors",
  no_gap_in_a_trend_has_a_value: "insert into trend by name select 'c' as status, 1 as value",
  no_limits_are_drawn_under_thirteen_points:
    'insert into trend by name select 12 as n_points, 5 as upper_limit, 1 as value',
  every_distribution_adds_up_to_about_one:
    'insert into distribution by name select 0.2 as share, 1000 as contributors from range(2)',
  no_zone_is_given_without_a_value: "insert into funnel by name select 'above_95' as zone",
  no_first_impression_has_a_word_about_chance:
    "insert into effect by name select 'first_impression' as verdict, 'unknown' as strength, 0.01 as p_holm",
  no_effect_is_said_without_its_range: 'insert into effect by name select 1 as change, 0 as lower',
  no_more_than_five_findings_are_told: "insert into finding by name select 6 as position, 'moved' as code",
  no_refused_rule_has_a_place: "insert into rule_order by name select 'too_few_units' as refusal, 1 as expected_rank",
  no_limits_are_drawn_under_thirteen_months: 'insert into monthly by name select 12 as n_points, 5 as upper_limit',
}

let connection: DuckDBConnection

beforeEach(async () => {
  connection = await openDatabase()
  await layVocabulary(connection, '2026-Q3', '2026-Q3.1')
  await connection.run(`
    create table protected.statistic (${cell}, quarter varchar, statistic varchar, value double, noise_variance double, carried boolean, release varchar);
    create table protected.candidate (${cell}, cell varchar, statistic varchar, type varchar, n bigint, deviating bigint);
    create table protected.noisy (${cell}, cell varchar, statistic varchar, type varchar, noise integer, half_range integer);
    create table protected.counted (${cell});`)
  await createReleased(connection)
  const columns = await query<{ t: string; c: string }>(
    connection,
    "select table_name as t, column_name as c from duckdb_columns() where schema_name = 'released' and not is_nullable",
  )
  for (const { t, c } of columns) await connection.run(`alter table released.${t} alter column "${c}" drop not null`)
  await runFile(connection, '44_checks.sql')
  await runFile(connection, '60_checks.sql')
  await connection.run("set search_path = 'released,main'")
})

afterEach(() => connection.closeSync())

describe('a promise', () => {
  test('holds while there is nothing to break it', async () => {
    await expect(runChecks(connection)).resolves.toBeUndefined()
  })

  test.for(Object.keys(faults))('%s is seen to fail, with its name and no rows', async (name) => {
    await connection.run(faults[name] ?? '')
    const problem = await runChecks(connection).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(problem).toContain(`${name} (1 rows)`)
  })

  test('has a fault in this list, whichever it is', async () => {
    const views = await query<{ name: string }>(
      connection,
      "select view_name as name from duckdb_views() where schema_name = 'checks'",
    )
    expect(views.map(({ name }) => name).sort()).toEqual(Object.keys(faults).sort())
  })
})
