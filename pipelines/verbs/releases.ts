import { releases } from '../release/history.ts'
import { changedSince, releasable } from '../release/releasable.ts'
import type { Verb } from '../verb.ts'

/** `releases`: those there are, the quarters that wait for their first, and those that took signals since. */
export const releasesVerb: Verb = {
  summary: { nl: 'Toont de uitgaven.', en: 'Lists the releases.' },
  usage: 'releases',
  options: {},
  meaning: {},
  run: async (_, { paths, say }) => {
    const list = releases(paths).map(({ id, status, publication_date, tables }) => ({
      id,
      status,
      publication_date,
      rows: tables.public.estimate?.rows ?? 0,
    }))
    const quarters = releasable(paths)
    const waiting = quarters.filter((of) => !list.some(({ id }) => id.startsWith(of)))
    const changed = changedSince(paths, quarters)
    if (list.length === 0) say({ nl: 'Er is nog geen uitgave.', en: 'There is no release yet.' })
    for (const { id, status, publication_date, rows } of list)
      say({
        nl: `${id}  ${status}  ${publication_date}  ${rows} cijfers`,
        en: `${id}  ${status}  ${publication_date}  ${rows} figures`,
      })
    for (const of of waiting) say({ nl: `${of}  nog geen uitgave`, en: `${of}  no release yet` })
    for (const of of changed) say({ nl: `${of}  veranderd na de uitgave`, en: `${of}  changed after the release` })
    return { releases: list, waiting, changed }
  },
}
