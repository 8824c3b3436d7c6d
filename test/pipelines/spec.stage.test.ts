import { describe } from 'vitest'
import { spec } from './spec.ts'

const step = '20_stage'
const rule = 'JW-1.1-woonplaats'

describe('one row per signal that counts', () => {
  spec('the highest version counts, and of the same version the first batch', {
    step,
    given: {
      'imported.friction': `
        organisation | signal | version | batch | contributor | rule_id | verdict
        gi-01 | 1 | 1 | 1 | 11 | ${rule} | hindert
        gi-01 | 1 | 2 | 2 | 11 | ${rule} | helpt
        gi-01 | 2 | 1 | 3 | 12 | ${rule} | helpt
        gi-01 | 2 | 1 | 2 | 12 | ${rule} | hindert
        gi-02 | 2 | 1 | 1 | 13 | ${rule} | helpt`,
    },
    expected: {
      'staged.friction': `
        organisation | contributor | marks
        gi-01 | 11 | 0
        gi-01 | 12 | 1
        gi-02 | 13 | 0`,
    },
  })

  spec('a signal withdrawn in its highest version is gone; one withdrawn before and sent again is back', {
    step,
    given: {
      'imported.friction': `
        organisation | signal | version | withdrawn | contributor | rule_id | verdict
        gi-01 | 1 | 1 | false | 11 | ${rule} | hindert
        gi-01 | 1 | 2 | true  | 11 | ${rule} | hindert
        gi-01 | 2 | 1 | true  | 12 | ${rule} | hindert
        gi-01 | 2 | 2 | false | 12 | ${rule} | hindert`,
    },
    expected: {
      'staged.friction': `
        contributor
        12`,
    },
  })

  spec(
    'what was answered is marked: hinders 1, way round 2 and 4, own rule guessed 8 and taken for law 16, complexity 32 and 64, minutes 128, change noticed 256 and 512',
    {
      step,
      before: `insert into vocabulary.rule values ('eigen', 'organisatie', 'thema', true, false), ('wet', 'wet', 'thema', false, true);
      insert into vocabulary.law_level values ('testwet')`,
      given: {
        'imported.friction': `
        organisation | contributor | rule_id | verdict | workaround | level_as_seen | complexity_band | minutes_band | noticed
        o | 1 | wet   | hindert |       |          |          | 0    | ja
        o | 2 | wet   | helpt   | false | testwet  |          | 1-15 | nee
        o | 3 | wet   | helpt   | true  |          | eenvoudig | 16-60 | weet_niet
        o | 4 | eigen | helpt   |       | onbekend | complex  | 61-240 |
        o | 5 | eigen | helpt   |       | testwet  |          | 240+ |
        o | 6 | eigen | helpt   |       | organisatie |       | |
        o | 7 | nieuw | helpt   |       | testwet  |          | |`,
      },
      expected: {
        'staged.friction': `
        contributor | theme | marks | minutes
        1 | thema | 897 | 0
        2 | thema | 386 | 8
        3 | thema | 166 | 38
        4 | thema | 224 | 150
        5 | thema | 152 | 300
        6 | thema | 8  | 0
        7 | -     | 0  | 0`,
      },
    },
  )
})

describe('an organisation has one kind and one region', () => {
  spec('with two regions it is landelijk, with none it is unknown, and no organisation is no organisation', {
    step,
    given: {
      'imported.friction': `
        organisation | region | organisation_kind | rule_id
        een  | noord |    | r
        een  | noord | gi | r
        twee | noord | gi | r
        geen |       |    | r
        -    | noord | gi | r`,
      'imported.trust': `
        organisation | region | organisation_kind
        twee | zuid | gi`,
    },
    expected: {
      'staged.organisation': `
        organisation | kind | region
        een  | gi | noord
        twee | gi | landelijk
        geen | -  | -
        -    | -  | -`,
    },
  })
})

describe('what no longer counts says nothing of an organisation', () => {
  spec('neither an older version nor a withdrawn signal gives it a kind or a region', {
    step,
    given: {
      'imported.friction': `
        organisation | signal | version | withdrawn | region | organisation_kind | rule_id
        een | 1 | 1 | false | zuid  | rvdk | r
        een | 1 | 2 | false | noord | gi   | r
        een | 2 | 1 | true  | zuid  | rvdk | r`,
      'imported.trust': `
        organisation | signal | version | withdrawn | region
        een  | 3 | 1 | false | zuid
        een  | 3 | 2 | false | noord`,
    },
    expected: {
      'staged.organisation': `
        organisation | kind | region
        een | gi | noord`,
    },
  })
})

