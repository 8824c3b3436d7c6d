import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const flags = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking']

/** A real Chromium: CHROMIUM_PATH, else one that is installed, else the one inside @sparticuz/chromium. Fails with what to install. */
export async function openChromium(): Promise<Browser> {
  const path = installed.find((candidate) => candidate !== undefined && isProgram(candidate))
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
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...flags] })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
