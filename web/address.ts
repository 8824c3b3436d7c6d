import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../data/vocabulary/measures.ts'
import { type Choices, choiceNames, writeChoice } from './choices.ts'
import type { Viewed } from './page.ts'

/** Paths of the pages, per language; Dutch has no prefix. */
export const addresses = {
  start: { nl: '/', en: '/en' },
  quarter: { nl: '/kwartaal', en: '/en/quarter' },
  measures: { nl: '/maten', en: '/en/measures' },
  rules: { nl: '/regels', en: '/en/rules' },
  chain: { nl: '/keten', en: '/en/chain' },
  time: { nl: '/tijd', en: '/en/time' },
  trust: { nl: '/vertrouwen', en: '/en/trust' },
  decisions: { nl: '/besluiten', en: '/en/decisions' },
  compare: { nl: '/vergelijk', en: '/en/compare' },
  releases: { nl: '/uitgaven', en: '/en/releases' },
  method: { nl: '/methode', en: '/en/method' },
  explore: { nl: '/verken', en: '/en/explore' },
  terms: { nl: '/begrippen', en: '/en/terms' },
  privacy: { nl: '/privacy', en: '/en/privacy' },
  papers: { nl: '/documenten', en: '/en/documents' },
  accessibility: { nl: '/toegankelijkheid', en: '/en/accessibility' },
  interface: { nl: '/api', en: '/en/api' },
} as const satisfies Record<string, Words>

/** Where an organisation signs in to see its own dot. */
export const signInAddress = {
  nl: '/aanmelden?naar=%2Fvergelijk',
  en: '/en/sign-in?naar=%2Fen%2Fcompare',
} as const satisfies Words

export const queryKeys = {
  release: { nl: 'uitgave', en: 'release' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
  view: { nl: 'weergave', en: 'view' },
} as const satisfies Record<string, Words>

export const measureAddress = (id: MeasureId): Words => ({
  nl: `/maat/${measures[id].slug.nl}`,
  en: `/en/measure/${measures[id].slug.en}`,
})

export const funnelAddress = (series: string): Words => under(addresses.compare, encodeURIComponent(series))

export const ruleAddress = (rule: string): Words => under(addresses.rules, encodeURIComponent(rule))

/** 2026-Q3 is `2026-k3` in a Dutch address and `2026-q3` in an English one. */
export const quarterAddress = (quarter: string): Words => ({
  nl: `${addresses.quarter.nl}/${quarter.toLowerCase().replace('q', 'k')}`,
  en: `${addresses.quarter.en}/${quarter.toLowerCase()}`,
})

export const paperAddress = (name: string): Words => under(addresses.papers, name)

/** All about one release. */
export const releaseAddress = (release: string): Words => under(addresses.releases, release)

export const auditAddress = (release: string): Words => ({
  nl: `${addresses.releases.nl}/${release}/controle`,
  en: `${addresses.releases.en}/${release}/audit`,
})

/** Two versions of a quarter side by side. */
export const changesAddress = (release: string): Words => ({
  nl: `${addresses.releases.nl}/${release}/verschil`,
  en: `${addresses.releases.en}/${release}/changes`,
})

/** /briefing/2026-k3, from 2026-Q3. */
export const briefingAddress = (quarter: string): Words => ({
  nl: `/briefing/${quarter.toLowerCase().replace('q', 'k')}`,
  en: `/en/briefing/${quarter.toLowerCase()}`,
})

const under = ({ nl, en }: Words, part: string): Words => ({ nl: `${nl}/${part}`, en: `${en}/${part}` })

/** A link to another page that keeps what the reader chose: a frozen release stays frozen. */
export const link = (frame: Viewed, to: Words, choices: Choices = {}) =>
  to[frame.language] + query(frame, { language: frame.language, release: frame.frozen, quarter: false, choices })

/** This same page with other choices; a choice that is null is dropped. */
export function choose(frame: Viewed, changes: { [K in keyof Choices]: string | null }): string {
  const merged = Object.entries({ ...frame.choices, ...changes }).filter(([, value]) => value !== null)
  const choices: Choices = Object.fromEntries(merged)
  const { language, address, frozen } = frame
  return address[language] + query(frame, { language, release: frozen, quarter: true, choices })
}

/** This same page at another quarter of its series. */
export const atQuarter = (frame: Viewed, quarter: string | null) =>
  frame.address[frame.language] +
  query(
    { ...frame, quarter: quarter as Viewed['quarter'] },
    { language: frame.language, release: frame.frozen, quarter: true, choices: frame.choices },
  )

/** This same view in the other language. */
export const twin = (frame: Viewed, language: Language) =>
  frame.address[language] + query(frame, { language, release: frame.frozen, quarter: true, choices: frame.choices })

/** This same view for ever: always with its release. */
export const permanent = (frame: Viewed) =>
  frame.address[frame.language] +
  query(frame, {
    language: frame.language,
    release: frame.manifest !== null,
    quarter: true,
    choices: frame.choices,
  })

/** One figure of this view by itself, frozen: a picture file (`.svg`) or a page for a frame. */
export function figureAddress(frame: Viewed, id: string, suffix: '' | '.svg') {
  const [path = '', search] = permanent(frame).split('?')
  const figure = { nl: 'figuur', en: 'figure' }[frame.language]
  return `${path === '/' ? '' : path}/${figure}/${id}${suffix}${search ? `?${search}` : ''}`
}

type Kept = { language: Language; release: boolean; quarter: boolean; choices: Choices }

function query({ manifest, quarter }: Viewed, kept: Kept): string {
  const { language, choices } = kept
  const entries = [
    ...choiceNames.flatMap((name) => {
      const value = choices[name]
      return value === undefined ? [] : [writeChoice(name, value, language)]
    }),
    ...(kept.quarter && quarter ? [[queryKeys.quarter[language], quarter]] : []),
    ...(kept.release && manifest ? [[queryKeys.release[language], manifest.id]] : []),
  ]
  return entries.length === 0 ? '' : `?${entries.map((entry) => entry.join('=')).join('&')}`
}
