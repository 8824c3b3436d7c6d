import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../pipelines/chromium.ts'

const flags = ['--no-sandbox', '--headless', '--disable-gpu', '--in-process-gpu', '--disable-background-networking']

/**
 * A real Chromium: CHROMIUM_PATH where that is set, else the one inside @sparticuz/chromium, which is the same everywhere and has no window to
 * draw, else one that is installed. Fails with what to install.
 */
export async function openChromium(): Promise<Browser> {
  const ways = process.env.CHROMIUM_PATH ? [findChromium, packed] : [packed, findChromium]
  for (const way of ways) {
    try {
      const executablePath = await way()
      if (executablePath !== undefined) return await chromium.launch({ executablePath, args: flags })
    } catch {}
  }
  throw new Error('no Chromium starts here: install chromium (apt-get install chromium) or set CHROMIUM_PATH to one')
}

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** The program inside the package, unpacked once for each version: under another name first, so that it is there whole or not at all. */
async function packed(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'))
  const at = join(modules, '.cache', `chromium-${version}`)
  if (!existsSync(at)) await unpack(at)
  return join(at, 'chromium')
}

async function unpack(at: string) {
  mkdirSync(join(at, '..'), { recursive: true })
  const making = mkdtempSync(`${at}-`)
  const { TMPDIR } = process.env
  try {
    process.env.TMPDIR = making
    await (await import('@sparticuz/chromium')).default.executablePath()
    renameSync(making, at)
  } catch (error) {
    if (!existsSync(at)) throw error
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
    rmSync(making, { recursive: true, force: true })
  }
}
