import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { codesOf, labelOf } from '../../../data/vocabulary/codes.ts'
import { type RegisterEvent, registerEventOf, registerOf } from '../../../data/vocabulary/register.ts'
import { adopt, ruleById, rules } from '../../../data/vocabulary/rules.ts'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`
const title = (nl: string) => ({ title: { nl, en: nl } })
const own = 'eigen-drievoud'
const added: RegisterEvent = {
  id: 'a',
  at: at(1),
  rule: own,
  action: 'add',
  words: { ...title('In drievoud'), level: 'inkoop' },
}

const drawn: fc.Arbitrary<RegisterEvent> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    rule: fc.constantFrom(own, 'eigen-twee', 'GEM-vot', 'bestaat-niet'),
    action: fc.constantFrom('add', 'change', 'retire', 'return'),
    owner: fc.constantFrom('GI', 'college'),
  })
  .map(({ id, rule, action, owner }) => {
    const shared = { id, at: at(id.charCodeAt(0) - 90), rule }
    if (action === 'retire' || action === 'return') return { ...shared, action }
    return { ...shared, action: action as 'add' | 'change', words: { owner } }
  })

const shared = [...rules]
afterEach(() => adopt([]))

describe('the register of an installation', () => {
  test('is the same in whatever order its changes arrive, and never loses or repeats an id', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(drawn, { selector: ({ id }) => id })
          .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          const register = registerOf(shared, events)
          expect(registerOf(shared, [...shuffled, ...events])).toEqual(register)
          const ids = register.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.slice(0, shared.length)).toEqual(shared.map(({ id }) => id))
        },
      ),
    )
  })

  test('has an own rule beside the shared ones, which counts as any other', () => {
    adopt([added])
    expect(rules).toHaveLength(shared.length + 1)
    expect(ruleById(own)).toMatchObject({ level: 'inkoop', retired: null })
    expect(codesOf('rule')).toContain(own)
    expect(labelOf('rule', own, 'nl')).toBe('In drievoud')
  })

  test('gives an id out once, and only ids that the shared register never has', () => {
    const again = { ...added, id: 'b', at: at(2), words: title('Iets anders') }
    expect(registerOf(shared, [added, again]).find(({ id }) => id === own)?.title.nl).toBe('In drievoud')
    const foreign = { ...added, id: 'c', rule: 'JW-9.9' }
    expect(registerOf(shared, [foreign])).toEqual(shared)
  })

  test('keeps a retired rule, with the day', () => {
    const retired: RegisterEvent = { id: 'r', at: at(9), rule: 'GEM-vot', action: 'retire' }
    expect(registerOf(shared, [retired]).find(({ id }) => id === 'GEM-vot')?.retired).toBe('2026-11-09')
    const back: RegisterEvent = { ...retired, id: 's', at: at(10), action: 'return' }
    expect(registerOf(shared, [back, retired]).find(({ id }) => id === 'GEM-vot')?.retired).toBeNull()
  })

  test('passes over lines that are no change of it', () => {
    expect(registerEventOf({ id: 'x', at: at(1), rule: own, action: 'paint' })).toBeNull()
    expect(registerEventOf({ id: 'x', at: at(1), rule: own, action: 'add' })).toBeNull()
    expect(registerEventOf({ ...added })).toEqual(added)
  })
})
