import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../../data/refusal.ts'
import type { Language, Words } from '../../data/vocabulary/measure.ts'
import {
  type ManageFrame,
  type ManagePage,
  manageAddresses,
  manageSentences,
  menu,
  renderManage,
  towards,
} from '../../web/manage/render.tsx'
import { type Access, lineOf, type Person, rolesOf } from '../access/person.ts'
import { mayDo, ruleOf } from '../access/rules.ts'
import { isOwn } from '../sender.ts'

/** A visit of somebody who may be here. `typed` is what a form sent, by field; `files` what was uploaded. */
export type Visit = {
  c: Context
  language: Language
  person: Person
  frame: ManageFrame
  typed: Readonly<Record<string, readonly string[]>>
  files: Readonly<Record<string, File>>
}

/** A page, a page with a status, another address to go to (with a query), or a file. */
export type Shown = ManagePage | { page: ManagePage; status: number } | { to: Words; query?: string } | Response

/** `about`: what the trail says a write was about: codes, never words. `most`: bytes that may be sent. */
export type Write = {
  address: Words
  about: (typed: Visit['typed']) => string
  most?: number
  act: (visit: Visit) => Promise<Shown>
}

export type DoorSettings = {
  access: Access
  url: string
  assets: ManageFrame['assets']
  log: (sentence: string) => void
}

export type Door = ReturnType<typeof openDoor>

/**
 * The one way to a page behind sign-in: an address is opened to the roles that api/access/rules.ts names, a write only with the token of its
 * session, from our own page, and after its line in the trail is on disk.
 */
export function openDoor({ access, url, assets, log }: DoorSettings) {
  const route = new Hono()
  const frameOf = (language: Language, address: Words, person: Person | null): ManageFrame => {
    if (!person) return { language, address, assets, person }
    const roles = rolesOf(person.grants)
    const own = menu.filter((name) => mayDo(ruleOf('GET', manageAddresses[name].nl), roles))
    return { language, address, assets, person: { roles, csrf: person.csrf, menu: own } }
  }
  const refused = (c: Context, frame: ManageFrame, words: Words, status: number) =>
    html(c, { name: 'refused', frame, sentence: words[frame.language] }, status)

  async function visit(c: Context, language: Language, address: Words, then: (visit: Visit) => Promise<Shown>) {
    const person = await access.personOf(c)
    const frame = frameOf(language, address, person)
    if (!person)
      return c.req.method !== 'POST' ? toSignIn(c, language) : refused(c, frame, manageSentences.expired, 401)
    if (!mayDo(ruleOf(c.req.method, c.req.routePath), rolesOf(person.grants)))
      return refused(c, frame, manageSentences.notYours, 403)
    try {
      return answer(c, language, await then({ c, language, person, frame, typed: {}, files: {} }))
    } catch (error) {
      if (error instanceof Refusal)
        return html(c, { name: 'refused', frame, sentence: sentenceOf(error, language) }, error.code)
      log(`${c.req.method} ${c.req.routePath} failed: ${error instanceof Error ? error.name : 'unknown'}`)
      return refused(c, frame, manageSentences.failed, 500)
    }
  }

  async function written(known: Visit, { address, about, act }: Write): Promise<Shown> {
    const { c, person, frame } = known
    const { typed, files } = await bodyOf(c)
    if (!isOwn(c, url) || !isSame(typed.csrf?.[0] ?? '', person.csrf))
      return { page: { name: 'refused', frame, sentence: manageSentences.foreign[frame.language] }, status: 403 }
    await access.trail.add({ ...lineOf(person), what: address.nl, about: about(typed).slice(0, 120) })
    return act({ ...known, typed, files })
  }

  return {
    route,
    frameOf,
    read: (address: Words, show: (visit: Visit) => Promise<Shown>) => {
      for (const language of languages) {
        known('GET', address[language])
        route.get(address[language], (c) => visit(c, language, address, show))
      }
    },
    write: (write: Write) => {
      for (const language of languages) {
        const onError = (c: Context) =>
          refused(c, frameOf(language, write.address, null), manageSentences.tooLarge, 413)
        const limit = bodyLimit({ maxSize: write.most ?? 64 * 1024, onError })
        known('POST', write.address[language])
        route.post(write.address[language], limit, (c) =>
          visit(c, language, write.address, (found) => written(found, write)),
        )
      }
    },
  }
}

export const languages = ['nl', 'en'] as const

function known(method: string, path: string) {
  if (ruleOf(method, path) === null) throw new Error(`no rule says who may ${method} ${path}`)
}

const toSignIn = (c: Context, language: Language) => {
  c.header('Cache-Control', 'private, no-store')
  return c.redirect(`${manageAddresses.signIn[language]}?${towards}=${encodeURIComponent(c.req.path)}`, 303)
}

function answer(c: Context, language: Language, shown: Shown): Response {
  if (shown instanceof Response) return shown
  if ('page' in shown) return html(c, shown.page, shown.status)
  if ('name' in shown) return html(c, shown)
  c.header('Cache-Control', 'private, no-store')
  return c.redirect(shown.to[language] + (shown.query ? `?${shown.query}` : ''), 303)
}

/** A page for one person: it is kept by nobody. */
export function html(c: Context, page: ManagePage, status = 200): Response {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': page.frame.language,
    'Cache-Control': 'private, no-store',
    ...(status === 429 || status === 503 ? { 'Retry-After': '60' } : {}),
  }
  return c.newResponse(renderManage(page), { status: status as 200, headers })
}

async function bodyOf(c: Context): Promise<Pick<Visit, 'typed' | 'files'>> {
  const typed: Record<string, string[]> = Object.create(null)
  const files: Record<string, File> = Object.create(null)
  for (const [name, values] of Object.entries(await c.req.parseBody({ all: true })))
    for (const value of [values].flat())
      if (value instanceof File) files[name] = value
      else {
        typed[name] ??= []
        typed[name].push(value)
      }
  return { typed, files }
}

function isSame(given: string, own: string): boolean {
  const bytes = Buffer.from(given)
  return bytes.length === own.length && timingSafeEqual(bytes, Buffer.from(own))
}

export const sentenceOf = ({ said }: Refusal, language: Language) =>
  `${said[language].replace(/[. ]+$/, '').replace(/(^|[.!?] )\p{Ll}/gu, (start) => start.toUpperCase())}.`
