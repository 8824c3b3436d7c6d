import type { Language } from './vocabulary/measure.ts'

/** An entry of a feed. `id` is for ever; `updated` an ISO day. */
export type Entry = { id: string; title: string; link: string; updated: string; summary: string; enclosure?: string }

export type Feed = {
  language: Language
  title: string
  /** Where the feed itself is, and the page it is about. */
  self: string
  page: string
  entries: readonly Entry[]
}

/** An Atom feed (RFC 4287), its entries newest first. */
export const atom = ({ language, title, self, page, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escaped(title)}</title>`,
    `<id>${escaped(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<updated>${momentOf(entries[0]?.updated ?? '1970-01-01')}</updated>`,
    '<author><name>Wederkerig</name></author>',
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('\n')

const entryOf = ({ id, title, link, updated, summary, enclosure }: Entry) =>
  [
    '<entry>',
    `<title>${escaped(title)}</title>`,
    `<id>${escaped(id)}</id>`,
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    ...(enclosure ? [`<link rel="enclosure" type="application/json" href="${escaped(enclosure)}"/>`] : []),
    `<updated>${momentOf(updated)}</updated>`,
    `<summary>${escaped(summary)}</summary>`,
    '</entry>',
  ].join('\n')

/** What is told has a day and no clock time. */
const momentOf = (day: string) => `${day}T00:00:00Z`

const escaped = (text: string) =>
  text
    .replaceAll(unprintable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Characters that XML 1.0 does not know. */
const unprintable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
