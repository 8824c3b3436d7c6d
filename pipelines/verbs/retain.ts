import { quarterOfDay } from '../../data/checking/calendar.ts'
import { retain } from '../retain.ts'
import { alone } from '../sources/ledger.ts'
import type { Verb } from '../verb.ts'

/** For a timer: does nothing when nothing is due. */
export const retainVerb: Verb = {
  summary: {
    nl: 'Vernietigt wat niet langer bewaard mag worden.',
    en: 'Destroys what may be kept no longer.',
  },
  usage: 'retain',
  options: {},
  meaning: {},
  run: async (_, { paths, language, say }) => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
    const gone = await alone(paths, language, async () => retain(paths, quarterOfDay(today)))
    for (const of of gone.quarters)
      say({ nl: `Sleutel en meldingen van ${of} zijn vernietigd.`, en: `Key and signals of ${of} are destroyed.` })
    if (gone.receipts > 0)
      say({
        nl: `${gone.receipts} bestanden met bewijzen verwijderd.`,
        en: `${gone.receipts} files of receipts removed.`,
      })
    if (gone.quarters.length + gone.receipts === 0) say({ nl: 'Er is niets aan de beurt.', en: 'Nothing is due.' })
    return gone
  },
}
