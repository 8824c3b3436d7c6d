import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditFigure } from '../../data/audit.ts'
import { auditFigures, isWithinMark } from '../../data/audit.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Words } from '../../data/vocabulary/measure.ts'
import { openDatabase } from '../database.ts'
import { evidenceOf } from '../judge/evidence.ts'
import { failureWords } from '../judge/failure.ts'
import { auditRelease } from '../judge/gate.ts'
import { releases } from '../release/history.ts'
import { verifyRelease } from '../release/verify.ts'
import type { Context, Verb } from '../verb.ts'
import { auditTable } from './auditTable.ts'

export const auditVerb: Verb = {
  summary: {
    nl: 'Valt een uitgave aan en zegt wat er te zien valt.',
    en: 'Attacks a release and says what can be seen.',
  },
  usage: 'audit RELEASE|FOLDER|latest | audit --table FILE.csv [--value COLUMN] [--threshold N] [--base N] [--noise N]',
  options: {
    table: { type: 'string' },
    value: { type: 'string' },
    threshold: { type: 'string' },
    base: { type: 'string' },
    noise: { type: 'string' },
  },
  meaning: {
    table: {
      nl: 'een tabel van een ander: CSV, een kolom per dimensie (leeg, total of totaal is de som) en een kolom met de waarde (leeg, c, x of . is verborgen)',
      en: "somebody else's table: CSV, a column for each dimension (empty, total or totaal is the sum) and a column with the value (empty, c, x or . is suppressed)",
    },
    value: {
      nl: 'naam van die kolom (anders value, anders de laatste)',
      en: 'name of that column (else value, else the last)',
    },
    threshold: { nl: 'kleinste getal dat getoond wordt', en: 'smallest number that is shown' },
    base: { nl: 'afgerond op een veelvoud hiervan', en: 'rounded to a multiple of this' },
    noise: { nl: 'grootste ruis op een getal', en: 'largest noise on a number' },
  },
  run: async ({ positionals: [name], values }, context) => {
    if (typeof values.table === 'string') return auditTable(values.table, values, context)
    if (name === undefined)
      throw new Refusal(
        { nl: 'welke uitgave?', en: 'which release?' },
        { nl: 'schrijf bijvoorbeeld audit latest', en: 'write for example audit latest' },
      )
    return auditFolder(folderOf(name, context), context)
  },
}

function folderOf(name: string, { paths }: Context): string {
  const id = name === 'latest' ? (releases(paths).at(-1)?.id ?? '') : name
  const inside = join(paths.releases, id)
  return id !== '' && existsSync(inside) ? inside : name
}

async function auditFolder(at: string, context: Context) {
  const { manifest, release } = verifyRelease(at)
  if (!manifest)
    throw new Refusal(
      { nl: `deze uitgave is niet heel: ${release}`, en: `this release is not whole: ${release}` },
      { nl: 'zie verify', en: 'see verify' },
    )
  const connection = await openDatabase()
  try {
    const evidence = await evidenceOf(connection, context.paths, manifest)
    const { audit, failures } = await auditRelease(connection, at, evidence, (done, of) =>
      context.progress(bar(done, of)),
    )
    for (const figure of audit.figures) context.say(line(figure))
    for (const failure of failures) context.say(failureWords(failure))
    context.say(verdict(audit.passed, manifest.id, evidence.truth !== null))
    return { ...audit, failures, failed: !audit.passed }
  } finally {
    connection.closeSync()
  }
}

function bar(done: number, of: number): Words {
  const full = Math.round((20 * done) / Math.max(1, of))
  const drawn = `[${'#'.repeat(full)}${'.'.repeat(20 - full)}] ${done}/${of}`
  return { nl: `aanvallen ${drawn}`, en: `attacking ${drawn}` }
}

function line(figure: AuditFigure): Words {
  const { id, attack, value, mark, at, passed, why } = figure
  const sign = passed === null ? '-' : passed ? 'ok' : '!!'
  const { nl, en } = auditFigures[id]
  const head = `${sign.padEnd(3)}${attack.padEnd(5)}`
  const reason = why && reasons[why]
  const chance = passed === true && !isWithinMark(figure) ? byChance : { nl: '', en: '' }
  return {
    nl: `${head}${nl}: ${reason?.nl ?? value} (${at === 'most' ? 'hoogstens' : 'minstens'} ${mark})${chance.nl}`,
    en: `${head}${en}: ${reason?.en ?? value} (at ${at} ${mark})${chance.en}`,
  }
}

const byChance = { nl: ', binnen het toeval', en: ', within chance' }

const reasons = {
  no_truth: { nl: 'niet te zeggen zonder de ware cijfers', en: 'cannot be said without the true numbers' },
  too_few: { nl: 'te weinig om iets te zeggen', en: 'too few to say anything' },
} as const

function verdict(passed: boolean, id: string, judged: boolean): Words {
  const without = judged
    ? { nl: '', en: '' }
    : { nl: ' De ware cijfers zijn er niet meer.', en: ' The true numbers are no longer there.' }
  return passed
    ? {
        nl: `Uitgave ${id} doorstaat elke aanval.${without.nl}`,
        en: `Release ${id} withstands every attack.${without.en}`,
      }
    : { nl: `Uitgave ${id} houdt geen stand.${without.nl}`, en: `Release ${id} does not withstand.${without.en}` }
}
