import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pagesRoute } from '../../api/pages.ts'
import { papers } from '../../api/papers.ts'
import { openShelf } from '../../api/shelf.ts'
import { settings } from '../../data/configuration.ts'
import { blocks } from '../../web/markdown.tsx'
import { emptyFolder } from '../api/fixture.ts'

const told = { contact: 'a@b.nl', drempel: '10', norm: 'n', getest: 'd', paginas: '1', breedtes: '1', fouten: '0' }
const all = papers(told)
const pages = pagesRoute(openShelf(emptyFolder()), 'no-dist', { contact: 'a@b.nl' })
const read = async (path: string) => {
  const answer = await pages.request(path)
  return { status: answer.status, html: await answer.text() }
}

describe('the papers', () => {
  test('are listed, and each is a page with every word filled in', async () => {
    const { html: list } = await read('/documenten')
    for (const { name, title } of all) {
      expect(list).toContain(`href="/documenten/${name}"`)
      for (const path of [`/documenten/${name}`, `/en/documents/${name}`]) {
        const { status, html } = await read(path)
        expect([path, status]).toEqual([path, 200])
        expect(html).toContain(`<h1>${title}</h1>`)
        expect(html).not.toMatch(/\{\{|undefined/)
      }
    }
    expect((await read('/documenten/iets')).status).toBe(404)
  })

  test('name settings, verbs and pages that exist', async () => {
    const text = all.map((paper) => paper.text).join('\n')
    const names = Object.values(settings).map(({ name }) => name as string)
    for (const [name] of text.matchAll(/WEDERKERIG_[A-Z_]+/g)) expect(names).toContain(name)
    const cli = readFileSync('pipelines/cli.ts', 'utf8')
    for (const [, verb] of text.matchAll(/`(?:wederkerig )?(retain|verify|doctor)`/g))
      expect(cli).toContain(`  ${verb}: async`)
    for (const [, path = ''] of text.matchAll(/\]\((\/[^)]+)\)/g))
      if (!path.startsWith('/.well-known')) expect([path, (await read(path)).status]).toEqual([path, 200])
  })
})

test('of Markdown: headings, paragraphs, lists and tables are known, and text is text', () => {
  expect(blocks('# A\nb\nc\n\n- d\n- <e>\n\n| f | g |\n|---|---|\n| h | i |\n')).toEqual([
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'paragraph', text: 'b c' },
    { kind: 'list', items: ['d', '<e>'] },
    { kind: 'table', head: ['f', 'g'], rows: [['h', 'i']] },
  ])
})
