import type { Page } from 'playwright-core'
import { openTestInstallation } from '../api/access/installation.ts'
import { built } from './built.ts'
import { openChromium } from './chromium.ts'
import { listen } from './site.ts'

type View = { width: number; colorScheme?: 'light' | 'dark' }

/** A whole installation with a browser in front of it, in which somebody with a grant (or nobody, '') opens a page. */
export async function openManaged(settings: Parameters<typeof openTestInstallation>[0] = {}) {
  const here = openTestInstallation({ ...settings, dist: await built() })
  const [{ url, close }, browser] = [await listen(here.app), await openChromium()]
  const cookies = new Map<string, string>()

  async function open(grant: string, { width, colorScheme = 'light' }: View): Promise<Page> {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width, height: 768 }, colorScheme })
    if (grant !== '' && !cookies.has(grant)) cookies.set(grant, (await here.signIn(grant)).cookie)
    const [name = '', value = ''] = (cookies.get(grant) ?? '').split('=')
    if (name) await context.addCookies([{ name, value, url }])
    return context.newPage()
  }

  async function stop() {
    await browser.close()
    close()
    await here.close()
  }
  return { ...here, url, open, stop }
}
