import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { valueIn } from '../../data/checking/value.ts'
import { configuration } from '../../data/configuration.ts'
import { spelled } from '../../data/inbox/code.ts'
import { quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { sharedFields } from '../../data/signal.ts'
import { codeBatches, createCodes, withdrawCodes } from '../codes/batches.ts'
import { cardsPage } from '../codes/cards.ts'
import type { Context, Verb } from '../verb.ts'

type Values = Parameters<Verb['run']>[0]['values']

/** `codes`: one-quarter codes, with which people of an organisation, or families, report without a name. */
export const codesVerb: Verb = {
  summary: {
    nl: 'Maakt codes en kaartjes waarmee mensen zonder naam melden.',
    en: 'Makes codes and cards with which people report without a name.',
  },
  usage:
    'codes create --organisation O --kind K [--region R] --quarter Q [--role R] --number N [--family] [--to DIR] | codes list | codes withdraw BATCH',
  options: {
    organisation: { type: 'string' },
    kind: { type: 'string' },
    region: { type: 'string' },
    quarter: { type: 'string' },
    role: { type: 'string' },
    number: { type: 'string' },
    family: { type: 'boolean' },
    to: { type: 'string' },
  },
  meaning: {
    organisation: { nl: 'code van de organisatie', en: 'code of the organisation' },
    kind: { nl: 'soort organisatie', en: 'kind of organisation' },
    region: { nl: 'jeugdregio', en: 'youth region' },
    quarter: { nl: 'kwartaal waarin de codes gelden', en: 'quarter in which the codes are valid' },
    role: { nl: 'functiegroep; anders zegt de melder die zelf', en: 'role group; else the reporter says it' },
    number: { nl: 'hoeveel, hooguit 5000', en: 'how many, at most 5000' },
    family: { nl: 'kaartjes voor gezinnen', en: 'cards for families' },
    to: {
      nl: 'map voor de kaartjes en de lijst (hier); bewaar ze niet langer dan nodig',
      en: 'folder for the cards and the list (here); keep them no longer than needed',
    },
  },
  run: async ({ positionals: [action, batch], values }, context) => {
    if (action === 'create') return create(values, context)
    if (action === 'list') return list(context)
    if (action === 'withdraw' && batch !== undefined) return withdraw(batch, context)
    throw new Refusal(
      { nl: 'wat moet er met de codes?', en: 'what about the codes?' },
      { nl: 'zie codes --help', en: 'see codes --help' },
    )
  },
}

function create(values: Values, context: Context) {
  const family = values.family === true
  const of = quarter(needed(values, 'quarter'))
  const role = optional(values, 'role', 'role')
  const wanted = {
    quarter: of,
    organisation: chosen('organisation', 'organisation', needed(values, 'organisation')),
    organisation_kind: chosen('kind', 'organisation_kind', needed(values, 'kind')),
    region: optional(values, 'region', 'region'),
    role: family ? null : role,
    family,
  }
  const { batch, codes } = createCodes(context.paths, wanted, numberOf(needed(values, 'number')))
  const to = resolve(typeof values.to === 'string' ? values.to : '.')
  const { url } = configuration(process.env)
  const cards = join(to, `codes-${of}-${batch}.html`)
  const csv = join(to, `codes-${of}-${batch}.csv`)
  writeFileSync(cards, cardsPage({ quarter: of, family, url, codes }), { mode: 0o600, flag: 'wx' })
  writeFileSync(csv, ['code', ...codes.map(spelled), ''].join('\n'), { mode: 0o600, flag: 'wx' })
  context.say({
    nl: `${codes.length} codes voor ${of}, partij ${batch}. Kaartjes: ${cards}. Lijst: ${csv}. Wij bewaren ze niet: deel ze uit en gooi de bestanden weg.`,
    en: `${codes.length} codes for ${of}, batch ${batch}. Cards: ${cards}. List: ${csv}. We do not keep them: hand them out and delete the files.`,
  })
  return { batch, quarter: of, number: codes.length, cards, csv }
}

function list({ paths, say }: Context) {
  const batches = codeBatches(paths).map(({ hashes, ...batch }) => ({ ...batch, number: hashes.length }))
  for (const { batch, quarter: of, organisation, role, family, number, withdrawn } of batches)
    say({
      nl: `${batch}  ${of}  ${organisation}  ${family ? 'gezinnen' : (role ?? 'alle functies')}  ${number}${withdrawn ? '  ingetrokken' : ''}`,
      en: `${batch}  ${of}  ${organisation}  ${family ? 'families' : (role ?? 'all roles')}  ${number}${withdrawn ? '  withdrawn' : ''}`,
    })
  return { batches }
}

function withdraw(batch: string, { paths, say }: Context) {
  if (!withdrawCodes(paths, batch))
    throw new Refusal(
      { nl: `die partij is er niet: ${batch.slice(0, 20)}`, en: `no such batch: ${batch.slice(0, 20)}` },
      { nl: 'zie codes list', en: 'see codes list' },
      404,
    )
  say({ nl: `Partij ${batch} opent niets meer.`, en: `Batch ${batch} opens nothing any more.` })
  return { withdrawn: batch }
}

type Shared = 'organisation' | 'organisation_kind' | 'region' | 'role'

function needed(values: Values, option: string): string {
  const value = values[option]
  if (typeof value === 'string' && value !== '') return value
  throw wrong(option, { nl: 'ontbreekt', en: 'is missing' })
}

const optional = (values: Values, option: string, field: Shared) =>
  typeof values[option] === 'string' ? chosen(option, field, needed(values, option)) : null

function chosen(option: string, field: Shared, value: string): string {
  if (valueIn(sharedFields[field], value, '2000-01-01') !== null) return value
  throw wrong(option, { nl: 'ken ik niet', en: 'is not known' })
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= 5000) return Number(text)
  throw wrong('number', { nl: 'is geen getal van 1 tot en met 5000', en: 'is not a number from 1 to 5000' })
}

const wrong = (option: string, reason: { nl: string; en: string }) =>
  new Refusal(
    { nl: `--${option} ${reason.nl}`, en: `--${option} ${reason.en}` },
    { nl: 'zie codes --help', en: 'see codes --help' },
  )
