import type { Context } from 'hono'
import { isOwnedBy, tasksOf } from '../../../data/story/agenda.ts'
import { calendarOf } from '../../../data/story/calendar.ts'
import { rules } from '../../../data/vocabulary/rules.ts'
import { calendarAddress } from '../../../web/manage/render.tsx'
import type { Sealed } from '../../access/sealed.ts'
import { problem } from '../../problem.ts'
import type { Door } from '../door.ts'
import type { OwnerDesk } from './desk.ts'

/** The name of an owner in the address of a calendar, with a mark that only this installation can make. */
export const tokenOf = (seal: Sealed, owner: string) =>
  `${Buffer.from(owner).toString('base64url')}.${seal.digest('calendar', owner)}.ics`

/** The agenda of an owner for calendar programs, which cannot sign in. What it holds is public; who may know the address decides the owner. */
export function calendarRoute({ route }: Door, desk: OwnerDesk, { seal, url }: { seal: () => Sealed; url: string }) {
  route.get(calendarAddress(':token'), async (c: Context) => {
    const token = c.req.param('token') ?? ''
    const owner = Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString('utf8')
    if (tokenOf(seal(), owner) !== token) return problem(c, 404, 'there is no such calendar', 'copy the whole address')
    const events = await desk.events()
    const own = rules.filter((rule) => isOwnedBy(rule, owner))
    const text = calendarOf(owner, tasksOf(own, events, desk.today()), url)
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="wederkerig.ics"',
      'Cache-Control': 'private, max-age=3600',
    })
  })
}
