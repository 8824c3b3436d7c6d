import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openInbox } from '../../api/inbox.ts'
import { pagesRoute } from '../../api/pages.ts'
import { fakeShelf } from '../web/fakeShelf.ts'
import { changed } from '../web/found.ts'

const today = () => '2026-11-27'
const inbox = openInbox(mkdtempSync(join(tmpdir(), 'wederkerig-told-')), { quarter: () => '2026-Q4', say: () => {} })
const shelf = fakeShelf()
const pages = pagesRoute(shelf, '/nowhere', { heard: inbox.events, today })
const app = createApp(shelf, { pages, heard: inbox.events, today, url: 'https://w.example' })
const get = async (path: string) => (await app.request(path)).text()
const say = (fields: Record<string, unknown>) =>
  inbox.append([{ kind: 'event', event: 'rule_event', fields: { quarter: '2026-Q4', rule_id: 'GEM-vot', ...fields } }])

afterAll(() => inbox.close())

const answer = {
  signal_id: 'a1',
  day: '2026-11-20',
  event: 'blijft',
  text: 'Deze stap <blijft>.',
  reason: 'Hij beschermt.',
}

describe('what an owner says today', () => {
  test('stands on the page of its rule at once, marked as newer than the release, and in the log', async () => {
    expect(await get('/regels/GEM-vot')).not.toContain('nieuw sinds deze uitgave')
    await say(answer)
    const page = await get('/regels/GEM-vot')
    expect(page).toContain('nieuw sinds deze uitgave')
    expect(page).toContain('Deze stap &lt;blijft')
    expect(page).toContain('Blijft, met reden, 20 november 2026.')
    expect(await get('/besluiten')).toContain('Hij beschermt.')
    expect(await get('/en/rules/GEM-vot')).toContain('new since this release')
    expect(await get(`/regels/${changed}`)).not.toContain('nieuw sinds deze uitgave')
  })

  test('does not change what an older release says', async () => {
    expect(await get('/regels/GEM-vot?uitgave=2026-Q3.1')).not.toContain('Hij beschermt.')
  })

  test('is replaced by its correction, and goes when it is taken back', async () => {
    await say({ ...answer, version: 2, text: 'Deze stap blijft voorlopig.' })
    const page = await get('/regels/GEM-vot')
    expect(page).toContain('Deze stap blijft voorlopig.')
    expect(page).not.toContain('&lt;blijft')
    await say({ ...answer, version: 3, withdrawn: true })
    expect(await get('/regels/GEM-vot')).not.toContain('nieuw sinds deze uitgave')
  })

  test('is an entry in the feed of its rule, newest first, with its words neutralised', async () => {
    await say({ ...answer, signal_id: 'a2' })
    const answered = await app.request('/regels/GEM-vot/feed.xml')
    expect(answered.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = await answered.text()
    const titles = [...feed.matchAll(/<title>([^<]+)</g)].map(([, title]) => title).slice(1)
    expect(titles[0]).toBe('Blijft, met reden')
    expect(titles.at(-1)).toBe('Gemeld')
    expect(titles).toContain('Geen reactie binnen termijn')
    expect(feed).toContain('<summary>Deze stap &lt;blijft&gt;. Hij beschermt.</summary>')
    expect(feed).toContain('<id>https://w.example/regels/GEM-vot#a2</id>')
    expect(await get('/en/rules/GEM-vot/feed.xml')).toContain('<title>Stays, with reason</title>')
    expect((await app.request('/regels/bestaat-niet/feed.xml')).status).toBe(404)
  })
})

describe('a theme of the desk', () => {
  const theme = (text: string, more = {}) =>
    inbox.append([
      {
        kind: 'event',
        event: 'desk_theme',
        fields: { rule: 'GEM-vot', text, quarter: '2026-Q4', day: today(), ...more },
      },
    ])

  test('stands with its rule, the newest three, in no older view, and goes when it is taken back', async () => {
    for (const text of ['Eerste thema', 'Tweede thema', 'Derde <thema>', 'Vierde thema']) await theme(text)
    const themes = (html: string) => [...html.matchAll(/<span lang="nl">([^<]*thema[^<]*)</g)].map(([, text]) => text)
    expect(themes(await get('/en/rules/GEM-vot'))).toEqual(['Vierde thema', 'Derde &lt;thema>', 'Tweede thema'])
    expect(themes(await get('/regels/GEM-vot?uitgave=2026-Q3.1'))).toEqual([])
    expect(themes(await get(`/regels/${changed}`))).toEqual([])
    await theme('Vierde thema', { withdrawn: true })
    expect(themes(await get('/regels/GEM-vot'))).toEqual(['Derde &lt;thema>', 'Tweede thema', 'Eerste thema'])
  })
})
