import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import { releases } from '../release/history.ts'
import { type Finding, verifyRelease } from '../release/verify.ts'
import type { Verb } from '../verb.ts'

export const verifyVerb: Verb = {
  summary: { nl: 'Kijkt of een uitgave heel en onveranderd is.', en: 'Checks that a release is whole and unchanged.' },
  usage: 'verify RELEASE|FOLDER|latest',
  options: {},
  meaning: {},
  run: async ({ positionals: [name] }, context) => {
    if (name === undefined)
      throw new Refusal(
        { nl: 'welke uitgave?', en: 'which release?' },
        { nl: 'schrijf bijvoorbeeld verify latest', en: 'write for example verify latest' },
      )
    const id = name === 'latest' ? releases(context.paths).at(-1)?.id : name
    const inside = join(context.paths.releases, id ?? '')
    const { manifest, findings } = verifyRelease(id !== undefined && existsSync(inside) ? inside : name)
    for (const finding of findings) context.say(words(finding))
    if (findings.length === 0)
      context.say({
        nl: `Uitgave ${manifest.id} is heel en onveranderd.`,
        en: `Release ${manifest.id} is whole and unchanged.`,
      })
    return { release: manifest.id, whole: findings.length === 0, findings, failed: findings.length > 0 }
  },
}

function words({ path, problem }: Finding) {
  if (problem === 'changed') return { nl: `Veranderd: ${path}.`, en: `Changed: ${path}.` }
  if (problem === 'missing') return { nl: `Ontbreekt: ${path}.`, en: `Missing: ${path}.` }
  return { nl: `Hoort er niet bij: ${path}.`, en: `Does not belong: ${path}.` }
}
