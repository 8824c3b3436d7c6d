import { createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CodeBatch, type CodeLine, readCode, toCount, toKnow } from '../data/inbox/code.ts'
import { linesIn } from '../data/lines.ts'
import { isQuarter, type Quarter } from '../data/quarter.ts'
import { Refusal } from '../data/refusal.ts'

/** What a code opens. `credential` is its keyed hash: the contributor of its quarter. */
export type Opened = {
  credential: string
  quarter: Quarter
  organisation: string
  organisation_kind: string
  region: string | null
  role: string | null
  /** A card for a family: trust and process only. */
  family: boolean
}

/** The codes that an operator or organisation made with `codes create`; only keyed hashes are kept. */
export type Codes = {
  /** Throws Refusal 403, with a sentence that says which, on a mistyped, unknown, withdrawn code or one of another quarter. */
  open(code: string): Opened
}

type Known = { stamp: string; key: Buffer; batches: Map<string, CodeBatch & { withdrawn: boolean }> }

/** The codes in FOLDER/codes, there or not; codes made later are seen without a restart. */
export function openCodes(folder: string, quarter: () => Quarter): Codes {
  const known = new Map<Quarter, Known>()
  const knownOf = (of: Quarter) => {
    const stamp = stampOf(folder, of)
    if (stamp === null) return undefined
    if (known.get(of)?.stamp !== stamp) known.set(of, { stamp, ...read(folder, of) })
    return known.get(of)
  }
  const find = (of: Quarter, code: string) => {
    const { key, batches } = knownOf(of) ?? {}
    return key && batches?.get(hash(key, toKnow(code)))
  }
  return {
    open: (typed) => {
      const code = readCode(typed)
      if (code === null) throw refused('mistyped')
      const now = quarter()
      const found = find(now, code)
      if (!found) throw refused(othersOf(folder, now).some((of) => find(of, code)) ? 'otherQuarter' : 'unknown')
      if (found.withdrawn) throw refused('withdrawn')
      const { batch: _batch, hashes: _hashes, withdrawn: _withdrawn, ...opened } = found
      return { ...opened, credential: hash(known.get(now)?.key ?? Buffer.alloc(0), toCount(code)) }
    },
  }
}

const hash = (key: Buffer, message: string) => createHmac('sha256', key).update(message).digest('hex')

function stampOf(folder: string, of: Quarter): string | null {
  const found = statSync(join(folder, `${of}.ndjson`), { throwIfNoEntry: false, bigint: true })
  return found ? `${found.mtimeNs} ${found.size}` : null
}

function read(folder: string, of: Quarter): Omit<Known, 'stamp'> {
  return {
    key: Buffer.from(readFileSync(join(folder, `${of}.secret`), 'utf8').trim(), 'hex'),
    batches: new Map(batchesIn(folder, of).flatMap((batch) => batch.hashes.map((one) => [one, batch] as const))),
  }
}

function batchesIn(folder: string, of: Quarter) {
  const file = join(folder, `${of}.ndjson`)
  const lines = existsSync(file) ? linesIn<CodeLine>(readFileSync(file, 'utf8')) : []
  const withdrawn = new Set(lines.flatMap((line) => ('withdrawn' in line ? [line.withdrawn] : [])))
  return lines.flatMap((line) => ('batch' in line ? [{ ...line, withdrawn: withdrawn.has(line.batch) }] : []))
}

/** A batch of an organisation as it may see it: how many codes, and none of them. */
export type Batch = Omit<CodeBatch, 'hashes'> & { number: number; withdrawn: boolean }

/** Every batch of an organisation in FOLDER/codes, oldest quarter first. */
export const batchesOf = (folder: string, organisation: string): Batch[] =>
  quartersIn(folder)
    .sort()
    .flatMap((of) => batchesIn(folder, of))
    .filter((batch) => batch.organisation === organisation)
    .map(({ hashes, ...batch }) => ({ ...batch, number: hashes.length }))

const othersOf = (folder: string, now: Quarter) => quartersIn(folder).filter((of) => of !== now)

function quartersIn(folder: string): Quarter[] {
  if (!existsSync(folder)) return []
  const named = readdirSync(folder).map((name) => name.split('.', 1)[0] ?? '')
  return [...new Set(named)].filter(isQuarter)
}

const sentences = {
  mistyped: {
    message: { nl: 'deze code klopt niet', en: 'this code is not right' },
    hint: { nl: 'kijk of elk teken is zoals op de kaart', en: 'see whether each sign is as on the card' },
  },
  unknown: {
    message: { nl: 'deze code kennen wij niet', en: 'this code is not known' },
    hint: { nl: 'vraag een nieuwe code aan wie je deze gaf', en: 'ask whoever gave you this one for a new code' },
  },
  otherQuarter: {
    message: { nl: 'deze code is van een ander kwartaal', en: 'this code is of another quarter' },
    hint: {
      nl: 'elke code geldt één kwartaal; vraag een nieuwe',
      en: 'each code is valid for one quarter; ask for a new one',
    },
  },
  withdrawn: {
    message: { nl: 'deze code is ingetrokken', en: 'this code was withdrawn' },
    hint: { nl: 'vraag een nieuwe code aan wie je deze gaf', en: 'ask whoever gave you this one for a new code' },
  },
} as const

const refused = (name: keyof typeof sentences) => new Refusal(sentences[name].message, sentences[name].hint, 403)
