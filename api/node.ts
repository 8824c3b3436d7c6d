import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** This machine, as far as process numbers mean the same: two containers with one host name are two nodes. Letters, digits and `-`. */
export const node = `${hostname()
  .replace(/[^A-Za-z0-9-]/g, '-')
  .slice(0, 40)}-${digest(space())}`

/** Whether this node has a process with this number. */
export function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The space of process numbers, where the system has such a thing. */
function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function digest(text: string) {
  return createHash('sha256').update(text).digest('hex').slice(0, 6)
}
