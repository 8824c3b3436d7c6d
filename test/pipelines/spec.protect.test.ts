import { describe, expect, test } from 'vitest'
import { query, runFile } from '../../pipelines/database.ts'
import { insertDrawn, openBefore, spec } from './spec.ts'

const oneOrganisation = `
  organisation | kind | region
  a | gi | noord`

describe('what is counted', () => {
  spec('a cell of something unknown is no cell', {
    step: '40_count',
    given: {
      'aggregated.friction': `
        kind | region | organisation | role | theme | rule | reporters
           |       |   |   |   |   | 10
        -  |       |   |   |   |   | 20
           | -     |   |   |   |   | 20
           |       | - |   |   |   | 20
           |       |   | - |   |   | 20
           |       |   |   | - |   | 20
           |       | a | - |   |   | 20`,
      'aggregated.flow': `
        kind | from_actor | to_actor | flow
           | - | gi | 20
           | vt | - | 20
           | vt | gi | 30`,
    },
    expected: {
      'protected.counted': `
        signal   | statistic | from_actor | value
        friction | reporters |    | 10
        handover | flow      | vt | 30`,
    },
  })

  spec('cases of fewer than three workers are no cell; counts without cases need no workers', {
    step: '40_count',
    given: {
      'aggregated.handover': `
        organisation | families | cases
        none | 30 | 30
        two  | 30 | 30
        three | 30 | 1
        four | 30 | 30
        counts | 30 | 0`,
      'aggregated.worker': `
        organisation | workers
        two | 2
        three | 3
        four | 4`,
    },
    expected: {
      "(from protected.counted where statistic = 'families')": `
        organisation | value
        three  | 30
        four   | 30
        counts | 30`,
    },
  })

  spec('days between handovers are those of at least ten families, however many handovers there were', {
    step: '40_count',
    given: {
      'aggregated.handover': `
        organisation | cases | gap_families | gaps | gap_0
        nine   | 0 | 9  | 30 | 20
        ten    | 0 | 10 | 30 | 20
        eleven | 0 | 11 | 30 | 20`,
    },
    expected: {
      "(from protected.counted where statistic = 'gaps')": `
        organisation | value
        ten    | 30
        eleven | 30`,
    },
  })

  spec('who deviates is counted from the most common value', {
    step: '40_count',
    given: {
      'aggregated.friction': `
        role | reporters | reports | reports_1 | reports_2 | minutes_answered | minutes | minutes_0 | minutes_15 | minutes_60 | minutes_more | minutes_most
        p | 12 | 14 | 10 | 2 | 11 | 90 | 0 | 8 | 1 | 1 | 1
        q | 12 | 14 | 1  | 1 | 12 | 0 | 12 | 0 | 0 | 0 | 0
        r | 12 | 14 | 10 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0`,
      'aggregated.week': `
        role | diarists | acceptable_answered | leren | acceptable
        p | 12 | 11 | 60 | 100`,
      'aggregated.week_said': `
        role | statistic | said | alike
        p | leren | 0 | 2
        p | leren | 5 | 10
        p | acceptable | 9 | 3
        p | acceptable | 10 | 8`,
      'aggregated.reply': `
        survey | respondent | item | replies | score | score_1 | score_2 | score_3 | score_4 | score_5
        trust | ouder | V1 | 20 | 60 | 3 | 9 | 8 | 0 | 0`,
    },
    expected: {
      "(from protected.counted where statistic in ('reports', 'minutes', 'leren', 'acceptable', 'score'))": `
        signal    | role | statistic  | deviating
        friction  | p    | reports    | 2
        friction  | p    | minutes    | 3
        friction  | q    | reports    | 2
        friction  | q    | minutes    | 0
        friction  | r    | reports    | 2
        time_week | p    | leren      | 2
        time_week | p    | acceptable | 3
        trust     |      | score      | 11`,
    },
  })
})

