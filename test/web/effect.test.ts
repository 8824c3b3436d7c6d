import { expect, test } from 'vitest'
import { differences } from '../../web/differences.ts'
import { effectSentence } from '../../web/effect.ts'

const said = (measure: string, verdict: string, lower: number, upper: number, language: 'nl' | 'en' = 'nl') =>
  effectSentence({ measure, verdict, change: (lower + upper) / 2, lower, upper }, language)

test('nothing found is said with its range and unit, whether the range holds nothing or lies on one side', () => {
  expect(said('friction.minutes_lost', 'no_change_found', -43, 6)).toBe(
    'Verloren minuten per melder: geen verschil gevonden na de wijziging (tussen 43 minuten minder en 6 meer)',
  )
  expect(said('process.careful', 'no_change_found', 0.023, 0.09)).toBe(
    'Verhaal goed in het verslag: een verschil na de wijziging kan toeval zijn (2,3 tot 9,0 procentpunt meer)',
  )
  expect(said('process.careful', 'no_change_found', -0.09, -0.023, 'en')).toMatch(
    /: a difference after the change may be chance \(2\.3 to 9\.0 percentage points less\)$/,
  )
})

test('nothing is neither more nor less', () => {
  expect(differences('minutes', 'nl').named(0.2, 34)).toBe('0 minuten')
  expect(differences('minutes', 'nl').named(-0.8, 34)).toBe('1 minuut minder')
})

test('a difference that was found is said with its size first, and its range after it', () => {
  expect(said('friction.minutes_lost', 'changed', -21, -3)).toBe(
    'Verloren minuten per melder: 12 minuten minder na de wijziging (3 tot 21 minder)',
  )
})
