import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Grant, Role } from '../../data/access/grant.ts'
import { came, went } from '../../data/access/trail.ts'
import type { JournalSettings } from '../journal.ts'
import { secretIn } from '../secretFile.ts'
import { openAccessKeys } from './keys.ts'
import { type Sealed, sealed } from './sealed.ts'
import { openTrail, type Trail } from './trail.ts'

/** Somebody who is signed in. `who` is a digest: no name is kept. `csrf` stands in every form of this session. */
export type Person = { who: string; grants: readonly Grant[]; session: string; csrf: string }

/** What the cookie holds. `key` is the access key that was used; `since` when they signed in, in milliseconds. */
type Session = { id: string; who: string; grants: readonly Grant[]; key: string | null; since: number }

/** Half an hour without doing anything, and never longer than a working day. */
const idle = 30 * 60
const longest = 8 * 3600

export type AccessSettings = JournalSettings & { url: string; now?: () => number }

export type Access = ReturnType<typeof openAccess>

/** Who is signed in, from a signed cookie; the folder keeps what signs it, the access keys, and who did what. */
export function openAccess(folder: string, { url, now = Date.now, ...journal }: AccessSettings) {
  const isHttps = url.startsWith('https:')
  const name = isHttps ? '__Host-wederkerig' : 'wederkerig'
  const options = { httpOnly: true, sameSite: 'Lax', secure: isHttps, path: '/' } as const
  const keys = openAccessKeys(join(folder, 'access'))
  const trail = openTrail(join(folder, 'trail'), journal, now)
  let made: Sealed | undefined
  const seal = () => {
    made ??= sealed(secretIn(join(folder, 'access', 'secret'), 32), now)
    return made
  }
  const put = (c: Context, session: Session) =>
    setCookie(c, name, seal().close('session', session, idle), { ...options, maxAge: idle })

  /** Null when nobody is signed in, any more. */
  async function find(c: Context) {
    const text = getCookie(c, name)
    const session = text === undefined ? null : seal().open<Session>('session', text)
    if (!session || now() - session.since > longest * 1000) return null
    if (session.key !== null && !keys.stands(session.key)) return null
    const person = personIn(session, seal())
    return (await trail.isOver(person.session)) ? null : { person, session }
  }

  return {
    seal,
    trail,
    /** Who is signed in; the half hour begins anew. */
    personOf: async (c: Context): Promise<Person | null> => {
      const found = await find(c)
      if (!found) return null
      put(c, found.session)
      return found.person
    },
    /** The same, without a cookie in the answer. */
    peek: async (c: Context): Promise<Person | null> => (await find(c))?.person ?? null,
    /** Signs in with an access key. Throws Refusal 403. */
    enterByKey: async (c: Context, typed: string) => {
      const { key, grant } = await keys.open(typed)
      return enter(c, { subject: `key ${key}`, grants: [grant], key })
    },
    /** `subject` is the name that provider or key has for somebody. */
    enter,
    leave: async (c: Context, person: Person) => {
      await trail.add({ ...lineOf(person), what: went, about: '' })
      deleteCookie(c, name, options)
    },
    close: () => trail.close(),
  }

  async function enter(c: Context, { subject, grants, key = null }: Entering): Promise<Person> {
    const id = randomBytes(16).toString('base64url')
    const session = { id, who: seal().digest('who', subject), grants, key, since: now() }
    const person = personIn(session, seal())
    await trail.add({ ...lineOf(person), what: came, about: '' })
    put(c, session)
    return person
  }
}

type Entering = { subject: string; grants: readonly Grant[]; key?: string | null }

const personIn = ({ id, who, grants }: Session, seal: Sealed): Person => ({
  who,
  grants,
  session: seal.digest('session', id),
  csrf: seal.digest('csrf', id),
})

/** What every line about somebody says. */
export const lineOf = ({ who, session, grants }: Person): Omit<Parameters<Trail['add']>[0], 'what' | 'about'> => ({
  who,
  session,
  role: rolesOf(grants).join(' '),
})

export const rolesOf = (grants: readonly Grant[]): Role[] => [...new Set(grants.map(({ role }) => role))]
