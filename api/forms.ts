import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { speaksOfDanger } from '../data/danger.ts'
import type { EventLine } from '../data/inbox/line.ts'
import type { Quarter } from '../data/quarter.ts'
import type { Language, Words } from '../data/vocabulary/measure.ts'
import { type Rule, rules } from '../data/vocabulary/rules.ts'
import {
  type Filling,
  type FormFrame,
  type FormPage,
  formAddresses,
  type Mistake,
  renderForm,
  reportAddress,
  searchKey,
  sentences,
  type Typed,
} from '../web/forms/render.tsx'
import { builtFiles } from './built.ts'
import { changedRules } from './changedRules.ts'
import { codeForm } from './codeForm.ts'
import { mistake, mistakesOf } from './formMistakes.ts'
import { type FormName, missing, signalsOf } from './formSignals.ts'
import type { Intake } from './intake.ts'
import { addressOf, isOwn } from './sender.ts'
import type { Shelf } from './shelf.ts'
import { openTold } from './told.ts'

export type FormsSettings = {
  intake: Intake
  url: string
  proxies: number
  /** The folder that vite built. */
  dist: string
  /** The operator's own stylesheet; empty where there is none. */
  theme?: string
  quarter: () => Quarter
  log: (sentence: string) => void
  /** Lines of the journal: what owners changed since the newest release. */
  heard?: (() => Promise<readonly EventLine[]>) | undefined
}

type Subject = { form: FormName; rule: Rule | null; address: Words }

/** The pages on which practice and families speak; each sends itself, urlencoded, to its own address. */
export function formsRoute(
  shelf: Shelf,
  { intake, url, proxies, dist, theme, quarter, log, heard }: FormsSettings,
): Hono {
  const route = new Hono()
  const assets = builtFiles(dist, theme, 'forms.json')
  const isChanged = changedRules(shelf, openTold(shelf, heard), quarter)

  const frameOf = async (language: Language, address: Words): Promise<FormFrame> => {
    const threshold = (await shelf.latest().catch(() => undefined))?.parameters.threshold ?? usualThreshold
    return { language, address, assets, threshold, isOpen: intake.isOpen }
  }
  const pageOf = async (language: Language, { form, rule, address }: Subject, filling: Filling): Promise<FormPage> => {
    const frame = await frameOf(language, address)
    if (form !== 'report') return { name: form, frame, filling }
    const changed = rule !== null && (await isChanged(rule.id).catch(() => false))
    return { name: form, frame, rule, changed, filling }
  }
  const ask = async (c: Context, language: Language, subject: Subject) =>
    html(c, await pageOf(language, subject, { id: newId(), typed: {}, mistakes: [] }))

  const take = async (c: Context, language: Language, subject: Subject) => {
    const { form, rule } = subject
    const again = async (status: number, typed: Typed, id: string, mistakes: Mistake[]) =>
      html(c, await pageOf(language, subject, { id, typed, mistakes }), status)
    if (!isOwn(c, url)) return again(403, {}, newId(), [{ field: '', sentence: sentences.foreign[language] }])
    const typed = typedIn(await c.req.text())
    const id = idIn(typed)
    const code = typed.code?.[0]?.trim() || null
    const lacking = [...missing(form, typed, rule?.id ?? 'nieuw'), ...lackingCode(code, form, intake.isOpen)]
    const danger = form === 'report' && speaksOfDanger(typed.free_text?.[0] ?? '')
    const kept = danger ? { ...typed, free_text: [] } : typed
    const signals = signalsOf(form, { id, typed: kept }, rule?.id ?? 'nieuw')
    if (lacking.length === 0 && signals.length === 0) lacking.push({ field: form === 'mirror' ? 'process' : 'trust' })
    if (lacking.length > 0)
      return again(
        422,
        typed,
        id,
        lacking.map(({ field }) => mistake(field, language)),
      )
    try {
      const address = addressOf(c, proxies)
      const { words } = await intake.send({ code, signals: signals.map(withoutKnown(intake, code, address)), address })
      const frame = await frameOf(language, subject.address)
      const about = form === 'report' ? 'rule' : form
      return html(c, { name: 'receipt', frame, about, words, rule, counted: code !== null, danger })
    } catch (error) {
      const mistakes = mistakesOf(error, language)
      if (mistakes) return again((error as { code: number }).code, typed, id, mistakes)
      log(`POST ${c.req.routePath} failed: ${error instanceof Error ? error.name : 'unknown'}`)
      return again(500, typed, id, [{ field: '', sentence: sentences.busy[language] }])
    }
  }

  const limit = bodyLimit({ maxSize: 64 * 1024 })
  for (const language of languages) {
    route.get(formAddresses.find[language], async (c) => {
      const search = (c.req.query(searchKey[language]) ?? '').slice(0, 60).trim()
      return html(c, { name: 'find', frame: await frameOf(language, formAddresses.find), search })
    })
    for (const form of ['week', 'family', 'mirror'] as const) {
      const subject = { form, rule: null, address: formAddresses[form] }
      route.get(subject.address[language], (c) => ask(c, language, subject))
      route.post(subject.address[language], limit, (c) => take(c, language, subject))
    }
    const path = reportAddress(':rule')[language]
    route.get(path, (c, next) => about(c, next, (subject) => ask(c, language, subject)))
    route.post(path, limit, (c, next) => about(c, next, (subject) => take(c, language, subject)))
  }
  return route.route('/', codeForm({ intake, url, proxies, frameOf, html }))
}

const languages = ['nl', 'en'] as const

/** Before the first release there are no parameters to read. */
const usualThreshold = 10

function about(c: Context, next: () => Promise<void>, then: (subject: Subject) => Promise<Response>) {
  const id = c.req.param('rule') ?? ''
  const rule = rules.find((one) => one.id === id) ?? null
  return rule || id === 'nieuw' ? then({ form: 'report', rule, address: reportAddress(id) }) : next()
}

function typedIn(body: string): Typed {
  const typed: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(body)) {
    typed[name] ??= []
    typed[name].push(value)
  }
  return typed
}

const newId = () => randomBytes(16).toString('hex')
const idIn = (typed: Typed) => {
  const id = typed.signal_id?.[0] ?? ''
  return /^[A-Za-z0-9_-]{16,60}$/.test(id) ? id : newId()
}

/** Only a rule may be flagged without a code, and only where the operator allows it. */
const lackingCode = (code: string | null, form: FormName, isOpen: boolean) =>
  code === null && !(form === 'report' && isOpen) ? [{ field: 'code' }] : []

/** A role that the code says already is not said twice. */
function withoutKnown(intake: Intake, code: string | null, address: string) {
  return <S extends { fields: Record<string, unknown> }>(signal: S): S => {
    if (code === null || signal.fields.role === undefined) return signal
    const { role, ...fields } = signal.fields
    return intake.open(code, address).role === null ? signal : { ...signal, fields }
  }
}

function html(c: Context, page: FormPage, status = 200): Response {
  const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const text = renderForm(page)
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': page.frame.language,
    'Cache-Control': page.name === 'find' ? 'public, max-age=3600' : 'no-store',
    Vary: 'Accept-Encoding',
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    ...(status === 429 || status === 503 ? { 'Retry-After': '60' } : {}),
  }
  const body = zipped ? (gzipSync(text) as unknown as ArrayBuffer) : text
  return c.newResponse(body, { status: status as 200, headers })
}
