import { type Context, Hono } from 'hono'
import { atom, type Entry } from '../data/atom.ts'
import type { Manifest } from '../data/release.ts'
import { dayOf, type RuleEvent } from '../data/story/event.ts'
import { standingOf } from '../data/story/standing.ts'
import { labelOf } from '../data/vocabulary/codes.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type Rule, ruleById } from '../data/vocabulary/rules.ts'
import { briefly, digest, tagged } from './answer.ts'
import type { Shelf } from './shelf.ts'
import type { Told } from './told.ts'

export type FeedSettings = { url: string; told: Told; today?: (() => string) | undefined }

const addresses: Words = { nl: '/uitgaven.atom', en: '/en/releases.atom' }
const rulePages: Words = { nl: '/regels', en: '/en/rules' }

/** Feeds in either language: the releases, and the story of each rule, newest first. */
export function feedRoute(shelf: Shelf, { url, told, today }: FeedSettings): Hono {
  const route = new Hono()
  for (const language of ['nl', 'en'] as const) {
    route.get(addresses[language], async (c) => answer(c, releasesFeed(await shelf.list(), url, language)))
    route.get(`${rulePages[language]}/:rule/feed.xml`, async (c) => {
      const rule = ruleById(c.req.param('rule'))
      const manifest = (await shelf.latest()) ?? null
      const events = await told.events({ manifest, frozen: false, newest: true }, { rule: rule.id })
      const day = today?.() ?? manifest?.publication_date ?? ''
      const invented = manifest?.origins.some((origin) => origin.invented) ?? false
      return answer(c, ruleFeed(rule, events, { url, language, today: day, invented }))
    })
  }
  return route
}

function answer(c: Context, feed: string) {
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': briefly }
  return tagged(c, { tag: digest(feed), headers }, async () => feed)
}

const releasesFeed = (releases: readonly Manifest[], url: string, language: Language) =>
  atom({
    language,
    title: words.title[language],
    self: url + addresses[language],
    page: url + pages[language],
    entries: releases.map((release) => releaseEntry(release, url, language)),
  })

function releaseEntry(release: Manifest, url: string, language: Language): Entry {
  const invented = release.origins.some((origin) => origin.invented)
  const summary = [
    words[release.status][language],
    ...(invented ? [words.invented[language]] : []),
    ...(release.notes ?? []).map(({ text }) => text),
    `${words.next[language]} ${release.next_release_date}.`,
  ]
  return {
    id: `${url}/v1/releases/${release.id}`,
    title: `${words.release[language]} ${release.id}`,
    link: `${url}${language === 'nl' ? '/?uitgave=' : '/en?release='}${release.id}`,
    updated: release.publication_date,
    summary: summary.join(' '),
    enclosure: `${url}/v1/releases/${release.id}/datapackage.json`,
  }
}

type Place = { url: string; language: Language; today: string; invented: boolean }

/** Each word about a rule, and the silence after thirteen weeks, which nobody writes down. */
function ruleFeed(rule: Rule, events: readonly RuleEvent[], { url, language, today, invented }: Place): string {
  const page = `${url}${rulePages[language]}/${encodeURIComponent(rule.id)}`
  const standing = standingOf(events, today)
  const isSaid = standing.events.some(({ event }) => event === 'geen_reactie')
  const late = isSaid ? null : (standing.question?.late ?? null)
  const entries = [
    ...standing.events.map((event) => eventEntry(event, page, { language, today })),
    ...(late === null ? [] : [entryAt(page, late, labelOf('rule_status', 'geen_reactie', language), '')]),
  ]
  return atom({
    language,
    title: `Wederkerig: ${rule.title[language]}${invented ? `. ${words.invented[language]}` : ''}`,
    self: `${page}/feed.xml`,
    page,
    entries: entries.sort((one, other) => other.updated.localeCompare(one.updated)),
  })
}

/** What only tells its quarter is not dated after today. */
function eventEntry(event: RuleEvent, page: string, { language, today }: Pick<Place, 'language' | 'today'>): Entry {
  const day = dayOf(event) < today ? dayOf(event) : today
  const title = labelOf('rule_status', event.event, language)
  const entry = entryAt(page, day, title, [event.text, event.reason].filter(Boolean).join(' '))
  return event.id === null ? entry : { ...entry, id: `${page}#${encodeURIComponent(event.id)}` }
}

const entryAt = (page: string, day: string, title: string, summary: string): Entry => ({
  id: `${page}#${day}-${encodeURIComponent(title)}`,
  title,
  link: page,
  updated: day,
  summary: summary || title,
})

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
