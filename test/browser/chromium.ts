import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../pipelines/chromium.ts'

const flags = ['--no-sandbox', '--headless', '--disable-gpu', '--in-process-gpu', '--disable-background-networking']

/** A real Chromium: CHROMIUM_PATH, else one that is installed, else the one inside @sparticuz/chromium. Fails with what to install. */
export async function openChromium(): Promise<Browser> {
  const path = findChromium()
  if (path !== undefined) return chromium.launch({ executablePath: path, args: flags })
  try {
    return await openPacked()
  } catch {
    throw new Error('no Chromium starts here: install chromium (apt-get install chromium) or set CHROMIUM_PATH to one')
  }
}

/** The Chromium that comes inside an npm package, for a machine without any. */
async function openPacked(): Promise<Browser> {
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: flags })
}
