import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import { fakeShelf, found } from './fakeShelf.ts'
import { series } from './field.ts'
import { changed } from './found.ts'

async function page(path: string, tables = found) {
  const shelf = fakeShelf(undefined, tables)
  const app = createApp(shelf, { pages: pagesRoute(shelf, '/nowhere') })
  return (await app.request(path)).text()
}

const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('beside the difference after a change', () => {
  const strip = async (tables = found) => {
    const html = await page(`/regels/${changed}`, tables)
    const start = html.indexOf('id="elders-2024-Q2"')
    return start < 0 ? '' : html.slice(start, html.indexOf('</figure>', start))
  }

  test('stands the same difference of every other rule, in the picture and in the table', async () => {
    const figure = await strip()
    expect(words(figure)).toContain('27 andere, waar niets veranderde')
    expect(figure.match(/data-row="/g)?.length).toBe(2 * 28 + 28)
    expect(words(figure)).toContain('(hier veranderde de regel) -1,80')
    expect(figure).not.toMatch(/data-sort|aria-sort/)
  })

  test('stands nothing where there are two others, and a strip where there are three', async () => {
    const few = (others: number) => ({ ...found, placebo: found.placebo?.slice(2, 3 + others) ?? [] })
    expect(await strip(few(2))).toBe('')
    expect(words(await strip(few(3)))).toContain('3 andere')
  })

  test.each([
    [0.049, 'zagen wij bijna niet bij 27 andere'],
    [0.05, 'zagen wij vaker bij 27 andere'],
    [null, 'Zo ging het bij 27 andere'],
  ])('a chance of %s is said in words', async (placebo_p, sentence) => {
    const effect = found.effect?.map((row) => ({ ...row, placebo_p })) ?? []
    expect(words(await strip({ ...found, effect }))).toContain(sentence)
  })
})

describe('what we asked of practice', () => {
  const asked = series('burden.minutes_asked', [2, 3])
  const lost = series('friction.minutes_lost', [60, 64])
  const others = found.trend?.filter(({ measure }) => measure !== 'friction.minutes_lost') ?? []

  test('stands beside what practice says to have lost, each with its range', async () => {
    const html = await page('/kwartaal/2026-k3', { ...found, trend: [...others, ...asked, ...lost] })
    const said = words(html.slice(html.indexOf('<h2>Wat melden kost')))
    expect(said).toContain('Invullen kostte een melder dit kwartaal gemiddeld 3,0 (2,8 tot 3,2) minuten.')
    expect(said).toContain('Een melder was naar eigen zeggen 64 (60 tot 68) minuten kwijt')
  })

  test('is not said alone', async () => {
    const html = await page('/kwartaal/2026-k3', { ...found, trend: [...others, ...asked] })
    expect(html).not.toContain('<h2>Wat melden kost')
  })
})
