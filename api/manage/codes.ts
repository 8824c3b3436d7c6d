import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Grant } from '../../data/access/grant.ts'
import { type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import {
  type CodesPage,
  type Filling,
  type Mistake,
  manageAddresses,
  manageSentences,
} from '../../web/manage/render.tsx'
import type { Person } from '../access/person.ts'
import { batchesOf } from '../codes.ts'
import type { Command } from './command.ts'
import type { Door, Visit } from './door.ts'

type Settings = { folder: string; command: Command; quarter: () => Quarter }

/** Codes of an organisation for its own people, and cards for its families: made, counted, withdrawn. */
export function codes({ read, write }: Door, { folder, command, quarter }: Settings) {
  const own = (person: Person) => batchesOf(join(folder, 'codes'), organisationOf(person).organisation)
  const kindOf = (person: Person) => organisationOf(person).kind ?? own(person).at(-1)?.organisation_kind ?? null

  const pageOf = ({ frame, person }: Visit, filling: Partial<Filling>, done = false): CodesPage => ({
    name: 'codes',
    frame,
    organisation: organisationOf(person).organisation,
    kind: kindOf(person),
    quarters: nowAndNext(quarter()),
    batches: own(person).toReversed(),
    filling: { id: '', typed: { as: ['cards'], quarter: [quarter()] }, mistakes: [], ...filling },
    done,
  })
  read(manageAddresses.codes, async (visit) => pageOf(visit, {}, visit.c.req.query('klaar') === 'ingetrokken'))
  write({
    address: manageAddresses.codes,
    about: ({ quarter, number, for: who }) => [quarter, who, number].map((one) => one?.[0] ?? '').join(' '),
    act: async (visit) => {
      const kind = kindOf(visit.person) ?? visit.typed.kind?.[0] ?? ''
      const mistakes = mistakesOf(visit, kind, nowAndNext(quarter()))
      if (mistakes.length === 0) return made(visit, wordsOf(visit, kind))
      return { page: pageOf(visit, { typed: visit.typed, mistakes }), status: 422 }
    },
  })
  write({
    address: manageAddresses.codesWithdraw,
    about: ({ batch }) => batch?.[0] ?? '',
    act: async ({ person, typed, language }) => {
      const batch = own(person).find((one) => one.batch === typed.batch?.[0])
      if (!batch) throw unknownBatch()
      await command.ask(['codes', 'withdraw', batch.batch], language)
      return { to: manageAddresses.codes, query: 'klaar=ingetrokken' }
    },
  })

  /** The codes leave with this answer; the files they came in are gone before it is sent. */
  async function made({ c, language, typed }: Visit, words: readonly string[]) {
    const room = mkdtempSync(join(tmpdir(), 'wederkerig-codes-'))
    try {
      await command.ask([...words, '--to', room], language)
      const ending = typed.as?.[0] === 'list' ? '.csv' : '.html'
      const name = readdirSync(room).find((one) => one.endsWith(ending)) ?? ''
      const text = readFileSync(join(room, name), 'utf8')
      return c.newResponse(text, 200, ending === '.csv' ? listHeaders(name) : cardHeaders(text))
    } finally {
      rmSync(room, { recursive: true, force: true })
    }
  }
}

function organisationOf({ grants }: Pick<Person, 'grants'>): Extract<Grant, { role: 'organisation' }> {
  const found = grants.find((grant) => grant.role === 'organisation')
  if (found) return found
  throw new Error('no organisation')
}

const nowAndNext = (now: Quarter) => [now, quarterAt(quarterIndex(now) + 1)]

/** On the web fewer at once than on the command line. */
const most = 500

function mistakesOf({ typed, language }: Visit, kind: string, quarters: readonly Quarter[]): Mistake[] {
  const [of, number] = [typed.quarter?.[0], typed.number?.[0]?.trim() ?? '']
  const wrong = {
    quarter: !quarters.some((one) => one === of),
    kind: kind === '',
    number: !/^[1-9]\d{0,2}$/.test(number) || Number(number) > most,
  }
  const fields = (['quarter', 'kind', 'number'] as const).filter((field) => wrong[field])
  return fields.map((field) => ({ field, sentence: manageSentences.codes[field][language](String(most)) }))
}

function wordsOf({ person, typed }: Visit, kind: string): string[] {
  const { organisation, region } = organisationOf(person)
  const [of = '', number = '', who = ''] = [typed.quarter?.[0], typed.number?.[0]?.trim(), typed.for?.[0]]
  const role = who === 'family' ? ['--family'] : who === '' ? [] : [`--role=${who}`]
  const place = region === null ? [] : [`--region=${region}`]
  const shared = [`--organisation=${organisation}`, `--kind=${kind}`, `--quarter=${of}`, `--number=${number}`]
  return ['codes', 'create', ...shared, ...place, ...role]
}

const listHeaders = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
})

/** The cards bring their own style, and nothing else. */
function cardHeaders(text: string) {
  const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? ''
  const digest = createHash('sha256').update(style).digest('base64')
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'private, no-store',
  }
}

const unknownBatch = () =>
  new Refusal(
    { nl: 'deze partij is niet van jouw organisatie', en: 'this batch is not of your organisation' },
    { nl: 'kies een partij uit de lijst', en: 'choose a batch from the list' },
    404,
  )
