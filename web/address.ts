import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import type { Viewed } from './page.ts'

/** Paths of the pages, per language; Dutch has no prefix. */
export const addresses = {
  start: { nl: '/', en: '/en' },
  measures: { nl: '/maten', en: '/en/measures' },
  rules: { nl: '/regels', en: '/en/rules' },
  compare: { nl: '/vergelijk', en: '/en/compare' },
  releases: { nl: '/uitgaven', en: '/en/releases' },
  explore: { nl: '/verken', en: '/en/explore' },
  terms: { nl: '/begrippen', en: '/en/terms' },
  privacy: { nl: '/privacy', en: '/en/privacy' },
  accessibility: { nl: '/toegankelijkheid', en: '/en/accessibility' },
  interface: { nl: '/api', en: '/en/api' },
} as const satisfies Record<string, Words>

export const queryKeys = {
  release: { nl: 'uitgave', en: 'release' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
  view: { nl: 'weergave', en: 'view' },
} as const satisfies Record<string, Words>

export const measureAddress = (id: MeasureId): Words => ({
  nl: `/maat/${measures[id].slug.nl}`,
  en: `/en/measure/${measures[id].slug.en}`,
})

export const funnelAddress = (series: string): Words => ({
  nl: `/vergelijk/${encodeURIComponent(series)}`,
  en: `/en/compare/${encodeURIComponent(series)}`,
})

/** /briefing/2026-k3, from 2026-Q3. */
export const briefingAddress = (quarter: string): Words => ({
  nl: `/briefing/${quarter.toLowerCase().replace('q', 'k')}`,
  en: `/en/briefing/${quarter.toLowerCase()}`,
})

/** A link to another page that keeps what the reader chose: a frozen release stays frozen. */
export const link = (frame: Viewed, to: Words, language: Language = frame.language) =>
  to[language] + query(frame, language, frame.frozen, false)

/** This same view in the other language. */
export const twin = (frame: Viewed, language: Language) =>
  frame.address[language] + query(frame, language, frame.frozen, true)

/** This same view for ever: always with its release. */
export const permanent = (frame: Viewed) =>
  frame.address[frame.language] + query(frame, frame.language, frame.manifest !== null, true)

/** One figure of this view by itself, frozen: a picture file (`.svg`) or a page for a frame. */
export function figureAddress(frame: Viewed, id: string, suffix: '' | '.svg') {
  const [path = '', search] = permanent(frame).split('?')
  const figure = { nl: 'figuur', en: 'figure' }[frame.language]
  return `${path === '/' ? '' : path}/${figure}/${id}${suffix}${search ? `?${search}` : ''}`
}

function query({ manifest, quarter }: Viewed, language: Language, release: boolean, view: boolean): string {
  const entries = [
    ...(view && quarter ? [[queryKeys.quarter[language], quarter]] : []),
    ...(release && manifest ? [[queryKeys.release[language], manifest.id]] : []),
  ]
  return entries.length === 0 ? '' : `?${entries.map((entry) => entry.join('=')).join('&')}`
}
