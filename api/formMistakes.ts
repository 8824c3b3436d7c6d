import { Refusal } from '../data/refusal.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type Mistake, sentences } from '../web/forms/render.tsx'
import { Faulty } from './faulty.ts'

/** What went wrong, next to the field it is about; null when it is no Refusal. */
export function mistakesOf(error: unknown, language: Language): Mistake[] | null {
  if (error instanceof Faulty)
    return error.faults.map(({ field, reason }) =>
      field === '' ? { field: 'code', sentence: capital(reason[language]) } : mistake(field, language),
    )
  if (!(error instanceof Refusal)) return null
  if (error.code >= 500) return [{ field: '', sentence: sentences.busy[language] }]
  const field = error.code === 403 || error.code === 409 ? 'code' : ''
  return [{ field, sentence: capital(error.said[language]) }]
}

/** The sentence for a field that is missing or not understood; hours share the one of their form. */
export function mistake(field: string, language: Language): Mistake {
  const words = byField[field] ?? (field.startsWith('hours_') ? sentences.hoursOff : sentences.notUnderstood)
  return { field, sentence: words[language] }
}

const byField: Record<string, Words> = {
  code: sentences.missingCode,
  verdict: sentences.missingVerdict,
  new_title: sentences.missingName,
  effect: sentences.tooMany,
  help: sentences.tooMany,
  contract_band: sentences.missingContract,
  hours: sentences.sumOff,
  acceptable_share: sentences.shareOff,
  respondent: sentences.missingRespondent,
  trust: sentences.nothing,
  process: sentences.nothing,
}

const capital = (sentence: string) =>
  sentence.replace(/(^|[.!?] )\p{Ll}/gu, (start) => start.toUpperCase()) + (/[.!?]$/.test(sentence) ? '' : '.')
