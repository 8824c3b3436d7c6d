import { releases } from '../release/history.ts'
import type { Verb } from '../verb.ts'

export const releasesVerb: Verb = {
  summary: { nl: 'Toont de uitgaven.', en: 'Lists the releases.' },
  usage: 'releases',
  options: {},
  meaning: {},
  run: async (_, context) => {
    const list = releases(context.paths).map(({ id, status, publication_date, tables }) => ({
      id,
      status,
      publication_date,
      rows: tables.public.estimate?.rows ?? 0,
    }))
    if (list.length === 0) context.say({ nl: 'Er is nog geen uitgave.', en: 'There is no release yet.' })
    for (const { id, status, publication_date, rows } of list)
      context.say({
        nl: `${id}  ${status}  ${publication_date}  ${rows} cijfers`,
        en: `${id}  ${status}  ${publication_date}  ${rows} figures`,
      })
    return { releases: list }
  },
}
