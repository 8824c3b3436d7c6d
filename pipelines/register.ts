import { registerEventOf } from '../data/vocabulary/register.ts'
import { adopt } from '../data/vocabulary/rules.ts'
import type { Folder } from './folder.ts'
import { readEvents } from './segments.ts'

/** Makes this process speak of the register as the desk of this installation changed it. */
export function adoptRegister(paths: Folder) {
  adopt(readEvents(paths).flatMap(({ event, fields }) => (event === 'register' ? (registerEventOf(fields) ?? []) : [])))
}