describe('what may be shown', () => {
  spec('a base needs ten contributors', {
    step: '41_candidate',
    given: {
      'staged.organisation': oneOrganisation,
      'protected.counted': `
        signal | cell | role | statistic | value | key
        friction | 9  | p | reporters | 9  | 1
        friction | 10 | q | reporters | 10 | 2
        friction | 11 | r | reporters | 11 | 3`,
    },
    expected: {
      'protected.candidate': `
        cell | n
        10 | 10
        11 | 11`,
    },
  })

  spec('a part needs ten with the property and ten without', {
    step: '41_candidate',
    given: {
      'staged.organisation': oneOrganisation,
      'protected.counted': `
        signal | cell | role | statistic | value | key
        friction | a | a | reporters | 30 | 1
        friction | a | a | hinders   | 9  | 1
        friction | b | b | reporters | 30 | 1
        friction | b | b | hinders   | 10 | 1
        friction | c | c | reporters | 30 | 1
        friction | c | c | hinders   | 11 | 1
        friction | d | d | reporters | 30 | 1
        friction | d | d | hinders   | 19 | 1
        friction | e | e | reporters | 30 | 1
        friction | e | e | hinders   | 20 | 1
        friction | f | f | reporters | 30 | 1
        friction | f | f | hinders   | 21 | 1
        friction | g | g | hinders   | 50 | 1`,
    },
    expected: {
      "(from protected.candidate where statistic = 'hinders')": `
        cell | n
        b | 10
        c | 11
        d | 19
        e | 20`,
    },
  })

  spec('a sum needs three who deviate; where that cannot be known it does not ask', {
    step: '41_candidate',
    given: {
      'staged.organisation': oneOrganisation,
      'protected.counted': `
        signal | cell | role | statistic | value | key | signal_key | deviating
        friction | a | a | minutes_answered | 30 | 7 | | 
        friction | a | a | minutes   | 900 | | 5 | 2
        friction | b | b | minutes_answered | 30 | 8 | |
        friction | b | b | minutes   | 900 | | 5 | 3
        friction | c | c | minutes_answered | 30 | 9 | |
        friction | c | c | minutes   | 900 | | 5 | 4
        friction | d | d | minutes_answered | 30 | 6 | |
        friction | d | d | minutes   | 900 | | 5 | `,
    },
    expected: {
      "(from protected.candidate where type = 'sum')": `
        cell | n | key | signal_key | centre | half_range
        b | 30 | 8 | 5 | 240 | 240
        c | 30 | 9 | 5 | 240 | 240
        d | 30 | 6 | 5 | 240 | 240`,
    },
  })

  spec('a sum doubles its range for a theme and is four times as wide over all; a theme of one rule is that rule', {
    step: '41_candidate',
    before: "insert into vocabulary.rule (id, theme) values ('alleen', 'eenling')",
    given: {
      'staged.organisation': oneOrganisation,
      'protected.counted': `
        signal | cell | theme | rule | statistic | value | key | signal_key | deviating
        friction | all  |   |   | reporters | 30 | 1 | |
        friction | all  |   |   | reports   | 90 | 1 | 1 | 9
        friction | rule |   | alleen | reporters | 30 | 1 | |
        friction | rule |   | alleen | reports | 90 | 1 | 1 | 9
        friction | lone | eenling |   | reporters | 30 | 1 | |
        friction | lone | eenling |   | reports | 90 | 1 | 1 | 9
        friction | theme | inkoop_contract |   | reporters | 30 | 1 | |
        friction | theme | inkoop_contract |   | reports | 90 | 1 | 1 | 9`,
    },
    expected: {
      "(from protected.candidate where type = 'sum')": `
        cell  | low | centre | high | half_range
        all   | 1 | 12 | 20 | 11
        rule  | 1 | 3  | 5  | 2
        lone  | 1 | 3  | 5  | 2
        theme | 1 | 6  | 10 | 5`,
      "(select count(distinct structure) as ids from protected.candidate where cell in ('rule', 'lone'))": `
        ids
        1`,
    },
  })

  test('a region of one organisation and that organisation are one structure; regions that cover more are not', async () => {
    const connection = await openBefore('41_candidate')
    await insertDrawn(
      connection,
      'staged.organisation',
      `
      organisation | kind | region
      a | gi | noord
      b | gi | zuid
      c | gemeente | zuid
      - | - | -`,
    )
    await insertDrawn(
      connection,
      'protected.counted',
      `
      signal | cell | kind | region | organisation | role | statistic | value | key
      friction | noord    |          | noord |   |   | reporters | 10 | 1
      friction | a        |          |       | a |   | reporters | 10 | 1
      friction | zuid     |          | zuid  |   |   | reporters | 10 | 1
      friction | b        |          |       | b |   | reporters | 10 | 1
      friction | gemeente | gemeente |       |   |   | reporters | 10 | 1
      friction | c        |          |       | c |   | reporters | 10 | 1
      friction | all      |          |       |   |   | reporters | 10 | 1
      friction | p        |          |       |   | p | reporters | 10 | 1
      friction | a-p      |          |       | a | p | reporters | 10 | 1`,
    )
    await runFile(connection, '41_candidate.sql')
    const groups = await query<{ cells: string }>(
      connection,
      "select string_agg(cell, ' = ' order by cell) as cells from protected.candidate group by structure order by 1",
    )
    expect(groups.map(({ cells }) => cells)).toEqual(['a = noord', 'a-p', 'all', 'b', 'c = gemeente', 'p', 'zuid'])
    connection.closeSync()
  })
})

