import { Hono } from 'hono'
import type { Manifest } from '../data/release.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { briefly, digest, tagged } from './answer.ts'
import type { Shelf } from './shelf.ts'

const addresses: Words = { nl: '/uitgaven.atom', en: '/en/releases.atom' }

/** The releases as an Atom feed (RFC 4287), newest first, in either language. */
export function feedRoute(shelf: Shelf, url: string): Hono {
  const route = new Hono()
  for (const language of ['nl', 'en'] as const)
    route.get(addresses[language], async (c) => {
      const feed = feedOf(await shelf.list(), url, language)
      const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': briefly }
      return tagged(c, { tag: digest(feed), headers }, async () => feed)
    })
  return route
}

function feedOf(releases: readonly Manifest[], url: string, language: Language): string {
  const self = url + addresses[language]
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${words.title[language]}</title>`,
    `<id>${escaped(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(url + pages[language])}"/>`,
    `<updated>${momentOf(releases[0])}</updated>`,
    '<author><name>Wederkerig</name></author>',
    ...releases.map((release) => entryOf(release, url, language)),
    '</feed>\n',
  ].join('\n')
}

function entryOf(release: Manifest, url: string, language: Language): string {
  const page = `${url}${language === 'nl' ? '/?uitgave=' : '/en?release='}${release.id}`
  const invented = release.origins.some((origin) => origin.invented)
  const summary = [
    words[release.status][language],
    ...(invented ? [words.invented[language]] : []),
    ...(release.notes ?? []).map(({ text }) => text),
    `${words.next[language]} ${release.next_release_date}.`,
  ]
  return [
    '<entry>',
    `<title>${words.release[language]} ${release.id}</title>`,
    `<id>${escaped(`${url}/v1/releases/${release.id}`)}</id>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<link rel="enclosure" type="application/json" href="${escaped(`${url}/v1/releases/${release.id}/datapackage.json`)}"/>`,
    `<updated>${momentOf(release)}</updated>`,
    `<summary>${escaped(summary.join(' '))}</summary>`,
    '</entry>',
  ].join('\n')
}

/** A manifest holds days and no clock time. */
const momentOf = (release: Manifest | undefined) => `${release?.publication_date ?? '1970-01-01'}T00:00:00Z`

const pages: Words = { nl: '/uitgaven', en: '/en/releases' }

const words = {
  title: { nl: 'Wederkerig: alle uitgaven', en: 'Wederkerig: all releases' },
  release: { nl: 'Uitgave', en: 'Release' },
  voorlopig: { nl: 'Voorlopig. Cijfers kunnen nog veranderen.', en: 'Provisional. Figures may change.' },
  definitief: { nl: 'Definitief.', en: 'Final.' },
  invented: {
    nl: 'Dit is een verzonnen veld om het product te tonen.',
    en: 'This is a made-up field to show the product.',
  },
  next: { nl: 'Volgende uitgave:', en: 'Next release:' },
} as const satisfies Record<string, Words>

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
