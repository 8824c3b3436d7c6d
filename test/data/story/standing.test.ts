import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quartersBetween } from '../../../data/quarter.ts'
import { eventOf, type RuleEvent, settled } from '../../../data/story/event.ts'
import { standingOf } from '../../../data/story/standing.ts'
import { codesOf } from '../../../data/vocabulary/codes.ts'
import { event } from './events.ts'

const quarters = quartersBetween('2024-Q1', '2026-Q4')

const drawn: fc.Arbitrary<RuleEvent> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', null),
    version: fc.integer({ min: 1, max: 3 }),
    withdrawn: fc.boolean(),
    quarter: fc.constantFrom(...quarters),
    event: fc.constantFrom(...codesOf('rule_status')),
    text: fc.constantFrom(null, 'ja', 'nee'),
    isDated: fc.boolean(),
    changes: fc.boolean(),
  })
  .map(({ isDated, changes, ...given }) =>
    event({
      ...given,
      day: isDated
        ? `${given.quarter.slice(0, 4)}-${String(3 * Number(given.quarter.slice(6)) - 1).padStart(2, '0')}-10`
        : null,
      change_date: changes ? '2025-07-01' : null,
    }),
  )

const history = fc.array(drawn, { maxLength: 12 })
const today = '2026-11-27'

describe('whatever owners and desk write', () => {
  test('the standing does not depend on the order in which lines arrive', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(standingOf(shuffled, today)).toEqual(standingOf(events, today))
        },
      ),
    )
  })

  test('a line that arrives twice changes nothing', () => {
    fc.assert(
      fc.property(history, (events) => {
        expect(standingOf([...events, ...events], today)).toEqual(standingOf(events, today))
      }),
    )
  })

  test('a later version is all that is left of a line, and a line taken back leaves nothing', () => {
    fc.assert(
      fc.property(history, drawn, (events, correction) => {
        const corrected = { ...correction, id: 'a', version: 4, withdrawn: false }
        expect(settled([...events, corrected]).filter(({ id }) => id === 'a')).toEqual([corrected])
        expect(settled([...events, { ...corrected, withdrawn: true }]).filter(({ id }) => id === 'a')).toEqual([])
      }),
    )
  })

  test('a rule waits exactly when nothing was answered after the last word about it', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { isWaiting, says, answer, events: own } = standingOf(events, today)
        expect(isWaiting).toBe(own.length > 0 && own.at(-1) !== answer)
        expect(['nothing', 'late'].includes(says)).toBe(isWaiting || own.length === 0)
      }),
    )
  })
})

describe('thirteen weeks', () => {
  const told = event({ id: 't', quarter: '2026-Q1', day: '2026-01-05', event: 'in_behandeling' })

  test.each([
    ['2026-04-05', null],
    ['2026-04-06', null],
    ['2026-04-07', '2026-04-06'],
  ])('after the owner was told on 5 January, on %s the day that passed without an answer is %s', (now, late) => {
    expect(standingOf([told], now).question).toMatchObject({ since: '2026-01-05', late })
    expect(standingOf([told], now).says).toBe(late ? 'late' : 'nothing')
  })

  test('an answer of the last day is in time, one of the day after is not, and both are answers', () => {
    const answered = (day: string) =>
      standingOf([told, event({ id: 'x', quarter: '2026-Q2', day, event: 'blijft' })], today)
    expect(answered('2026-04-06')).toMatchObject({ says: 'kept', question: { days: 91, weeks: 13, late: null } })
    expect(answered('2026-04-07')).toMatchObject({ says: 'kept', question: { days: 92, late: '2026-04-06' } })
  })

  test('of which only quarters are known, nobody is called late who may have been in time', () => {
    const flag = event({ quarter: '2026-Q1', event: 'gemeld' })
    const reply = (quarter: string) => event({ id: quarter, quarter, event: 'uitleg' })
    expect(standingOf([flag, reply('2026-Q2')], today).question?.late).toBeNull()
    expect(standingOf([flag, reply('2026-Q3')], today).question?.late).toBe('2026-06-30')
  })

  test('begin anew when an answered rule is put to its owner again', () => {
    const events = [told, event({ id: 'x', quarter: '2026-Q1', day: '2026-02-01', event: 'blijft' })]
    const again = event({ id: 'y', quarter: '2026-Q4', day: '2026-11-01', event: 'in_behandeling' })
    expect(standingOf([...events, again], today)).toMatchObject({
      isWaiting: true,
      question: { since: '2026-11-01', weeks: 3 },
    })
  })
})

test.each([
  ['2026-06-30', 'announced', null],
  ['2026-07-01', 'solved', '2026-07-01'],
  ['2026-07-02', 'solved', '2026-07-01'],
])('a change announced for 1 July is on %s %s', (now, says, day) => {
  const plan = event({ quarter: '2026-Q1', day: '2026-02-01', event: 'aanpassen', change_date: '2026-07-01' })
  const standing = standingOf([plan], now)
  expect(standing.says).toBe(says)
  expect(standing.change?.day ?? null).toBe(day)
})

test('a line of the journal that names no rule, no quarter or nothing that happened is no event', () => {
  const line = { signal_id: 'n', rule_id: 'GEM-vot', quarter: '2026-Q4', event: 'blijft', transition_quarters: 2 }
  expect(eventOf(line)).toMatchObject({ id: 'n', rule: 'GEM-vot', event: 'blijft', transition_quarters: 2, version: 1 })
  for (const name of ['rule_id', 'quarter', 'event']) expect(eventOf({ ...line, [name]: '' })).toBeNull()
})