describe('the spread between contributors', () => {
  spec('is national, of a hundred and more, in two digits, and only where the mean itself may be shown', {
    step: '41_spread',
    given: {
      'aggregated.friction': `
        role | rule | reporters | minutes_answered | minutes | minutes_squared | reports | reports_squared
          | ninety-nine | 150 | 99  | 990  | 19800 | 150 | 150
          | hundred     | 150 | 100 | 1000 | 20000 | 150 | 150
          | more        | 101 | 101 | 1010 | 20200 | 101 | 101
          | unanimous   | 150 | 150 | 1500 | 15000 | 150 | 150
        p | hundred     | 100 | 100 | 1000 | 20000 | 100 | 100`,
    },
    before: `insert into protected.candidate (cell, statistic, type) values
      ('friction|||||||||ninety-nine|||', 'minutes', 'sum'), ('friction|||||||||hundred|||', 'minutes', 'sum'),
      ('friction|||||||||more|||', 'minutes', 'sum'), ('friction|||||||||unanimous|||', 'reporters', 'base')`,
    expected: {
      'protected.spread': `
        rule    | role | statistic  | value
        hundred |      | minutes_sd | 10
        more    |      | minutes_sd | 10`,
    },
  })

  spec('of a share of the week is given as a share', {
    step: '41_spread',
    before: "insert into protected.candidate (cell, statistic, type) values ('time_week||||||||||||', 'leren', 'sum')",
    given: {
      'aggregated.week': `
        diarists | leren_share | leren_squared
        100 | 100000 | 101000000`,
    },
    expected: {
      'protected.spread': `
        statistic | value
        leren_sd  | 0.01`,
    },
  })
})

const candidates = (rows: string) => `
  signal | cell | statistic | type | base | value | n | centre | half_range
  ${rows}`
const noises = (rows: string) => `
  cell | statistic | noise | variance
  ${rows}`