describe('the sample week', () => {
  spec('one week a contributor counts, in minutes, with the gap felt in points', {
    step,
    given: {
      'imported.time_week': `
        organisation | signal | contributor | role | hours_direct_gezin | hours_verslag | hours_declaratie | hours_verantwoording | acceptable_share
        o | 1 | 11 | r | 20 | 5 | 10 | 5 | 30
        o | 2 | 11 | r | 40 |   |    |   |
        o | 3 | 12 |   | 36 |   |    |   |`,
    },
    expected: {
      'staged.week': `
        contributor | role | total | direct_gezin | administration | accountability | acceptable | felt_gap
        11 | r | 2400 | 1200 | 1200 | 900 | 30 | 20
        12 | - | 2160 | 2160 | 0    | 0   |    | `,
    },
  })

  spec('a week that rounds to no minute at all is no week: a share of nothing is not a number', {
    step,
    given: {
      'imported.time_week': `
        organisation | contributor | hours_leren
        o | 11 | 0
        o | 12 | 0.005
        o | 13 | 0.009`,
    },
    expected: {
      'staged.week': `
        contributor | total
        13 | 1`,
    },
  })
})

describe('handovers', () => {
  spec('of a case the last batch counts; of delivered counts the first', {
    step,
    given: {
      'imported.handover_case': `
        organisation | batch | contributor | handovers | workers
        o | 1 | 21 | 5 | [1, 2, 3]
        o | 2 | 21 | 1 | [1]`,
      'imported.handover': `
        organisation | batch | signal | contributor | families | handovers
        o | 2 | 7 | 31 | 40 | 9
        o | 1 | 7 | 32 | 50 |`,
    },
    expected: {
      'staged.handover': `
        contributor | is_case | families | handovers
        21 | true  | 1  | 1
        32 | false | 50 | `,
    },
  })

  spec('a worker of a case that was delivered anew without her stands behind it no longer', {
    step,
    given: {
      'imported.handover_case': `
        organisation | batch | contributor | phase | workers
        o | 1 | 21 | start | [1, 2, 3]
        o | 2 | 21 | start | [1]
        o | 1 | 22 |       | [1, 2]`,
    },
    expected: {
      'staged.worker': `
        organisation | phase | worker
        o | start | 1
        o | -     | 1
        o | -     | 2`,
    },
  })
})

describe('replies', () => {
  spec('of own scores on one item the lower median counts; who does not know is no reply', {
    step,
    given: {
      'imported.trust': `
        organisation | signal | contributor | respondent | framework | V1 | V6
        o | 1 | 11 | ouder   | vrijwillig | 5 | weet_niet
        o | 2 | 11 | ouder   | vrijwillig | 2 | 4
        o | 3 | 12 | jongere |            | 1 |
        o | 4 | 12 | jongere |            | 2 |
        o | 5 | 12 | jongere |            | 5 |`,
    },
    expected: {
      'staged.reply': `
        survey | item | contributor | respondent | framework | replies | score_1 | score_2 | score_4 | score_5
        trust | V1 | 11 | ouder   | vrijwillig | 1 | 0 | 1 | 0 | 0
        trust | V6 | 11 | ouder   | vrijwillig | 1 | 0 | 0 | 1 | 0
        trust | V1 | 12 | jongere | -          | 1 | 0 | 1 | 0 | 0`,
    },
  })

  spec('who replies in two frameworks is still one person', {
    step,
    given: {
      'imported.trust': `
        organisation | contributor | respondent | framework | V1
        o | 11 | ouder | gedwongen  | 5
        o | 11 | ouder | vrijwillig | 3`,
      'imported.process': `
        organisation | contributor | respondent   | framework  | second_hypothesis
        o | 12 | professional | gedwongen  | false
        o | 12 | professional | vrijwillig | true`,
    },
    expected: {
      'staged.reply': `
        survey               | item              | contributor | framework | replies | score_3 | yes
        trust                | V1                | 11 | gedwongen | 1 | 1 | 0
        process_professional | second_hypothesis | 12 | gedwongen | 1 | 0 | 1`,
    },
  })

  spec('delivered counts weigh what was counted, and a response is kept apart', {
    step,
    given: {
      'imported.process': `
        organisation | contributor | respondent | item | count_1 | count_5 | count_unknown | invited | replies
        o | 11 | ouder | P1 | 3 | 4 | 9 |    |
        o | 12 | ouder |    |   |   |   | 40 | 16
        o | 13 | ouder |    |   |   |   | 40 | `,
    },
    expected: {
      'staged.reply': `
        survey  | item     | contributor | replies | score_1 | score_5 | invited | answered
        process | P1       | 11 | 7 | 3 | 4 | 0  | 0
        process | response | 12 | 0 | 0 | 0 | 40 | 16
        process | response | 13 | 0 | 0 | 0 | 40 | 0`,
    },
  })
})

spec(
  'a case of an event log is staged per month of the quarter, by its last delivery; a month without events is no row',
  {
    step: '20_stage',
    given: {
      'imported.handover_case': `
      batch | organisation | contributor | signal_key | month_handovers | month_workers
      1 | a | 1 | 10 | [5, 5, 5]    | [[1], [1], [1]]
      2 | a | 1 | 11 | [2, null, 0] | [[1, 2], [], [3]]`,
    },
    expected: {
      'staged.handover_month': `
      organisation | contributor | signal_key | handovers | item
      a | 1 | 11 | 2 | 2026-07
      a | 1 | 11 | 0 | 2026-09`,
    },
  },
)
