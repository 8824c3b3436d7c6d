import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, query } from '../database.ts'
import type { Folder } from '../folder.ts'
import { type LedgerEntry, readLedger } from '../sources/ledger.ts'
import type { Verb } from '../verb.ts'

/** Lines of a file that were refused, counted: field and reason, never a value. */
type Refused = { file: string; lines: number; reasons: { field: string; reason: string; lines: number }[] }

/** `imports`: what was taken, refused and known already, newest first; and why lines were refused. */
export const importsVerb: Verb = {
  summary: { nl: 'Toont wat er is ingelezen en geweigerd.', en: 'Lists what was imported and refused.' },
  usage: 'imports',
  options: {},
  meaning: {},
  run: async (_, { paths, say }) => {
    const imports = readLedger(paths).toReversed().map(told)
    const refused = await refusals(paths)
    for (const { batch, kind, file, taken, refused: bad, known } of imports)
      say({
        nl: `${batch}  ${kind}  ${file}  ${taken} opgenomen, ${bad} geweigerd, ${known} al bekend`,
        en: `${batch}  ${kind}  ${file}  ${taken} taken, ${bad} refused, ${known} known already`,
      })
    for (const { file, reasons } of refused)
      for (const { field, reason, lines } of reasons) say(both(`${file}  ${field}  ${reason}  ${lines}`))
    return { imports, refused }
  },
}

const told = ({ batch, kind, file, origin, invented, quarters, taken, refused, known }: LedgerEntry) => ({
  batch,
  kind,
  file,
  origin,
  invented,
  quarters: Object.keys(quarters).sort(),
  taken,
  refused,
  known,
})

const both = (text: string) => ({ nl: text, en: text })

async function refusals({ refused }: Folder): Promise<Refused[]> {
  const names = existsSync(refused) ? readdirSync(refused).filter((name) => name.endsWith('.csv')) : []
  if (names.length === 0) return []
  const db = await openDatabase()
  try {
    return await Promise.all(
      names.sort().map(async (name) => {
        const rows = await query<{ field: string; reason: string; lines: bigint }>(
          db,
          `select coalesce(field, '') as field, reason, count(distinct line) as lines
          from read_csv($file, header = true, all_varchar = true) group by all order by lines desc, field, reason`,
          { file: join(refused, name) },
        )
        const [all] = await query<{ lines: bigint }>(
          db,
          'select count(distinct line) as lines from read_csv($file, header = true, all_varchar = true)',
          { file: join(refused, name) },
        )
        const reasons = rows.map((row) => ({ ...row, lines: Number(row.lines) }))
        return { file: name, lines: Number(all?.lines ?? 0), reasons }
      }),
    )
  } finally {
    db.closeSync()
  }
}
