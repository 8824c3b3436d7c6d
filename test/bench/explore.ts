import type { CDPSession, Page } from 'playwright-core'
import { arrowFile } from '../../api/formats.ts'
import { openChromium } from '../browser/chromium.ts'
import { openSite } from '../browser/site.ts'
import { series, wave } from '../web/field.ts'
import { median, type Result } from './turns.ts'

const limit = 0.1
const quarters = 16
const groups = 3125

/** Another group of a table of 50,000 cells, filtered and redrawn in a real browser at a quarter of its speed; the ratio is to 100 ms. */
export async function exploreBench(runs: number): Promise<Result[]> {
  const [site, browser] = [await openSite(), await openChromium()]
  try {
    const page = await browser.newPage()
    const body = await fiftyThousand()
    await page.route('**/trend.arrow*', (route) => route.fulfill({ body, contentType: 'application/octet-stream' }))
    await page.goto(`${site.url}/verken/tijd-met-gezin/regio`, { waitUntil: 'networkidle' })
    await Promise.all([page.waitForResponse(/trend\.arrow/), page.locator('#kies-groep').focus()])
    await page.locator('#kies-deel').selectOption('region')
    await page.waitForFunction((count) => document.querySelectorAll('#kies-groep option').length === count, groups)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await session.send('Performance.enable')
    const [taken, worked]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < runs; turn += 1) {
      const before = await workOf(session)
      taken.push(await redraw(page, turn + 1))
      worked.push((await workOf(session)) - before)
    }
    return [
      {
        name: 'B10 filter 50,000 cells and redraw, 4 x slower',
        ratios: taken.map((seconds) => seconds / limit),
        cpu: worked.map((seconds) => seconds / limit),
        goal: 1,
        a: { seconds: median(taken), cpu: median(worked), peak: 0 },
        b: { seconds: limit, cpu: limit, peak: 0 },
        note: 'B is the limit',
      },
    ]
  } finally {
    await browser.close()
    site.close()
  }
}

/** Seconds that the page has worked until now, waiting left out. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

/** Seconds from the choice until the new chart stands in the page and is laid out. */
const redraw = (page: Page, choice: number) =>
  page.evaluate(
    (index) =>
      new Promise<number>((resolve) => {
        const select = document.querySelector<HTMLSelectElement>('#kies-groep')
        const place = document.querySelector<HTMLElement>('.explored')
        if (!select || !place) throw new Error('no form')
        select.selectedIndex = index
        const start = performance.now()
        const seen = new MutationObserver(() => {
          if (!place.querySelector('.picture svg')) return
          place.getBoundingClientRect()
          seen.disconnect()
          resolve((performance.now() - start) / 1000)
        })
        seen.observe(place, { childList: true, subtree: true })
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    choice,
  )

async function fiftyThousand(): Promise<Buffer> {
  const rows = Array.from({ length: groups }, (_, index) => {
    const region = `regio-${String(index + 1).padStart(4, '0')}`
    return series('time.direct_share', wave(quarters, 0.2 + index / 20_000), { over: { level: 'region', region } })
  })
  return arrowFile('trend', once(rows.flat()))
}

async function* once<T>(rows: T) {
  yield rows
}
