import type { SignalKind } from '../../data/signal.ts'
import { query } from '../database.ts'
import { intake } from './intake.ts'
import { writeRefusals } from './refused.ts'
import { refusal } from './sentences.ts'
import type { Outcome, Session } from './session.ts'
import { storeEvents, storeSignals } from './store.ts'
import type { Table } from './table.ts'

/** Imports one file of signals as batch `batch`. A file without one good line is refused, its refusals kept as `name`. */
export async function importSignals(
  session: Session,
  table: Table,
  kind: SignalKind,
  batch: number,
  name: string,
): Promise<Outcome> {
  const { rows, problems, unused, present } = await intake(session, table, kind)
  if (rows === 0) throw refusal(session.language, 'noRows', table.file.name)
  const refused = await countOf(session, 'intake where problems <> 0')
  const refusals = refused > 0 ? await writeRefusals(session, name, problems) : null
  if (refused === rows && !session.choices.collected) throw refusal(session.language, 'nothingGood', refusals ?? '')
  sayUnused(session, unused)
  const { taken, quarters, texts } =
    kind === 'rule_event'
      ? await storeEvents(session, batch, present)
      : await storeSignals(session, kind, batch, present)
  sayScreened(session, texts)
  return { taken, refused, known: rows - refused - taken, refusals, quarters }
}

async function countOf({ db }: Session, from: string): Promise<number> {
  const [row] = await query<{ n: bigint }>(db, `select count(*) as n from ${from}`)
  return Number(row?.n ?? 0)
}

function sayUnused({ say }: Session, unused: readonly string[]) {
  if (unused.length === 0) return
  const list = unused.slice(0, 20).join(', ')
  say({ nl: `niet bewaard, want onbekend: ${list}`, en: `not stored, because unknown: ${list}` })
}

function sayScreened({ say }: Session, texts: number) {
  if (texts === 0) return
  say({
    nl: `${texts} ${texts === 1 ? 'vrije tekst' : 'vrije teksten'} nagekeken, alleen voor de regeldesk bewaard`,
    en: `${texts} free ${texts === 1 ? 'text' : 'texts'} screened, kept for the rule desk only`,
  })
}
