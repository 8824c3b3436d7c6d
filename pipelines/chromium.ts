import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { promisify } from 'node:util'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium on this machine: CHROMIUM_PATH and nothing else when it is set. Undefined where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = environment.CHROMIUM_PATH
  return (given ? [given] : places).find(isProgram)
}

/** Prints an address to a tagged PDF. Throws when the program ends without having made one. */
export async function printToPdf(program: string, address: string, out: string): Promise<void> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const flags = ['--headless', '--disable-gpu', '--disable-background-networking', '--no-pdf-header-footer', ...sandbox]
  await promisify(execFile)(program, [...flags, `--print-to-pdf=${out}`, address], { timeout: 60_000 })
  if (!existsSync(out)) throw new Error(`${program} made no PDF`)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
