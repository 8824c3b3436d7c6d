import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { iCalendar } from '../../../data/iCalendar.ts'
import { isOwnedBy, openQuestions, tasksOf } from '../../../data/story/agenda.ts'
import { calendarOf } from '../../../data/story/calendar.ts'
import { rules } from '../../../data/vocabulary/rules.ts'
import { event } from './events.ts'

const today = '2026-11-27'
const waiting = (rule: string, day: string) =>
  event({ id: rule, rule, quarter: '2026-Q4', day, event: 'in_behandeling' })

describe('an owner', () => {
  test.each([
    ['VWS+JenV', 'VWS', true],
    ['VWS+JenV', 'jenv', true],
    ['VWS+JenV', 'VWS+JenV', true],
    ['VWS; uitvoering college', 'college', true],
    ['VWS (beheer met JenV, VNG, CBS)', 'VNG', false],
    ['jeugdregio + aanbieder/GI', 'GI', true],
    ['GI/aanbieder', 'G', false],
    ['GI/aanbieder', '', false],
  ])('of a rule of %s: %s is one: %s', (owner, name, expected) => {
    expect(isOwnedBy({ owner }, name)).toBe(expected)
  })

  test('finds the heaviest question first, then those of unknown load, longest waiting first', () => {
    const events = [
      waiting('GEM-vot', '2026-10-02'),
      waiting('ORG-format', '2026-10-20'),
      waiting('ORG-lirik', '2026-10-10'),
      waiting('GEM-plafond', '2026-11-01'),
      event({ id: 'done', rule: 'GEM-plafond', quarter: '2026-Q4', day: '2026-11-02', event: 'blijft' }),
    ]
    const loads = new Map([['ORG-format', { hours: 40, lower: 30, upper: 55 }]])
    const open = openQuestions(rules, events, { today, loads })
    expect(open.map(({ rule, standing }) => [rule.id, standing.question?.weeks])).toEqual([
      ['ORG-format', 5],
      ['GEM-vot', 8],
      ['ORG-lirik', 6],
    ])
  })

  test('has days to answer, to change and to look again', () => {
    const answer = event({
      id: 'a',
      rule: 'ORG-lirik',
      quarter: '2026-Q4',
      day: '2026-10-05',
      event: 'aanpassen',
      change_date: '2027-01-01',
      review_quarter: '2027-Q3',
    })
    const tasks = tasksOf(rules, [waiting('GEM-vot', '2026-10-02'), answer], today)
    expect(tasks.map(({ kind, rule, day }) => [kind, rule.id, day])).toEqual(
      [
        ['change', 'ORG-lirik', '2027-01-01'],
        ['answer', 'GEM-vot', '2027-01-01'],
        ['review', 'ORG-lirik', '2027-07-01'],
      ].sort((one, other) => `${one[2]}${one[1]}`.localeCompare(`${other[2]}${other[1]}`)),
    )
  })
})

describe('a calendar', () => {
  const agenda = calendarOf(
    'jeugdregio',
    tasksOf(rules, [waiting('GEM-vot', '2026-10-02')], today),
    'https://w.example',
  )

  test('has a day per task, under a name that stays', () => {
    expect(agenda).toContain('UID:answer-GEM-vot-GEM-vot@w.example\r\n')
    expect(agenda).toContain('DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102\r\n')
    expect(agenda).toContain('DTSTAMP:20261002T000000Z\r\n')
    const later = calendarOf(
      'jeugdregio',
      tasksOf(rules, [waiting('GEM-vot', '2026-10-09')], today),
      'https://w.example',
    )
    expect(later.match(/UID:.*/)?.[0]).toBe(agenda.match(/UID:.*/)?.[0])
  })

  test('writes any text in lines of at most 75 octets that unfold to what was meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = iCalendar('x', [
          { uid: 'u', day: today, changed: today, title, text: 'één, twee; \\ drie\nvier', link: 'https://x' },
        ])
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const lines = text.replaceAll('\r\n ', '').split('\r\n')
        expect(lines).toContain('DESCRIPTION:één\\, twee\\; \\\\ drie\\nvier')
        expect(lines.filter((line) => line.startsWith('SUMMARY:'))).toHaveLength(1)
        expect(lines.at(-1)).toBe('')
      }),
    )
  })
})
