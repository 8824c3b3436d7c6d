import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../data/vocabulary/codes.ts'
import { lawLevels, ownLevels, ruleById, rules, rulesOfTheme } from '../../../data/vocabulary/rules.ts'

const coded = [
  ['level', 'rule_level'],
  ['theme', 'theme'],
  ['phase', 'phase'],
  ['protects', 'protects'],
] as const

describe('the register of rules', () => {
  it('holds 112 rules, each once, of which 58 are core', () => {
    expect(rules).toHaveLength(112)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(112)
    expect(rules.filter(({ core }) => core)).toHaveLength(58)
  })

  it.each(coded)('%s of every rule is in the list %s', (field, list) => {
    expect(rules.filter((rule) => !codesOf(list).includes(rule[field])).map(({ id }) => id)).toEqual([])
  })

  it('no rule is at an unknown level: that answer is for reporters', () => {
    expect(rules.filter(({ level }) => level === 'onbekend')).toEqual([])
  })

  it('every rule says what it asks, of whom, and where it stands', () => {
    const empty = rules.filter((rule) =>
      [rule.source, rule.article, rule.owner, rule.duty.nl, rule.duty.en, rule.hypothesis.nl, rule.hypothesis.en].some(
        (text) => text.trim() === '',
      ),
    )
    expect(empty).toEqual([])
  })

  it('every Dutch law leads to its text, and only European and treaty law may lack it', () => {
    const without = rules.filter(({ level, url }) => lawLevels.includes(level) && url === null)
    expect(without.map(({ id }) => id)).toEqual(['AVG-35', 'IVRK-12'])
    const linked = rules.flatMap(({ url }) => (url === null ? [] : [url]))
    expect(linked.filter((url) => !/^https:\/\/wetten\.overheid\.nl\/\S*BWBR\d{7}/.test(url))).toEqual([])
  })

  it('a rule that is no law has no text of law to lead to', () => {
    expect(rules.filter(({ level, url }) => !lawLevels.includes(level) && url !== null)).toEqual([])
  })

  it('says of every rule whether it was checked against the text', () => {
    expect([...new Set(rules.map(({ status }) => status))].sort()).toEqual(['from memory', 'verified'])
  })

  it('a level is never both own and law, and every such level is in the list', () => {
    expect(ownLevels.filter((level) => lawLevels.includes(level))).toEqual([])
    expect([...ownLevels, ...lawLevels].filter((level) => !codesOf('rule_level').includes(level))).toEqual([])
  })

  it('a bylaw and a professional norm are neither own nor law', () => {
    const between = codesOf('rule_level').filter((level) => ![...ownLevels, ...lawLevels, 'onbekend'].includes(level))
    expect(between).toEqual(['verordening', 'beroepsnorm'])
  })

  it('every theme has rules, and together they are the whole register', () => {
    const themes = codesOf('theme').map((theme) => rulesOfTheme(theme))
    expect(themes.filter((of) => of.length === 0)).toEqual([])
    expect(themes.flat()).toHaveLength(rules.length)
  })
})

describe('ruleById', () => {
  it('finds time-writing', () => {
    expect(ruleById('GEM-tijdschrijven').level).toBe('inkoop')
  })

  it.each(['nieuw', 'gem-tijdschrijven', '__proto__'])('refuses %j', (id) => {
    expect(() => ruleById(id)).toThrow(expect.objectContaining({ name: 'Refusal', code: 404 }))
  })
})
