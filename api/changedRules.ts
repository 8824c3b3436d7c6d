import { lastDay, type Quarter, quarterAt, quarterIndex } from '../data/quarter.ts'
import { changeQuarter, standingOf } from '../data/story/standing.ts'
import { askedAfter } from '../data/story/tell.ts'
import type { Shelf } from './shelf.ts'
import type { Told } from './told.ts'

/** Whether a rule changed two quarters ago or more: then whoever flags it is asked whether it is noticed. */
export function changedRules(shelf: Shelf, told: Told, now: () => Quarter) {
  return async (rule: string): Promise<boolean> => {
    const view = { manifest: (await shelf.latest()) ?? null, frozen: false, newest: true }
    const events = await told.events(view, { rule })
    const long = lastDay(quarterAt(quarterIndex(now()) - askedAfter))
    return changeQuarter(standingOf(events, long)) !== null
  }
}
