import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import type { Frame } from './page.ts'

/** Paths of the pages, per language; Dutch has no prefix. */
export const addresses = {
  start: { nl: '/', en: '/en' },
  measures: { nl: '/maten', en: '/en/measures' },
  rules: { nl: '/regels', en: '/en/rules' },
  compare: { nl: '/vergelijk', en: '/en/compare' },
  releases: { nl: '/uitgaven', en: '/en/releases' },
  method: { nl: '/methode', en: '/en/method' },
} as const satisfies Record<string, Words>

export const queryKeys = {
  release: { nl: 'uitgave', en: 'release' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
} as const satisfies Record<string, Words>

export const measureAddress = (id: MeasureId): Words => ({
  nl: `/maat/${measures[id].slug.nl}`,
  en: `/en/measure/${measures[id].slug.en}`,
})

export const auditAddress = (id: string): Words => ({ nl: `/uitgaven/${id}/controle`, en: `/en/releases/${id}/audit` })

export const funnelAddress = (series: string): Words => ({
  nl: `/vergelijk/${encodeURIComponent(series)}`,
  en: `/en/compare/${encodeURIComponent(series)}`,
})

/** Two versions of a quarter side by side. */
export const changesAddress = (release: string): Words => ({
  nl: `/uitgaven/${release}/verschil`,
  en: `/en/releases/${release}/changes`,
})

/** A link to another page that keeps what the reader chose: a frozen release stays frozen. */
export const link = (frame: Frame, to: Words, language: Language = frame.language) =>
  to[language] + query(frame, language, frame.frozen, false)

/** This same view in the other language. */
export const twin = (frame: Frame, language: Language) =>
  frame.address[language] + query(frame, language, frame.frozen, true)

/** This same view for ever: always with its release. */
export const permanent = (frame: Frame) =>
  frame.address[frame.language] + query(frame, frame.language, frame.manifest !== null, true)

function query({ manifest, quarter }: Frame, language: Language, release: boolean, view: boolean): string {
  const entries = [
    ...(view && quarter ? [[queryKeys.quarter[language], quarter]] : []),
    ...(release && manifest ? [[queryKeys.release[language], manifest.id]] : []),
  ]
  return entries.length === 0 ? '' : `?${entries.map((entry) => entry.join('=')).join('&')}`
}
