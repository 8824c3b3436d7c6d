import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../web/verdict.ts'
import { series, states, wave } from './field.ts'

const change = /stijg|daal|verschuiv|hoger|lager|opvallend|goede kant/i
const share = (count: number, drawn = {}) => series('time.administration_share', wave(count, 0.3), drawn)
const say = (count: number, drawn = {}) => verdictOf(share(count, drawn), 'time.administration_share', 'nl')

describe('what the ladder lets us say', () => {
  test.each([
    [1, 'Dit is de eerste meting.'],
    [2, 'Nog te weinig kwartalen om te vergelijken.'],
    [4, 'Nog te weinig kwartalen om te vergelijken.'],
    [5, 'Nog te kort om te zien wat gewone schommeling is.'],
    [9, 'Nog te kort om te zien wat gewone schommeling is.'],
    [10, 'Er is geen verschuiving te zien.'],
    [12, 'Er is geen verschuiving te zien.'],
    [13, 'Gewone schommeling, geen echte verandering.'],
    [20, 'Gewone schommeling, geen echte verandering.'],
  ])('of %i quarters: %s', (count, sentence) => {
    expect(say(count)?.change).toBe(sentence)
  })

  test.each([1, 2, 4, 5, 9])('a flag on a series of %i quarters is not spoken of', (count) => {
    const verdict = say(count, { flags: { [count - 1]: 'above' } })
    expect(`${verdict?.change} ${verdict?.why} ${verdict?.value}`).not.toMatch(change)
    expect(verdict?.moved).toBe(false)
  })

  test.each([10, 12])('at %i quarters only a signal of the runs is a shift', (count) => {
    expect(say(count, { flags: { [count - 1]: 'above' } })?.moved).toBe(false)
    expect(say(count, { flags: { [count - 1]: 'run_long' } })?.change).toBe('Er is iets verschoven.')
  })

  test('a quarter as usual after quarters that were not says what their triangles are', () => {
    const earlier = 'De driehoekjes zijn eerdere kwartalen die anders lagen dan gewoon.'
    expect(say(20, { flags: { 9: 'shift_low' } })?.note).toBe(earlier)
    expect(say(20, { flags: { 19: 'shift_low' } })?.note).toBe('')
    expect(say(12, { flags: { 5: 'above' } })?.note).toBe('')
  })

  test('limits of 13 to 19 quarters are called provisional, of 20 they are not', () => {
    expect(say(12)?.note).toBe('')
    expect(say(13)?.note).toBe('De grenzen zijn nog voorlopig.')
    expect(say(19)?.note).toBe('De grenzen zijn nog voorlopig.')
    expect(say(20)?.note).toBe('')
  })

  test('a reason not to speak wins from any flag', () => {
    const verdict = say(16, { flags: { 15: 'above' }, over: { refusal: 'noise_dominates' } })
    expect(verdict?.change).toBe(
      'De ruis die mensen beschermt, is hier groter dan het toeval. Daarom vergelijken wij niet.',
    )
    expect(verdict?.moved).toBe(false)
  })
})

describe('which way is good', () => {
  const last = { 15: 'shift_high' }

  test('follows from the measure', () => {
    const lower = verdictOf(
      series('time.administration_share', wave(16, 0.3), { flags: last }),
      'time.administration_share',
      'nl',
    )
    const higher = verdictOf(series('time.direct_share', wave(16, 0.3), { flags: last }), 'time.direct_share', 'nl')
    expect(lower?.change).toBe('Echte verschuiving omhoog. Dat is niet de goede kant op.')
    expect(higher?.change).toBe('Echte verschuiving omhoog. Dat is de goede kant op.')
  })

  test('is not said of a neutral measure', () => {
    const verdict = verdictOf(
      series('friction.workaround_share', wave(16, 0.3), { flags: last }),
      'friction.workaround_share',
      'nl',
    )
    expect(verdict?.change).toBe('Echte verschuiving omhoog.')
    expect(verdict?.tone).toBe('common')
  })
})

describe('a quarter without a figure', () => {
  test('is named, and the last figure keeps its own quarter', () => {
    const verdict = verdictOf(states.hiddenNow, 'trust.heard', 'nl')
    expect(verdict?.change).toBe('Over het 3e kwartaal 2026 tonen wij geen cijfer.')
    expect(verdict?.value).toBe('Te weinig waarnemingen om te tonen. Zo blijft niemand herkenbaar.')
    expect(verdict?.note).toMatch(/^Het laatste cijfer dat wij tonen is .*, in het 2e kwartaal 2026\.$/)
    expect(verdict?.short).toBe('Dit kwartaal niet getoond.')
  })

  test('that was not supplied is not called hidden', () => {
    expect(verdictOf(states.missingNow, 'trust.honest', 'nl')?.value).toContain(
      'Niet aangeleverd. Wij vullen niets in.',
    )
  })
})

test('an asked quarter is described by its own row', () => {
  const verdict = verdictOf(states.limits, 'time.administration_share', 'nl', '2026-Q2')
  expect(verdict?.row.quarter).toBe('2026-Q2')
  expect(verdict?.moved).toBe(false)
})

test('a series without rows has no verdict', () => {
  expect(verdictOf([], 'trust.heard', 'nl')).toBeNull()
})

test('few observations are called unsure', () => {
  expect(verdictOf(states.dots, 'handover.told_again_share', 'nl')?.note).toBe(
    'Onzeker: dit rust op weinig waarnemingen.',
  )
})

describe('a series that moved', () => {
  const moved = series('time.administration_share', wave(20, 0.3), { flags: { 19: 'shift_high' } })
  const weighed = (held: readonly string[] | null) => {
    const verdict = verdictOf(moved, 'time.administration_share', 'nl', undefined, held)
    return [verdict?.change, verdict?.why, verdict?.moved, verdict?.tone]
  }
  const why = 'Zeven kwartalen of meer na elkaar liggen boven het gemiddelde.'

  test('is a real shift where the release holds it, or does not say', () => {
    const sentence = 'Echte verschuiving omhoog. Dat is niet de goede kant op.'
    expect(weighed(null)).toEqual([sentence, why, true, 'worse'])
    expect(weighed(['time.administration_share'])).toEqual([sentence, why, true, 'worse'])
  })

  test('may have moved by chance where the release weighed all measures and does not hold it', () => {
    expect(weighed([])).toEqual(['Deze reeks verschoof. Bij zoveel maten kan dat toeval zijn.', why, false, 'common'])
  })

  test('of a part of the field is never held: the release weighs the whole field only', () => {
    const part = moved.map((row) => ({ ...row, level: 'region', region: 'regio-1' }))
    const held = ['time.administration_share']
    expect(verdictOf(part, 'time.administration_share', 'nl', undefined, held)?.moved).toBe(false)
  })
})