describe('what is published', () => {
  spec('a base needs ten with noise too', {
    step: '42_publish',
    given: {
      'protected.candidate': candidates(`
        friction | a | reporters | base | | 10 | 10 | |
        friction | b | reporters | base | | 10 | 10 | |
        friction | c | reporters | base | | 10 | 10 | |`),
      'protected.noise': noises(`
        a | reporters | -1 | 3
        b | reporters | 0  | 3
        c | reporters | 1  | 3`),
    },
    expected: {
      'protected.shown': `
        cell | value | noise_variance
        b | 10 | 3
        c | 11 | 3`,
    },
  })

  spec('a part and the rest of its base need ten with noise too', {
    step: '42_publish',
    given: {
      'protected.candidate': candidates(`
        friction | a | reporters | base | | 30 | 30 | |
        friction | a | hinders | part | reporters | 10 | 10 | |
        friction | b | reporters | base | | 30 | 30 | |
        friction | b | hinders | part | reporters | 10 | 10 | |
        friction | c | reporters | base | | 30 | 30 | |
        friction | c | hinders | part | reporters | 18 | 18 | |
        friction | d | reporters | base | | 30 | 30 | |
        friction | d | hinders | part | reporters | 18 | 18 | |
        friction | e | reporters | base | | 10 | 10 | |
        friction | e | minutes | sum | reporters | 100 | 10 | 60 | 60`),
      'protected.noise': noises(`
        a | reporters | 0 | 3
        a | hinders | -1 | 3
        b | reporters | 0 | 3
        b | hinders | 0 | 3
        c | reporters | -1 | 3
        c | hinders | 1 | 3
        d | reporters | -1 | 3
        d | hinders | 2 | 3
        e | reporters | -1 | 3
        e | minutes | 0 | 3600`),
    },
    expected: {
      'protected.shown': `
        cell | statistic | value
        a | reporters | 30
        b | reporters | 30
        b | hinders   | 10
        c | reporters | 29
        c | hinders   | 19
        d | reporters | 29`,
    },
  })

  spec('a sum carries the noise of its own and that of its base times the centre', {
    step: '42_publish',
    given: {
      'protected.candidate': candidates(`
        friction | a | reporters | base | | 30 | 30 | |
        friction | a | minutes | sum | reporters | 900 | 30 | 60 | 60`),
      'protected.noise': noises(`
        a | reporters | 2 | 3
        a | minutes | -7 | 3600`),
    },
    expected: {
      'protected.shown': `
        statistic | value | noise_variance
        reporters | 32   | 3
        minutes   | 1013 | 14400`,
    },
  })

  const score = (cell: string, ...values: number[]) => {
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = values
    const parts = {
      score_1: one,
      score_2: two,
      score_3: three,
      score_4: four,
      score_5: five,
      low_two: one + two,
      rest: three + four + five,
      top_two: four + five,
    }
    const n = one + two + three + four + five
    const allowed = Object.entries(parts).filter(([, value]) => value >= 10 && n - value >= 10)
    const rows = [
      `trust | ${cell} | replies | base | | ${n} | ${n} | |`,
      ...allowed.map(([name, value]) => `trust | ${cell} | ${name} | part | replies | ${value} | ${value} | |`),
    ]
    const quiet = ['replies', ...Object.keys(parts)].map((name) => `${cell} | ${name} | 0 | 3`)
    return { rows: rows.join('\n'), quiet: quiet.join('\n') }
  }
  const scores = [
    score('five', 10, 11, 12, 10, 11),
    score('three', 9, 11, 12, 10, 11),
    score('two', 9, 11, 9, 10, 11),
    score('top', 4, 5, 20, 10, 11),
    score('none', 9, 0, 20, 4, 5),
  ]

  spec('five classes of ten become three, become two, become none', {
    step: '42_publish',
    given: {
      'protected.candidate': candidates(scores.map(({ rows }) => rows).join('\n')),
      'protected.noise': noises(scores.map(({ quiet }) => quiet).join('\n')),
    },
    expected: {
      "(select cell, string_agg(statistic, ' ' order by statistic) as shown from protected.shown where statistic <> 'replies' group by cell)": `
        cell  | shown
        five  | score_1 score_2 score_3 score_4 score_5 top_two
        three | low_two score_3 top_two
        two   | low_two rest
        top   | top_two`,
    },
  })
})

const asTable = `drop view aggregated.contribution;
  create table aggregated.contribution as select * exclude (kind, region) from earlier.contribution;`
