import type { Language, Words } from '../vocabulary/measure.ts'

/** What stands in the place of a text that may identify somebody, per kind and language. */
export const labels = {
  email: { nl: '[e-mail]', en: '[email]' },
  url: { nl: '[link]', en: '[link]' },
  iban: { nl: '[rekening]', en: '[account]' },
  bsn: { nl: '[bsn]', en: '[citizen number]' },
  reference: { nl: '[kenmerk]', en: '[reference]' },
  date: { nl: '[datum]', en: '[date]' },
  phone: { nl: '[telefoon]', en: '[phone]' },
  postcode: { nl: '[postcode]', en: '[postcode]' },
  address: { nl: '[adres]', en: '[address]' },
  institution: { nl: '[instelling]', en: '[institution]' },
  name: { nl: '[naam]', en: '[name]' },
  place: { nl: '[plaats]', en: '[place]' },
  age: { nl: '[leeftijd]', en: '[age]' },
} as const satisfies Record<string, Words>

export type FindingKind = keyof typeof labels

/** A stretch of text, in UTF-16 indices; `end` is the first index after it. */
export type Span = { start: number; end: number }

/** A stretch that may identify somebody, and what to write in its place. */
export type Finding = Span & { kind: FindingKind; replacement: string }

export const replacementOf = (kind: FindingKind, language: Language): string => labels[kind][language]
