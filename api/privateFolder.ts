import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where slices are written before they are sent: made at the first, entered by this user only, removed at the end. */
export function privateFolder(): () => string {
  let path: string | undefined
  return () => {
    if (path) return path
    const made = mkdtempSync(join(tmpdir(), 'wederkerig-slices-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    path = made
    return made
  }
}
