import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { destroyKey, listKeys } from '../keys.ts'
import { releases } from '../release/history.ts'
import type { Context, Verb } from '../verb.ts'

export const keysVerb: Verb = {
  summary: {
    nl: 'Toont de sleutels, of vernietigt er een na de definitieve uitgave.',
    en: 'Lists the keys, or destroys one after the final release.',
  },
  usage: 'keys list | keys destroy QUARTER',
  options: {},
  meaning: {},
  run: async ({ positionals: [action, of] }, context) => {
    if (action === 'list') return list(context)
    if (action === 'destroy' && of !== undefined) return destroy(of, context)
    throw new Refusal(
      { nl: 'wat moet er met de sleutels?', en: 'what about the keys?' },
      { nl: 'schrijf keys list of keys destroy 2026-Q3', en: 'write keys list or keys destroy 2026-Q3' },
    )
  },
}

function list(context: Context) {
  const keys = listKeys(context.paths)
  for (const { quarter: of, state } of keys)
    context.say(
      state === 'kept'
        ? { nl: `${of}  bewaard`, en: `${of}  kept` }
        : { nl: `${of}  vernietigd`, en: `${of}  destroyed` },
    )
  return { keys }
}

function destroy(text: string, context: Context) {
  const of = quarter(text)
  const isFinal = releases(context.paths).some(
    (manifest) => manifest.quarter === of && manifest.status === 'definitief',
  )
  if (!isFinal)
    throw new Refusal(
      { nl: `nog niet definitief: ${of}`, en: `not final yet: ${of}` },
      { nl: `maak eerst release ${of} --final`, en: `make release ${of} --final first` },
      409,
    )
  destroyKey(context.paths, of)
  appendFileSync(
    join(context.paths.keys, 'log.ndjson'),
    `${JSON.stringify({ destroyed: of, at: new Date().toISOString() })}\n`,
  )
  context.say({ nl: `Sleutel en signalen van ${of} zijn vernietigd.`, en: `Key and signals of ${of} are destroyed.` })
  return { destroyed: of }
}
