import { type Grant, grantIn, grantText, type Role, roles } from '../../data/access/grant.ts'
import { spelled } from '../../data/inbox/code.ts'
import { Refusal } from '../../data/refusal.ts'
import { codesOf } from '../../data/vocabulary/codes.ts'
import { accessKeys, createKey, withdrawKey } from '../access/keys.ts'
import type { Context, Verb } from '../verb.ts'

type Values = Parameters<Verb['run']>[0]['values']

/** `access`: keys with which people of one machine sign in, where there is no provider to sign in with. */
export const accessVerb: Verb = {
  summary: {
    nl: 'Maakt sleutels waarmee mensen zich op deze machine aanmelden.',
    en: 'Makes keys with which people sign in on this machine.',
  },
  usage: `access create --role ${roles.join('|')} [--organisation O [--kind K] [--region R]] [--owner O] | access list | access withdraw KEY`,
  options: {
    role: { type: 'string' },
    organisation: { type: 'string' },
    kind: { type: 'string' },
    region: { type: 'string' },
    owner: { type: 'string' },
  },
  meaning: {
    role: { nl: 'wat de sleutel opent', en: 'what the key opens' },
    organisation: { nl: 'code van de organisatie, bij die rol', en: 'code of the organisation, with that role' },
    kind: { nl: 'soort organisatie, voor haar codes', en: 'kind of organisation, for its codes' },
    region: { nl: 'jeugdregio, idem', en: 'youth region, likewise' },
    owner: { nl: 'eigenaar van regels, bij die rol', en: 'owner of rules, with that role' },
  },
  run: async ({ positionals: [action, key], values }, context) => {
    if (action === 'create') return create(values, context)
    if (action === 'list') return list(context)
    if (action === 'withdraw' && key !== undefined) return withdraw(key, context)
    throw new Refusal(
      { nl: 'wat moet er met de toegang?', en: 'what about the access?' },
      { nl: 'zie access --help', en: 'see access --help' },
    )
  },
}

function create(values: Values, { paths, say }: Context) {
  const grant = grantOf(values)
  const { key, secret } = createKey(paths, grant, new Date().toISOString().slice(0, 10))
  const access = spelled(secret)
  say({
    nl: `${access}\nDit is de toegangssleutel voor ${grantText(grant)}. Je ziet hem maar één keer. Intrekken: access withdraw ${key}`,
    en: `${access}\nThis is the access key for ${grantText(grant)}. You see it only once. To end it: access withdraw ${key}`,
  })
  return { key, access, grant: grantText(grant) }
}

function list({ paths, say }: Context) {
  const keys = accessKeys(paths).map(({ key, grant, made, withdrawn }) => ({
    key,
    grant: grantText(grant),
    made,
    withdrawn,
  }))
  for (const { key, grant, made, withdrawn } of keys)
    say({
      nl: `${key}  ${made}  ${grant}${withdrawn ? '  ingetrokken' : ''}`,
      en: `${key}  ${made}  ${grant}${withdrawn ? '  withdrawn' : ''}`,
    })
  return { keys }
}

function withdraw(key: string, { paths, say }: Context) {
  if (!withdrawKey(paths, key))
    throw new Refusal(
      { nl: `die sleutel is er niet: ${key.slice(0, 20)}`, en: `no such key: ${key.slice(0, 20)}` },
      { nl: 'zie access list', en: 'see access list' },
      404,
    )
  say({ nl: `Sleutel ${key} opent niets meer.`, en: `Key ${key} opens nothing any more.` })
  return { withdrawn: key }
}

function grantOf(values: Values): Grant {
  const role = roles.find((one) => one === values.role)
  if (!role) throw wrong('role', { nl: `is een van ${roles.join(', ')}`, en: `is one of ${roles.join(', ')}` })
  const grant = grantIn([role, ...partsOf(role, values)].join(':'))
  if (!grant) throw wrong(role, { nl: 'ontbreekt of past niet', en: 'is missing or does not fit' })
  return grant
}

const belonging: Record<Role, readonly string[]> = {
  organisation: ['organisation', 'kind', 'region'],
  owner: ['owner'],
  desk: [],
  steward: [],
}

function partsOf(role: Role, values: Values): string[] {
  const foreign = ['organisation', 'kind', 'region', 'owner'].find(
    (name) => values[name] !== undefined && !belonging[role].includes(name),
  )
  if (foreign) throw wrong(foreign, { nl: 'hoort niet bij deze rol', en: 'does not go with this role' })
  if (values.region !== undefined && values.kind === undefined)
    throw wrong('region', { nl: 'vraagt ook --kind', en: 'also needs --kind' })
  if (values.kind !== undefined && !codesOf('chain_actor').includes(String(values.kind)))
    throw wrong('kind', { nl: 'ken ik niet', en: 'is not known' })
  return belonging[role].flatMap((name) => (typeof values[name] === 'string' ? [values[name]] : []))
}

const wrong = (option: string, reason: { nl: string; en: string }) =>
  new Refusal(
    { nl: `--${option} ${reason.nl}`, en: `--${option} ${reason.en}` },
    { nl: 'zie access --help', en: 'see access --help' },
  )
