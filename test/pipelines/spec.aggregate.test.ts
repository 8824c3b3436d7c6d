import { describe } from 'vitest'
import { spec } from './spec.ts'

const organisations = `
  organisation | kind | region
  a | gi | noord
  b | gi | zuid
  c | gemeente | zuid`

describe('friction', () => {
  spec(
    'a contributor counts once in a cell, with reports clamped at 5 a rule, 10 a theme and 20 in all, minutes at 120, 240 and 480',
    {
      step: '30_aggregate_friction',
      given: {
        'staged.organisation': organisations,
        'staged.friction': `
        times | organisation | role | theme | rule | contributor | signal_key | marks | minutes
        4 | a | r | t1 | t1.1 | 1 | 1 | 0 | 30
        5 | a | r | t1 | t1.2 | 1 | 2 | 1 | 30
        6 | a | r | t1 | t1.3 | 1 | 4 | 2 | 0
        9 | a | r | t2 | t2.1 | 1 | 8 | 1 | 300
        9 | a | r | t2 | t2.2 | 1 | 16 | 1 | 300
        9 | a | r | t3 | t3.1 | 1 | 32 | 1 | 300`,
      },
      expected: {
        'aggregated.friction_rule': `
        theme | rule | reports | minutes | marks
        t1 | t1.1 | 4 | 120 | 0
        t1 | t1.2 | 5 | 120 | 1
        t1 | t1.3 | 5 | 0   | 2
        t2 | t2.1 | 5 | 120 | 1
        t2 | t2.2 | 5 | 120 | 1
        t3 | t3.1 | 5 | 120 | 1`,
        'aggregated.friction_theme': `
        theme | reports | minutes | marks
        t1 | 10 | 240 | 3
        t2 | 10 | 240 | 1
        t3 | 5  | 120 | 1`,
        'aggregated.friction_contributor': `
        contributor | role | reports | minutes | marks
        1 | r | 20 | 480 | 3`,
      },
    },
  )

  spec('minutes are counted over the contributors who answered; who did not is not taken for zero', {
    step: '30_aggregate_friction',
    given: {
      'staged.organisation': organisations,
      'staged.friction': `
        organisation | role | theme | rule | contributor | signal_key | marks | minutes
        a | r | t | x | 1 | 16 | 128 | 0
        a | r | t | x | 2 | 32 | 129 | 38
        a | r | t | x | 4 | 64 | 1   | 0
        a | r | t | x | 4 | 65 | 128 | 8
        a | r | t | x | 8 | 66 | 1   | 0`,
    },
    expected: {
      '(from aggregated.friction where organisation is not null and rule is not null)': `
        reporters | minutes_answered | minutes_answered_key | minutes | minutes_0 | minutes_15 | minutes_60
        4 | 3 | 7 | 46 | 1 | 1 | 1`,
    },
  })

  spec('keys add up by XOR, and no organisation is cut by role and rule at once', {
    step: '30_aggregate_friction',
    given: {
      'staged.organisation': organisations,
      'staged.friction': `
        organisation | role | theme | rule | contributor | signal_key | marks | minutes
        a | r | t | x | 1 | 16 | 1 | 8
        a | q | t | x | 2 | 32 | 0 | 8
        b | r | t | x | 4 | 64 | 1 | 8`,
    },
    expected: {
      '(from aggregated.friction where theme is null and rule is null)': `
        kind | region | organisation | role | reporters | reporters_key | signal_key | hinders | hinders_key
        gi |       |   |   | 3 | 7 | 112 | 2 | 5
           | noord |   |   | 2 | 3 | 48  | 1 | 1
           | zuid  |   |   | 1 | 4 | 64  | 1 | 4
           |       | a |   | 2 | 3 | 48  | 1 | 1
           |       | b |   | 1 | 4 | 64  | 1 | 4
           |       |   | r | 2 | 5 | 80  | 2 | 5
           |       |   | q | 1 | 2 | 32  | 0 | 
           |       | a | r | 1 | 1 | 16  | 1 | 1
           |       | a | q | 1 | 2 | 32  | 0 | 
           |       | b | r | 1 | 4 | 64  | 1 | 4
           |       |   |   | 3 | 7 | 112 | 2 | 5`,
      '(from aggregated.friction where organisation is not null and rule is not null)': `
        organisation | role | rule | reporters
        a |   | x | 2
        b |   | x | 1`,
    },
  })
})

