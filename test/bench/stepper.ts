import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { quarter } from '../../data/quarter.ts'
import { listKeys } from '../../pipelines/destroy.ts'
import { folder } from '../../pipelines/folder.ts'
import { releases } from '../../pipelines/release/history.ts'
import { readLedger } from '../../pipelines/sources/ledger.ts'
import { importVerb } from '../../pipelines/verbs/import.ts'
import { keysVerb } from '../../pipelines/verbs/keys.ts'
import { releaseVerb } from '../../pipelines/verbs/release.ts'

/** A process that imports, releases and destroys quarter after quarter until it is killed; each step is told on standard output when it is done. */
const [root = '', room = '', ...quarters] = process.argv.slice(2)
const paths = folder(root)
const context = { paths, language: 'en' as const, json: true, say: () => {}, progress: () => {} }
const tell = (step: string, of: string) => process.stdout.write(`${step} ${of}\n`)
process.stdout.write('ready\n')

for (const of of quarters.map(quarter)) {
  const file = join(room, `${of}.ndjson`)
  if (existsSync(file) && !readLedger(paths).some(({ quarters }) => Object.hasOwn(quarters, of)))
    await importVerb.run({ positionals: [file], values: {} }, context)
  tell('imported', of)
  if (!releases(paths).some((manifest) => manifest.quarter === of))
    await releaseVerb.run({ positionals: [of], values: { final: true } }, context)
  tell('released', of)
  if (!listKeys(paths).some((key) => key.quarter === of && key.state === 'destroyed'))
    await keysVerb.run({ positionals: ['destroy', of], values: {} }, context)
  tell('destroyed', of)
}
