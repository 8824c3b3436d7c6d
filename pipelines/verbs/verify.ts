import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import type { Words } from '../../data/vocabulary/measure.ts'
import type { Folder } from '../folder.ts'
import { releases } from '../release/history.ts'
import { type Finding, type Verified, verifyRelease } from '../release/verify.ts'
import { fingerprintOf, ownPublicKey, publicKey } from '../signing.ts'
import type { Verb } from '../verb.ts'

/** The key that must have signed, and who says so: the caller, this installation, or only the release itself. */
type Held = { by: 'given' | 'installation' | 'release'; fingerprint: string | null }

export const verifyVerb: Verb = {
  summary: {
    nl: 'Kijkt of een uitgave heel en onveranderd is, en wie haar ondertekende.',
    en: 'Checks that a release is whole and unchanged, and who signed it.',
  },
  usage: 'verify RELEASE|FOLDER|latest [--key FILE|FINGERPRINT]',
  options: { key: { type: 'string' } },
  meaning: {
    key: {
      nl: 'publieke sleutel (PEM) of vingerafdruk van wie uitgeeft',
      en: 'public key (PEM) or fingerprint of the publisher',
    },
  },
  run: async ({ positionals: [name], values }, context) => {
    if (name === undefined)
      throw new Refusal(
        { nl: 'welke uitgave?', en: 'which release?' },
        { nl: 'schrijf bijvoorbeeld verify latest', en: 'write for example verify latest' },
      )
    const held = heldKey(values.key, context.paths)
    const verified = verifyRelease(folderOf(name, context.paths), held.fingerprint)
    const { release, fingerprint, findings } = verified
    for (const finding of findings) context.say(words(finding, verified, held))
    const whole = findings.length === 0
    if (whole) for (const sentence of wholeWords(verified, held)) context.say(sentence)
    return { release, whole, fingerprint, held, findings, failed: !whole }
  },
}

function folderOf(name: string, paths: Folder): string {
  const id = name === 'latest' ? releases(paths).at(-1)?.id : name
  const inside = join(paths.releases, id ?? '')
  return id !== undefined && existsSync(inside) ? inside : name
}

function heldKey(given: unknown, paths: Folder): Held {
  if (typeof given === 'string') return { by: 'given', fingerprint: givenFingerprint(given) }
  const own = ownPublicKey(paths)
  return own ? { by: 'installation', fingerprint: own.fingerprint } : { by: 'release', fingerprint: null }
}

function givenFingerprint(given: string): string {
  const text = existsSync(given) ? readFileSync(given, 'utf8') : given
  const plain = text.replace(/[\s:]/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(plain)) return plain
  const key = publicKey(text)
  if (key) return fingerprintOf(key)
  throw new Refusal(
    { nl: 'dat is geen publieke sleutel', en: 'not a public key' },
    {
      nl: 'geef een PEM-bestand met een Ed25519-sleutel, of een vingerafdruk van 64 tekens',
      en: 'give a PEM file with an Ed25519 key, or a fingerprint of 64 characters',
    },
  )
}

function words({ path, problem }: Finding, { fingerprint }: Verified, held: Held): Words {
  switch (problem) {
    case 'wrong_key':
      return {
        nl: `Verkeerde sleutel: ondertekend met ${fingerprint}, niet met ${held.fingerprint}.`,
        en: `Wrong key: signed with ${fingerprint}, not with ${held.fingerprint}.`,
      }
    case 'changed':
      return { nl: `Veranderd: ${path} is niet meer zoals uitgegeven.`, en: `Changed: ${path} is not as released.` }
    case 'missing':
      return { nl: `Ontbreekt: ${path}.`, en: `Missing: ${path}.` }
    case 'extra':
      return { nl: `Hoort er niet bij: ${path}.`, en: `Does not belong: ${path}.` }
    case 'unsigned':
      return {
        nl: 'Zonder handtekening: niemand staat in voor deze uitgave.',
        en: 'Not signed: nobody answers for this release.',
      }
  }
}

function wholeWords({ release, fingerprint }: Verified, held: Held): Words[] {
  const whole = { nl: `Uitgave ${release} is heel en onveranderd.`, en: `Release ${release} is whole and unchanged.` }
  if (fingerprint === null) return [whole, onlyWhole]
  const signed = { nl: `Ondertekend met ${fingerprint}.`, en: `Signed with ${fingerprint}.` }
  return held.by === 'release' ? [whole, signed, onlyWhole] : [whole, signed]
}

const onlyWhole = {
  nl: 'Dit bewijst alleen dat zij heel is. Wie haar maakte, blijkt pas met --key.',
  en: 'This proves only that it is whole. Who made it shows with --key only.',
}
