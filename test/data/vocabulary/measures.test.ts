import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../data/vocabulary/measure.ts'
import { measureId, measures } from '../../../data/vocabulary/measures.ts'
import { type Statistic, statistics } from '../../../data/vocabulary/statistics.ts'
import frozenIds from './measureIds.json' with { type: 'json' }
import { sourceSections } from './sourceSections.ts'

const all: [string, Measure][] = Object.entries(measures)

const expectedNumerator: Record<string, Statistic['type']> = {
  share: 'part',
  mean: 'sum',
  ratio: 'sum',
  rate: 'base',
  distribution: 'part',
}

const statisticOf = (signal: string, name: string): Statistic | undefined =>
  (statistics as Record<string, Record<string, Statistic>>)[signal]?.[name]

describe('measures', () => {
  it('an id is for ever: the ids are the frozen ids, in the same order', () => {
    expect(Object.keys(measures)).toEqual(frozenIds)
  })

  it('every measure carries its own key as id', () => {
    expect(all.filter(([key, { id }]) => key !== id)).toEqual([])
  })

  it('a new measure does not overwrite one of another file', () => {
    expect(new Set(all.map(([, { id }]) => id)).size).toBe(frozenIds.length)
  })

  it.each(['nl', 'en'] as const)('addresses in %s are kebab-case and lead to one measure each', (language) => {
    const slugs = all.map(([, { slug }]) => slug[language])
    expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([])
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it.each(['nl', 'en'] as const)('labels in %s differ, so that a reader can tell measures apart', (language) => {
    const labels = all.map(([, { label }]) => label[language])
    expect(new Set(labels).size).toBe(labels.length)
  })

  it.each(all)('%s counts something that a protected cell holds, or what owners say in public', (_id, { formula }) => {
    if (formula.signal === 'later' || formula.signal === 'rule_event')
      return expect(Object.keys(formula).sort()).toEqual(['signal', 'statistic'])
    const numerator = statisticOf(formula.signal, formula.numerator)
    const denominator = statisticOf(formula.signal, formula.denominator)
    expect(numerator?.type).toBe(expectedNumerator[formula.statistic])
    expect(denominator?.type).toBe(formula.statistic === 'ratio' ? 'sum' : 'base')
    if (numerator?.type === 'part') expect(numerator.base).toBe(formula.denominator)
    if (numerator?.type === 'sum' && denominator?.type === 'base') expect(numerator.base).toBe(formula.denominator)
    if (numerator?.type === 'sum' && denominator?.type === 'sum') expect(numerator.base).toBe(denominator.base)
  })

  it.each(all.filter(([, { formula }]) => 'classes' in formula))(
    '%s: the classes of a distribution are parts of its base',
    (_id, { formula }) => {
      if (!('classes' in formula)) throw new Error('filtered above')
      expect(formula.classes.length).toBeGreaterThan(1)
      for (const name of formula.classes)
        expect(statisticOf(formula.signal, name)).toEqual({ type: 'part', base: formula.denominator })
    },
  )

  it.each(all)('%s: a share runs from 0 to 1 and every range runs upwards', (_id, { unit, range }) => {
    if (unit === 'share') expect(range).toEqual([0, 1])
    if (range[1] !== null) expect(range[0]).toBeLessThan(range[1])
  })

  it.each(all)('%s is shown from ten contributors on', (_id, { minimum }) => {
    expect(minimum).toBeGreaterThanOrEqual(10)
  })

  it.each(all)('%s serves a section that stands in the source text', (_id, { serves }) => {
    expect(sourceSections).toContain(serves)
  })

  it('families and professionals are never one measure', () => {
    const signals = (id: string) => {
      const { formula } = measures[measureId(id)]
      return formula.signal
    }
    expect([signals('process.careful'), signals('process.careful_professional')]).toEqual([
      'process',
      'process_professional',
    ])
  })
})

describe('measureId', () => {
  it('knows a measure of the list', () => {
    expect(measureId('handover.per_family')).toBe('handover.per_family')
  })

  it.each(['handover', 'toString', '__proto__', ''])('refuses %j and names the list', (text) => {
    expect(() => measureId(text)).toThrow(
      expect.objectContaining({ name: 'Refusal', code: 404, hint: expect.stringContaining('trust.headline') }),
    )
  })
})