describe('a revision', () => {
  test.each([
    { name: 'two changed contributors', changed: 2, weight: 1, kept: true },
    { name: 'three changed contributors', changed: 3, weight: 1, kept: false },
    { name: 'a line of two families', changed: 1, weight: 2, kept: true },
    { name: 'a line of three families', changed: 1, weight: 3, kept: false },
    { name: 'two lines of one and two families', changed: 2, weight: 1.5, kept: false },
  ])('$name: the row stays as it was is $kept', async ({ changed, weight, kept }) => {
    const connection = await openBefore('43_revise')
    await connection.run(asTable)
    const weights = weight === 1.5 ? [1, 2] : Array.from({ length: changed }, () => weight)
    await insertDrawn(connection, 'staged.organisation', oneOrganisation)
    await connection.run(`insert into aggregated.contribution (signal, organisation, phase, contributor, signal_key, weight) values
      ${weights.map((each, index) => `('handover', 'a', 'p', ${index}, ${index}, ${each})`).join(', ')}`)
    const cell = "'handover||||||||||||'"
    await connection.run(`insert into protected.shown by name select 'handover' as signal, ${cell} as cell, 'families' as statistic, 40 as value, '2026-Q3' as quarter;
      insert into protected.before by name select 'handover' as signal, ${cell} as cell, 'families' as statistic, 30 as value, '2026-Q3' as quarter, false as carried, '2026-Q3.1' as release`)
    await runFile(connection, '43_revise.sql')
    const rows = await query(connection, 'select value, carried, release from protected.statistic')
    expect(rows).toEqual([
      kept ? { value: 30, carried: true, release: '2026-Q3.1' } : { value: 40, carried: false, release: '2026-Q3.2' },
    ])
    connection.closeSync()
  })

  test.each([
    { name: 'added', before: [], after: [7] },
    { name: 'removed', before: [7], after: [] },
    { name: 'corrected', before: [7], after: [8] },
  ])('counts a contributor who was $name as one', async ({ before, after }) => {
    const connection = await openBefore('43_revise')
    await connection.run(asTable)
    await insertDrawn(connection, 'staged.organisation', oneOrganisation)
    const rows = (keys: number[]) =>
      [1, 2, 3].flatMap((contributor) =>
        keys.map((key) => `('trust', 'a', 'ouder', 'V1', ${contributor}, ${key + contributor}, 1)`),
      )
    const columns = 'signal, organisation, respondent, item, contributor, signal_key, weight'
    if (before.length > 0)
      await connection.run(
        `insert into earlier.contribution (kind, region, ${columns}) select 'gi', 'noord', * from (values ${rows(before).join(', ')})`,
      )
    if (after.length > 0)
      await connection.run(`insert into aggregated.contribution (${columns}) values ${rows(after).join(', ')}`)
    await runFile(connection, '43_revise.sql')
    const cells = await query<{ cell: string }>(
      connection,
      "select concat_ws(' ', kind, region, organisation, respondent, item) as cell from protected.changed order by 1",
    )
    expect(cells.map(({ cell }) => cell)).toEqual(['V1', 'a V1', 'gi V1', 'noord V1', 'ouder V1'])
    connection.closeSync()
  })

  const contributions = (
    rows: string,
  ) => `signal | organisation | kind | region | item | contributor | signal_key | weight
    ${rows.trim().replaceAll(/^\s*/gm, 'trust | ')}`

  spec(
    'a correction by which a whole organisation moves to another region changes those regions, and nothing above them',
    {
      step: '43_revise',
      before: asTable,
      given: {
        'staged.organisation': `
        organisation | kind | region
        a | gi | zuid
        b | gi | noord`,
        'earlier.contribution': contributions(`
        a | gi | noord | V1 | 1 | 11 | 1
        a | gi | noord | V1 | 2 | 12 | 1
        a | gi | noord | V1 | 3 | 13 | 1
        b | gi | noord | V1 | 4 | 14 | 1`),
        'aggregated.contribution': `
        signal | organisation | item | contributor | signal_key | weight
        trust | a | V1 | 1 | 21 | 1
        trust | a | V1 | 2 | 12 | 1
        trust | a | V1 | 3 | 13 | 1
        trust | b | V1 | 4 | 14 | 1`,
      },
      expected: {
        'protected.changed': `
        kind | region | organisation | item
         | noord | | V1
         | zuid  | | V1`,
      },
    },
  )

  test.each([
    { people: 1, changed: [] },
    { people: 2, changed: ['V1', 'V1 gi', 'V1 noord'] },
  ])(
    '$people of an organisation that went up in another: both contributors count, old and new',
    async ({ people, changed }) => {
      const connection = await openBefore('43_revise')
      await connection.run(asTable)
      await insertDrawn(connection, 'staged.organisation', oneOrganisation)
      const persons = Array.from({ length: people }, (_, index) => index)
      const columns = 'signal, organisation, item, contributor, signal_key, weight'
      await connection.run(`insert into earlier.contribution (kind, region, ${columns}) values
      ${persons.map((id) => `('gi', 'noord', 'trust', 'b', 'V1', ${id}, ${id}, 1)`).join(', ')};
      insert into aggregated.contribution (${columns}) values
      ${persons.map((id) => `('trust', 'a', 'V1', ${id + 100}, ${id + 100}, 1)`).join(', ')}`)
      await runFile(connection, '43_revise.sql')
      const cells = await query<{ cell: string }>(
        connection,
        "select concat_ws(' ', item, kind, region, organisation) as cell from protected.changed order by 1",
      )
      expect(cells.map(({ cell }) => cell)).toEqual(changed)
      connection.closeSync()
    },
  )

  spec('a cell that was absent stays absent, and one that is gone stays', {
    step: '43_revise',
    before: `${asTable} insert into protected.before by name
      select 'friction' as signal, 'friction||||||p||||||' as cell, 'p' as role, 'reporters' as statistic, 12 as value, '2026-Q3' as quarter, '2026-Q3.1' as release;
      insert into protected.shown by name select 'friction' as signal, 'friction||||||q||||||' as cell, 'q' as role, 'reporters' as statistic, 11 as value`,
    given: { 'staged.organisation': oneOrganisation },
    expected: {
      'protected.statistic': `
        role | value | carried
        p | 12 | true`,
    },
  })
})

