import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { openChromium } from './chromium.ts'

/** Pictures of pages of a running server, to look at: `tsx test/browser/shoot.ts http://127.0.0.1:8080 /nl-path /en/path …`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string', default: new URL('shots/', import.meta.url).pathname },
    looks: { type: 'string', default: '360-light,360-dark,768-light,1366-light,1366-dark,print' },
  },
})
const [server = '', ...paths] = positionals
mkdirSync(values.to, { recursive: true })
const browser = await openChromium()
const page = await browser.newPage({ serviceWorkers: 'block' })
for (const path of paths) {
  await page.goto(server + path, { waitUntil: 'load' })
  for (const look of values.looks.split(',')) await shoot(page, look, join(values.to, nameOf(path)))
}
await browser.close()

async function shoot(page: Page, look: string, name: string) {
  const [width, colorScheme] = look.split('-')
  if (look === 'print') return void (await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true }))
  await page.setViewportSize({ width: Number(width), height: 800 })
  await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'dark' : 'light' })
  await page.screenshot({ path: `${name}-${look}.png`, fullPage: true })
}

function nameOf(path: string): string {
  return path === '/' ? 'start' : path.slice(1).replace(/\W+/g, '-')
}
