import type { Browser, Page } from 'playwright-core'
import renderToString from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Screened } from '../../web/screened.tsx'
import { openChromium } from './chromium.ts'
import { faults } from './faults.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let browser: Browser
let head: string

beforeAll(async () => {
  site = await openSite()
  browser = await openChromium()
  const start = await (await fetch(site.url)).text()
  head = (start.match(/<link rel="stylesheet"[^>]*>|<script[^>]*><\/script>/g) ?? []).join('')
})

afterAll(async () => {
  await browser?.close()
  site?.close()
})

/** A page of the site with nothing but the field; `asked` lists the scripts it loaded. */
async function openField(): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) asked.push(request.url().replace(/.*\/(\w+)-.*/, '$1'))
  })
  const field = renderToString(<Screened name="free_text" label="Wat gebeurde er?" language="nl" />)
  const body = `<!doctype html><html lang="nl"><head><title>veld</title>${head}</head><body><main><h1>Melden</h1>${field}</main></body></html>`
  await page.route(`${site.url}/veld`, (route) => route.fulfill({ body, contentType: 'text/html' }))
  await page.goto(`${site.url}/veld`)
  return { page, asked }
}

test('who writes a name sees it marked, with what takes its place, and can replace it', async () => {
  const { page, asked } = await openField()
  const area = page.getByLabel('Wat gebeurde er?')
  expect(asked).toEqual(['main'])
  await area.click()
  await page.getByText('Nog 500 tekens.').waitFor()
  expect(asked).toEqual(['main', 'screening', 'speak'])
  await area.pressSequentially('Samira belt 06-12345678')
  await page.getByRole('status').getByText('[naam], [telefoon]').waitFor()
  expect(await page.locator('.preview mark').allTextContents()).toEqual(['[naam]', '[telefoon]'])
  expect(await page.locator('.preview del').allTextContents()).toEqual(['Samira', '06-12345678'])
  await page.getByText(`Nog ${500 - 'Samira belt 06-12345678'.length} tekens.`).waitFor()
  expect(await faults(page)).toEqual([])
  const button = page.getByRole('button', { name: 'Vervang nu in mijn tekst' })
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await page.screenshot({ path: new URL('shots/screened-360.png', import.meta.url).pathname })
  await button.click()
  expect(await area.inputValue()).toBe('[naam] belt [telefoon]')
  await page.getByText('Wij vinden geen namen of nummers.').waitFor()
  await page.close()
})