describe('the sample week', () => {
  spec('hours beyond a working week are cut off, and an unknown gap stays unknown', {
    step: '31_aggregate_time',
    given: {
      'staged.organisation': organisations,
      'staged.week': `
        organisation | role | contributor | signal_key | total | leren | administration | acceptable | felt_gap
        a | r | 1 | 16 | 3599 | 2399 | 2399 | 10 | -99
        a | r | 2 | 32 | 3600 | 2400 | 2400 | 20 | -100
        a | r | 4 | 64 | 3601 | 2401 | 2401 | 30 | -101
        a | r | 8 | 1  | 3600 | 2400 | 2400 |    | `,
    },
    expected: {
      '(from aggregated.week where organisation is not null)': `
        organisation | diarists | diarists_key | total | leren | administration | acceptable_answered | acceptable_answered_key | acceptable | felt_gap
        a | 4 | 15 | 14399 | 9599 | 9599 | 3 | 7 | 60 | -299`,
      "(from aggregated.week_said where organisation is not null and statistic in ('total', 'leren', 'felt_gap'))": `
        organisation | statistic | said | alike
        a | total    | 3599 | 1
        a | total    | 3600 | 3
        a | leren    | 2399 | 1
        a | leren    | 2400 | 3
        a | felt_gap | -99  | 1
        a | felt_gap | -100 | 2`,
    },
  })
})

describe('handovers', () => {
  spec('a count that was not given is left out, not clamped: four a family is the most of what is known', {
    step: '32_aggregate_handover',
    given: {
      'staged.organisation': organisations,
      'staged.handover': `
        organisation | phase | contributor | signal_key | is_case | families | handovers | kind_gemeente | quality_warm | three_plus | gap_0 | gap_8_30
        a | p | 1 | 16 | false | 10 | 39 | 41 |   | 3 | 5 | 1
        a | p | 2 | 32 | false | 10 | 41 |    | 2 |   |   |
        a | p | 4 | 64 | false | 10 |    |    |   | 0 | 0 |
        b | - | 8 | 1  | true  | 1  | 5  |    |   |   |   |
        c | - | 9 | 1  | false | 0  | 5  | 1  | 1 | 1 | 1 | 1`,
    },
    expected: {
      '(from aggregated.handover where organisation is not null)': `
        organisation | families | families_key | counted | counted_key | handovers | cases | kinded | kinded_key | kind_gemeente | qualified | quality_warm | three_plus_known | three_plus | gaps | gap_families | gap_0 | gap_8_30
        a | 30 | 7 | 20 | 3 | 79 | 0 | 10 | 1 | 40 | 10 | 2 | 20 | 3 | 6 | 20 | 5 | 1
        b | 1  | 8 | 1  | 8 | 4  | 1 |    |   |    |    |   |    |   | 0 |    |   | `,
      '(from aggregated.handover where phase is not null)': `
        phase | families
        p | 30
        - | 1`,
    },
  })

  spec('a flow has two ends; what has one is neither a flow nor a count of families', {
    step: '32_aggregate_handover',
    given: {
      'staged.organisation': organisations,
      'staged.handover': `
        organisation | phase | contributor | is_case | families | handovers | from_actor | to_actor
        a | - | 1 | false | 12 | 3 | vt | gi
        b | - | 2 | false | 13 | 3 | vt | gi
        c | - | 4 | false | 14 | 3 | vt | 
        c | - | 8 | false | 15 | 3 |    | gi`,
    },
    expected: {
      'aggregated.flow': `
        kind | from_actor | to_actor | flow | flow_key
           | vt | gi | 25 | 3
        gi | vt | gi | 25 | 3`,
      'aggregated.handover_part': 'organisation',
    },
  })
})

describe('replies', () => {
  spec('scores are counted one by one and in classes, per item', {
    step: '33_aggregate_reply',
    given: {
      'staged.organisation': organisations,
      'staged.reply': `
        survey | organisation | respondent | framework | item | contributor | signal_key | replies | score_1 | score_2 | score_3 | score_4 | score_5 | yes | invited | answered
        trust | a | ouder | - | V1 | 1 | 16 | 1  | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        trust | a | ouder | - | V1 | 2 | 32 | 15 | 1 | 2 | 3 | 4 | 5 | 0 | 0 | 0
        trust | b | ouder | - | response | 4 | 64 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 40 | 15`,
    },
    expected: {
      '(from aggregated.reply where organisation is not null)': `
        organisation | item | replies | replies_key | score_1 | score_1_key | low_two | rest | top_two | top_two_key | score | invited | answered | answered_key
        a | V1       | 16 | 3 | 2 | 3 | 4 | 12 | 9 | 2 | 56 | 0  | 0  | 
        b | response | 0  |   | 0 |   | 0 | 0  | 0 |   | 0  | 40 | 15 | 4`,
    },
  })

  spec('professionals are one respondent in one framework: those cuts would show the same people twice', {
    step: '33_aggregate_reply',
    given: {
      'staged.organisation': organisations,
      'staged.reply': `
        survey | organisation | respondent | framework | item | contributor | signal_key | replies
        process_professional | a | professional | - | P1 | 1 | 16 | 1`,
    },
    expected: {
      'aggregated.reply': `
        kind | region | organisation | respondent | framework | replies
           |       |   | | | 1
        gi |       |   | | | 1
           | noord |   | | | 1
           |       | a | | | 1`,
    },
  })
})

