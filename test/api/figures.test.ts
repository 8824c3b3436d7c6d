import { describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { lightTokens, withoutVariables } from '../../api/figures/colours.ts'
import { pagesRoute } from '../../api/pages.ts'
import { fakeShelf } from '../web/fakeShelf.ts'
import { abroad } from '../web/field.ts'

const app = createApp(fakeShelf(), { pages: pagesRoute(fakeShelf(), '/nowhere') })
const figure = '/maat/tijd-met-gezin/figuur/reeks'

describe('a figure as a picture file', async () => {
  const answer = await app.request(`${figure}.svg?uitgave=2026-Q2.2`)
  const svg = await answer.text()
  it('carries its conclusion, what it is about, and the release it is from', () => {
    expect(svg).toContain('Echte verschuiving omhoog.')
    expect(svg).toContain('Tijd met kind of gezin')
    expect(svg).toContain('Uitgave 2026-Q2.2')
  })
  it('says as loudly as the page that its field is invented, or its country another', async () => {
    expect(svg).toContain('Dit is een verzonnen veld om het product te tonen.')
    expect(await (await app.request(figure)).text()).toContain('Dit is een verzonnen veld om het product te tonen.')
    const english = await app.request(`/vergelijk/${abroad}/figuur/trechter.svg`)
    expect(await english.text()).toContain('Dit zijn Engelse cijfers, niet Nederlandse.')
    const real = await app.request('/maat/overdrachten/figuur/reeks.svg')
    expect(await real.text()).not.toContain('verzonnen')
  })
  it('is a picture that stands on its own, with no variable left in it', () => {
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).not.toContain('var(')
  })
  it('is saved under a name that says what and which release', () => {
    expect(answer.headers.get('content-disposition')).toBe(
      'inline; filename="wederkerig_tijd-met-gezin_reeks_2026-k2.2.svg"',
    )
  })
  it('has every point that the page has', async () => {
    const page = await (await app.request('/maat/tijd-met-gezin?uitgave=2026-Q2.2')).text()
    const wide = page.match(/<div class="wide">(<svg.*?<\/svg>)<\/div>/s)?.[1] ?? ''
    const rows = (text: string) => [...text.matchAll(/data-row="([^"]+)"/g)].map(([, row]) => row)
    expect(rows(svg)).toEqual(rows(wide))
    expect(rows(svg)).toHaveLength(16)
  })
})

describe('a figure for a page of somebody else', async () => {
  const answer = await app.request(figure)
  it('may stand in a frame, where every other page may not', async () => {
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(answer.headers.get('x-frame-options')).toBeNull()
    const page = await app.request('/maat/tijd-met-gezin')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-frame-options')).toBe('DENY')
  })
  it('is the figure with its table and source, and the way back to the page', async () => {
    const html = await answer.text()
    expect(html.match(/<figure/g)).toHaveLength(1)
    expect(html).toContain('<table')
    expect(html).toContain('<a href="/maat/tijd-met-gezin" target="_blank"')
    expect(html).not.toContain('<header')
  })
})

it.each(['/maat/tijd-met-gezin/figuur/niets.svg', '/nergens/figuur/reeks.svg', '/maat/tijd-met-gezin/figuur/.svg'])(
  '%s is not there',
  async (path) => expect((await app.request(path)).status).toBe(404),
)

it('colours are those of the light theme, followed through one another, whatever the dark ones are', () => {
  const css = `:root{--a:#fff;--b:var(--a)}@media (prefers-color-scheme:dark){:root{--a:#000}}:root{--c:red}`
  const tokens = lightTokens(css)
  expect(withoutVariables('x="var(--b)" y="var(--c)" z="var(--d,blue)"', tokens)).toBe('x="#fff" y="red" z="blue"')
})

describe('the briefing as one file', async () => {
  const answer = await app.request('/briefing/2026-k3.html')
  const html = await answer.text()
  it('asks for nothing beside it', () => {
    expect(answer.status).toBe(200)
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(http/)
    expect(html).not.toMatch(/href="\//)
    expect(html.match(/<svg class="qr"/g)).toHaveLength(1)
  })
  it('runs nothing and takes only its own style, by hash', () => {
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+'/)
  })
})
