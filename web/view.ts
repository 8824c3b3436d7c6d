import { isQuarter, type Quarter } from '../data/quarter.ts'
import type { Manifest } from '../data/release.ts'
import type { Language } from '../data/vocabulary/measure.ts'
import { addresses, queryKeys } from './address.ts'
import { type ChoiceName, choiceKey, readChoices } from './choices.ts'
import type { Frame, Notice } from './page.ts'

type Query = Readonly<Record<string, string>>
export type View = Omit<Frame, 'address' | 'assets' | 'today'>

/** What the query asks for, of the choices that the page knows. What we do not know is left out and said. */
export function viewOf(
  asked: Query,
  releases: readonly Manifest[],
  language: Language,
  known: readonly ChoiceName[] = [],
): View {
  const [releaseKey, quarterKey, viewKey] = [
    queryKeys.release[language],
    queryKeys.quarter[language],
    queryKeys.view[language],
  ]
  const release = asked[releaseKey]
  const found = releases.find(({ id }) => id === release)
  const manifest = found ?? releases[0] ?? null
  const quarter = asked[quarterKey]
  const inSeries = manifest?.quarters.some((one) => one.quarter === quarter) ?? false
  const { choices, unknown } = readChoices(asked, known, language)
  const keys = [releaseKey, quarterKey, viewKey, ...known.map((name) => choiceKey(name, language))]
  const notices: Notice[] = [
    ...(release !== undefined && !found ? (['unknownRelease'] as const) : []),
    ...(quarter !== undefined && !inSeries ? (['unknownQuarter'] as const) : []),
    ...(unknown ? (['unknownValue'] as const) : []),
    ...(Object.keys(asked).some((key) => !keys.includes(key)) ? (['unknownKey'] as const) : []),
  ]
  return {
    language,
    manifest,
    frozen: found !== undefined,
    newest: manifest === releases[0],
    quarter: inSeries && quarter !== undefined && isQuarter(quarter) ? quarter : null,
    choices,
    tablesFirst: asked[viewKey] === { nl: 'tabel', en: 'table' }[language],
    notices,
  }
}

/**
 * The view of one quarter, `2026-k3` or `2026-q3`: in the release that was asked for, else in the newest of that quarter, else in the newest
 * that has it in its series. Null when no release knows the quarter.
 */
export function quarterView(
  query: Query,
  releases: readonly Manifest[],
  language: Language,
  text: string,
): (View & { asked: Quarter }) | null {
  const asked = /^\d{4}-[kq][1-4]$/.test(text) ? text.toUpperCase().replace('K', 'Q') : ''
  if (!isQuarter(asked)) return null
  const view = viewOf(query, releases, language)
  const [newest] = releases
  const knows = (manifest: Manifest | null | undefined) => manifest?.quarters.some(({ quarter }) => quarter === asked)
  const own = view.frozen ? view.manifest : (releases.find(({ quarter }) => quarter === asked) ?? newest)
  if (!own || !knows(own)) return null
  return {
    ...view,
    asked,
    manifest: own,
    frozen: view.frozen || own !== newest,
    newest: own === newest,
    quarter: own.quarter === asked ? null : asked,
  }
}

/** The view of an address without a page. */
export const bareView = (language: Language): Omit<Frame, 'assets'> => ({
  language,
  address: addresses.start,
  manifest: null,
  frozen: false,
  newest: true,
  quarter: null,
  choices: {},
  notices: [],
  today: '',
})