spec('a first version carries nothing', {
  step: '43_first',
  before: "insert into protected.shown (signal, cell, statistic, value) values ('friction', 'x', 'reporters', 31)",
  given: {},
  expected: {
    'protected.statistic': `
      value | carried | release
      31 | false | 2026-Q3.2`,
  },
})

spec('every row of two versions says what became of it', {
  step: '45_changes',
  before: `create or replace table protected.statistic as
    select * replace (false as carried) from protected.before where false;
    insert into protected.statistic by name select unnest(['b', 'c', 'd', 'e']) as role, 'friction' as signal, 'reporters' as statistic,
      unnest([12, 11, 20, 15]) as value, unnest([true, false, false, false]) as carried, 3 as noise_variance;
    insert into protected.before by name select unnest(['a', 'b', 'c', 'd']) as role, 'friction' as signal, 'reporters' as statistic,
      unnest([10, 12, 11, 24]) as value, 3 as noise_variance`,
  given: {},
  expected: {
    'protected.changes': `
      role | change | value_before | value
      a | disappeared | 10 |
      b | carried | 12 | 12
      c | same | 11 | 11
      d | changed | 24 | 20
      e | appeared | | 15`,
  },
})

describe('what clamping costs', () => {
  const people = (clipped: number, whole: number) => `
    organisation | contributor | rule | minutes | minutes_told
    ${Array.from({ length: clipped }, (_, id) => `a | ${id} | r | 120 | 150`).join('\n')}
    ${Array.from({ length: whole }, (_, id) => `a | ${id + 1000} | r | 60 | 60`).join('\n')}`
  const cell = "select 'friction' as signal, 'friction||||||||||||' as cell, 'minutes' as statistic"
  const published = (clipped: number, whole: number, expected: string) =>
    spec(`of ${clipped} who were clipped and ${whole} who were not shows ${expected || 'nothing'}`, {
      step: '41_clamped',
      before: `insert into protected.candidate by name ${cell}`,
      given: { 'aggregated.friction_rule': people(clipped, whole) },
      expected: { 'protected.clamped': `statistic | value\n${expected}` },
    })

  published(9, 91, '')
  published(10, 89, '')
  published(10, 90, 'minutes_clipped_share | 0.1\n minutes_lost_share | 0.04')
  published(11, 89, 'minutes_clipped_share | 0.11\n minutes_lost_share | 0.05')
  published(91, 9, '')
})
spec(
  'a rule is dominated when one organisation gives more than half of its reports, known ones only, and only where the rule is shown',
  {
    step: '45_dominance',
    given: {
      'aggregated.friction': `
      organisation | role | rule | reports
       |   | loud  | 100
      a |   | loud  | 51
      b |   | loud  | 49
       |   | even  | 100
      a |   | even  | 50
      b |   | even  | 50
       |   | open  | 100
      - |   | open  | 90
       |   | small | 9
      a |   | small | 9`,
      'protected.shown': `
      signal | statistic | rule
      friction | reporters | loud
      friction | reporters | even
      friction | reporters | open`,
    },
    expected: {
      'analysed.dominated': `
      rule
      loud`,
    },
  },
)
