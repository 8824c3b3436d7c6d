import { quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { destroyQuarter, listKeys } from '../destroy.ts'
import { keyLog } from '../keys.ts'
import { flushFolder } from '../privateFile.ts'
import { releases } from '../release/history.ts'
import { ownPublicKey } from '../signing.ts'
import { alone } from '../sources/ledger.ts'
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

const stateWords = {
  kept: { nl: 'bewaard', en: 'kept' },
  destroyed: { nl: 'vernietigd', en: 'destroyed' },
  unfinished: { nl: 'half vernietigd: doe keys destroy nog eens', en: 'half destroyed: run keys destroy again' },
} as const

function list({ paths, say }: Context) {
  const keys = listKeys(paths)
  const signing = ownPublicKey(paths)
  const mended = keyLog(paths).filter((event) => 'mended' in event)
  for (const { quarter: of, state } of keys)
    say({ nl: `${of}  ${stateWords[state].nl}`, en: `${of}  ${stateWords[state].en}` })
  if (signing) say({ nl: `handtekening  ${signing.fingerprint}`, en: `signature  ${signing.fingerprint}` })
  for (const { mended: name, was, at } of mended)
    say({
      nl: `Let op: anderen konden bij ${name} (mode ${was}). Hersteld op ${at}.`,
      en: `Note: others could reach ${name} (mode ${was}). Mended at ${at}.`,
    })
  return { keys, signing, mended }
}

async function destroy(text: string, { paths, language, say }: Context) {
  const of = quarter(text)
  const isFinal = releases(paths).some((manifest) => manifest.quarter === of && manifest.status === 'definitief')
  if (!isFinal)
    throw new Refusal(
      { nl: `nog niet definitief: ${of}`, en: `not final yet: ${of}` },
      { nl: `maak eerst release ${of} --final`, en: `make release ${of} --final first` },
      409,
    )
  await alone(paths, language, async () => {
    flushFolder(paths.releases)
    if (!listKeys(paths).some((key) => key.quarter === of && key.state === 'destroyed')) destroyQuarter(paths, of)
  })
  say({ nl: `Sleutel en signalen van ${of} zijn vernietigd.`, en: `Key and signals of ${of} are destroyed.` })
  return { destroyed: of }
}
