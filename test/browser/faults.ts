import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** All that axe can know of WCAG 2.2 A and AA. */
const all = { runOnly: { type: 'tag', values: wcag } }

/** What a theme can change: it sets colours and nothing else, to which test/web/theme.test.ts holds it. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

/** The faults that axe finds on a page as it now is, in the light theme; one sentence each. */
export const faults = (page: Page) => found(page, 'light', all)

/** The faults that the dark theme adds. */
export const darkFaults = (page: Page) => found(page, 'dark', colours)

async function found(page: Page, colorScheme: 'light' | 'dark', rules: object): Promise<string[]> {
  await bringAxe(page)
  await page.emulateMedia({ colorScheme })
  const violations = await page.evaluate(
    async (options) => {
      const { axe: run } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
      return (await run.run(options)).violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))
    },
    { ...rules, resultTypes: ['violations'], preload: false },
  )
  return violations.map(
    ({ id, html }) => `${colorScheme}: ${id}: ${html.map((part) => part.slice(0, 120)).join(' | ')}`,
  )
}

/** Brings axe as the inspector would, so that the page keeps its own policy; once for each load. */
async function bringAxe(page: Page) {
  if (await page.evaluate(() => 'axe' in window)) return
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe.source })
  await session.detach()
}
