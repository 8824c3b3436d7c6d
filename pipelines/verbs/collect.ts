import { collect } from '../collect.ts'
import type { Verb } from '../verb.ts'

/** `collect`: what `import` and `release` do first, by itself. */
export const collectVerb: Verb = {
  summary: { nl: 'Leest in wat via de formulieren binnenkwam.', en: 'Reads what came in through the forms.' },
  usage: 'collect',
  options: {},
  meaning: {},
  run: async (_, context) => {
    const report = await collect(context.paths, context)
    const { taken, refused, known, refusals } = report
    context.say({
      nl: `${taken} meldingen opgenomen, ${refused} geweigerd, ${known} al bekend`,
      en: `${taken} signals taken, ${refused} refused, ${known} known already`,
    })
    for (const path of refusals) context.say({ nl: `redenen per regel: ${path}`, en: `reasons per line: ${path}` })
    return report
  },
}
