import fs, { cpSync, existsSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const touching = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'rmSync',
  'renameSync',
  'linkSync',
  'truncateSync',
  'mkdirSync',
] as const

/**
 * Copies of a folder as it was each time before the disk was touched, and between: what a kill -9 at that moment leaves behind, but for
 * the lock, whose holder lives on here. `every` keeps one in so many.
 */
export async function moments(
  root: string,
  to: string,
  every: number,
  work: () => Promise<unknown> | unknown,
): Promise<string[]> {
  const taken: string[] = []
  const whole = Object.fromEntries(touching.map((name) => [name, fs[name]]))
  let isBusy = false
  let touches = 0
  const keep = () => {
    if (isBusy || !existsSync(root) || touches++ % every !== 0) return
    isBusy = true
    const at = join(to, String(touches))
    try {
      cpSync(root, at, { recursive: true })
      rmSync(join(at, 'imported', 'lock'), { force: true })
      taken.push(at)
    } catch {
      // a file that DuckDB removed meanwhile: no moment
    }
    isBusy = false
  }
  for (const name of touching)
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        keep()
        return (whole[name] as (...args: unknown[]) => unknown)(...given)
      },
    })
  syncBuiltinESMExports()
  const between = setInterval(keep, 3)
  try {
    await work()
  } finally {
    clearInterval(between)
    Object.assign(fs, whole)
    syncBuiltinESMExports()
  }
  return taken
}