describe('what a revision compares', () => {
  spec('a contributor of two rules and two roles stands in each grain under the role of that grain', {
    step: '34_contribution',
    given: {
      'aggregated.friction_rule': `
        organisation | role | theme | rule | contributor | signal_key
        a | p | t | x | 1 | 16
        a | q | t | y | 1 | 32`,
      'aggregated.friction_theme': `
        organisation | role | theme | contributor | signal_key
        a | p | t | 1 | 48`,
      'aggregated.friction_contributor': `
        organisation | role | contributor | signal_key
        a | p | 1 | 48`,
      'staged.handover': `
        organisation | phase | contributor | signal_key | families
        a | p | 2 | 64 | 30`,
      'staged.reply': `
        survey | organisation | item | contributor | signal_key | replies | invited
        trust | a | V1 | 3 | 5 | 12 | 0
        trust | a | response | 4 | 6 | 0 | 40`,
    },
    expected: {
      'aggregated.contribution': `
        signal   | role | theme | rule | item     | contributor | signal_key | weight
        friction | p    |       | x    |          | 1 | 16 | 1
        friction | q    |       | y    |          | 1 | 32 | 1
        friction | p    | t     |      |          | 1 | 48 | 1
        friction | p    |       |      |          | 1 | 48 | 1
        handover |      |       |      |          | 2 | 64 | 30
        trust    |      |       |      | V1       | 3 | 5  | 12
        trust    |      |       |      | response | 4 | 6  | 40`,
    },
  })
})

describe('months of event logs', () => {
  spec(
    'a case counts in every month in which something happened to it, clamped at four; a month of two workers is none',
    {
      step: '32_aggregate_handover',
      given: {
        'staged.handover_month': `
        organisation | contributor | signal_key | handovers | workers | item
        a | 1 | 16 | 0 | [1]    | 2026-07
        a | 2 | 32 | 9 | [2, 3] | 2026-07
        b | 4 | 64 | 0 | [1]    | 2026-07
        a | 1 | 16 | 1 | [1, 2] | 2026-08`,
      },
      expected: {
        'aggregated.handover_month': `
        item | counted | counted_key | signal_key | handovers | deviating
        2026-07 | 3 | 7 | 112 | 4 | 1`,
      },
    },
  )
})

describe('what filling in took', () => {
  spec(
    'who lets a report be timed counts once, with the mean of a report up to 120 seconds and the minutes of all forms',
    {
      step: '33_aggregate_burden',
      given: {
        'imported.friction': `
        organisation | contributor | signal_key | signal | rule_id | verdict | seconds
        a | 1 | 16  | 1 | x | helpt   | 40
        a | 1 | 32  | 2 | y | hindert | 60
        a | 2 | 64  | 3 | x | hindert | 600
        b | 4 | 128 | 4 | x | hindert |`,
        'imported.time_week': `
        organisation | contributor | signal_key | signal | contract_band | seconds
        a | 1 | 256  | 5 | 33-40 | 200
        b | 8 | 512  | 6 | 33-40 | 200`,
      },
      expected: {
        'staged.burden': `
        organisation | contributor | signal_key | seconds | asked
        a | 1 | 304 | 50  | 5
        a | 2 | 64  | 120 | 10`,
        'aggregated.burden': `
        timed | timed_key | signal_key | seconds | asked | seconds_deviating | asked_deviating
        2 | 3 | 368 | 170 | 15 | 1 | 1`,
      },
    },
  )

  spec('there is no cell when nobody let it be timed', {
    step: '33_aggregate_burden',
    given: {
      'imported.friction': `
        organisation | contributor | signal_key | signal | rule_id | verdict | seconds
        a | 1 | 16 | 1 | x | helpt |`,
    },
    expected: { 'aggregated.burden': 'timed' },
  })
})

describe('what a rule takes', () => {
  spec(
    'minutes of one time are multiplied by how often it is, up to an hour a working day; of two reports that which takes most counts',
    {
      step: '33_aggregate_load',
      given: {
        'imported.friction': `
        organisation | contributor | signal_key | signal | rule_id | verdict | minutes_band | frequency
        a | 1 | 16  | 1 | x | hindert | 16-60  | week
        a | 1 | 32  | 2 | x | hindert | 61-240 | once
        a | 2 | 64  | 3 | x | hindert | 16-60  | week
        b | 4 | 128 | 4 | x | hindert | 240+   | day
        b | 8 | 256 | 5 | x | hindert | 0      | month
        b | 8 | 512 | 6 | y | hindert | 1-15   |
        b | 8 | 1024 | 7 | y | hindert |       | day`,
      },
      expected: {
        'staged.load': `
        organisation | contributor | rule | signal_key | times | minutes
        a | 1 | x | 48  | 13 | 494
        a | 2 | x | 64  | 13 | 494
        b | 4 | x | 128 | 64 | 3840
        b | 8 | x | 256 | 3  | 0`,
        'aggregated.load': `
        rule | told | told_key | signal_key | times | minutes | times_deviating | minutes_deviating
        x | 4 | 15 | 496 | 93 | 4828 | 2 | 2`,
      },
    },
  )
})
