import { describe, expect, it } from 'vitest'
import { type Field, sharedFields, signalFields } from '../../../data/signal.ts'
import { codeLists, codesOf, labelOf } from '../../../data/vocabulary/codes.ts'
import { statistics } from '../../../data/vocabulary/statistics.ts'

const fields: Field[] = [sharedFields, ...Object.values(signalFields)].flatMap((kind) => Object.values(kind))
const listsInSignals = [...new Set(fields.flatMap((field) => ('codes' in field ? [field.codes] : [])))]
const lists = Object.entries(codeLists)

describe('code lists', () => {
  it.each(listsInSignals)('the list %s, which a signal may use, exists and is not empty', (list) => {
    expect(codesOf(list).length).toBeGreaterThan(0)
  })

  it.each([...lists.map(([name]) => name), 'rule', 'measure'])('no code of %s is used twice', (list) => {
    expect(new Set(codesOf(list)).size).toBe(codesOf(list).length)
  })

  it.each(lists)('%s: a code is short and fit for a file or an address', (_name, codes) => {
    expect(codes.filter(({ code }) => !/^[A-Za-z0-9_+-]{1,40}$/.test(code))).toEqual([])
  })

  it('a rule that is not in the register yet can be flagged', () => {
    expect(codesOf('rule')).toContain('nieuw')
    expect(codesOf('rule')).toContain('GEM-tijdschrijven')
  })

  it('the bands of minutes count for the midpoints that the design states', () => {
    expect(codeLists.minutes_band.map(({ code, midpoint }) => [code, midpoint])).toEqual([
      ['0', 0],
      ['1-15', 8],
      ['16-60', 38],
      ['61-240', 150],
      ['240+', 300],
    ])
  })

  it('the bands of a contract meet without a gap or an overlap', () => {
    const bands = codeLists.contract_band.map(({ low, high }) => [low, high])
    expect(bands).toEqual([
      [0, 16],
      [17, 24],
      [25, 32],
      [33, 40],
    ])
  })

  it('every hour category of the time week can be counted', () => {
    expect(codesOf('time_category').filter((code) => !(code in statistics.time_week))).toEqual([])
    expect(codesOf('time_category').filter((code) => !(`hours_${code}` in signalFields.time_week))).toEqual([])
  })

  it('adding a person to the team is not a handover, so it is the one kind that is not counted', () => {
    expect(codesOf('handover_kind').filter((code) => !(`kind_${code}` in statistics.handover))).toEqual(['team_erbij'])
  })

  it('every quality of a handover can be counted', () => {
    expect(codesOf('handover_quality').filter((code) => !(`quality_${code}` in statistics.handover))).toEqual([])
  })

  it('only one region is fixed: the whole country', () => {
    expect(codesOf('region')).toEqual(['landelijk'])
  })
})

describe('labelOf', () => {
  it('answers in the language asked for', () => {
    expect(labelOf('verdict', 'hindert', 'nl')).toBe('Hindert')
    expect(labelOf('verdict', 'hindert', 'en')).toBe('Hinders')
    expect(labelOf('measure', 'handover.per_family', 'nl')).toBe('Overdrachten per gezin')
  })

  it('does not repeat a code that is not in the list, since it may come from a data row', () => {
    expect(() => labelOf('verdict', 'Jan Jansen', 'nl')).toThrow(
      expect.objectContaining({ name: 'Refusal', message: expect.not.stringContaining('Jansen') }),
    )
  })

  it.each(['toString', 'jeugdregio', ''])('refuses the list %j', (list) => {
    expect(() => codesOf(list)).toThrow(expect.objectContaining({ name: 'Refusal', code: 404 }))
  })
})
