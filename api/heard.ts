import type { EventLine } from '../data/inbox/line.ts'
import { registerEventOf } from '../data/vocabulary/register.ts'
import { adopt } from '../data/vocabulary/rules.ts'
import type { Inbox } from './inbox.ts'

export type Heard = () => Promise<readonly EventLine[]>

/** What owners and the desk said, of every process; the register of this process follows what the desk changed in it. */
export function openHeard(inbox: Pick<Inbox, 'events'>): Heard {
  let known = 0
  return async () => {
    const lines = await inbox.events()
    const changes = lines.flatMap(({ event, fields }) => (event === 'register' ? (registerEventOf(fields) ?? []) : []))
    if (changes.length !== known) adopt(changes)
    known = changes.length
    return lines
  }
}
