import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import type { Grant } from '../../data/access/grant.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Language, Words } from '../../data/vocabulary/measure.ts'
import { backAddress, manageAddresses, manageSentences, towards } from '../../web/manage/render.tsx'
import type { OpenId, Underway } from '../access/openid.ts'
import type { Access } from '../access/person.ts'
import { ruleOf } from '../access/rules.ts'
import { openLimit } from '../limit.ts'
import { addressOf, isOwn } from '../sender.ts'
import { type Door, html, languages, sentenceOf } from './door.ts'

export type SignInSettings = {
  access: Access
  url: string
  proxies: number
  openId: OpenId | null
  log: (sentence: string) => void
}

type Going = Underway & { to: string; language: Language }

/** Signing in, by a provider or by a key of this machine, and signing out. */
export function signIn({ route, read, write, frameOf }: Door, settings: SignInSettings) {
  const { access, url, openId } = settings
  const tries = openLimit({ most: 10, seconds: 60 })
  const page = (c: Context, language: Language, to: string, mistake: Words | string | null = null, status = 200) => {
    const sentence = mistake === null || typeof mistake === 'string' ? mistake : mistake[language]
    const frame = frameOf(language, manageAddresses.signIn, null)
    return html(c, { name: 'signIn', frame, to, provider: openId !== null, mistake: sentence }, status)
  }

  for (const language of languages) {
    route.get(manageAddresses.signIn[language], (c) => page(c, language, wanted(c.req.query(towards))))
    route.post(manageAddresses.signIn[language], bodyLimit({ maxSize: 4096 }), async (c) => {
      const { key, [towards]: to } = await c.req.parseBody()
      const next = wanted(to)
      if (!isOwn(c, url)) return page(c, language, next, manageSentences.foreign, 403)
      if (typeof key !== 'string' || key.trim() === '') return page(c, language, next, manageSentences.missingKey, 422)
      try {
        const address = addressOf(c, settings.proxies)
        tries.take(address)
        await access.enterByKey(c, key)
        tries.giveBack(address)
        return onward(c, language, next)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return page(c, language, next, sentenceOf(error, language), error.code)
      }
    })
    route.get(manageAddresses.signOut[language], async (c) => {
      const frame = frameOf(language, manageAddresses.signOut, await access.personOf(c))
      return html(c, { name: 'signOut', frame })
    })
    if (openId)
      route.get(manageAddresses.provider[language], (c) => toProvider(c, { ...settings, openId }, language, page))
  }
  if (openId) route.get(backAddress, (c) => backFrom(c, { ...settings, openId }, page))
  write({
    address: manageAddresses.signOut,
    about: () => '',
    act: async ({ c, person }) => {
      await access.leave(c, person)
      return { to: manageAddresses.signOut }
    },
  })
  read(manageAddresses.home, async ({ frame }) => ({ name: 'home', frame }))
}

type WithProvider = SignInSettings & { openId: OpenId }
type PageOf = (c: Context, language: Language, to: string, mistake: Words | string | null, status: number) => Response

const underway = 'wederkerig-aanmelden'
const minutes = 10

async function toProvider(c: Context, { access, url, openId, log }: WithProvider, language: Language, page: PageOf) {
  const next = wanted(c.req.query(towards))
  try {
    const { to, underway: kept } = await openId.begin()
    const going: Going = { ...kept, to: next, language }
    setCookie(c, underway, access.seal().close('underway', going, minutes * 60), {
      httpOnly: true,
      sameSite: 'Lax',
      secure: url.startsWith('https:'),
      path: backAddress,
      maxAge: minutes * 60,
    })
    c.header('Cache-Control', 'private, no-store')
    return c.redirect(to, 303)
  } catch (error) {
    log(`sign-in provider failed: ${nameOf(error)}`)
    return page(c, language, next, manageSentences.providerFailed, 503)
  }
}

async function backFrom(c: Context, { access, openId, log }: WithProvider, page: PageOf) {
  const going = access.seal().open<Going>('underway', getCookie(c, underway))
  if (!going) return page(c, 'nl', '', manageSentences.foreign, 403)
  const { to, language } = going
  try {
    const { subject, grants } = await openId.end(new URL(c.req.url).search, going)
    const mistake = unfit(grants)
    if (mistake) return page(c, language, to, mistake, 403)
    await access.enter(c, { subject, grants })
    return onward(c, language, to)
  } catch (error) {
    log(`sign-in failed: ${nameOf(error)}`)
    return page(c, language, to, manageSentences.providerFailed, 403)
  }
}

function unfit(grants: readonly Grant[]): Words | null {
  if (grants.length === 0) return manageSentences.noRole
  const organisations = grants.flatMap((grant) => (grant.role === 'organisation' ? [grant.organisation] : []))
  return new Set(organisations).size > 1 ? manageSentences.twoOrganisations : null
}

const onward = (c: Context, language: Language, to: string) => {
  c.header('Cache-Control', 'private, no-store')
  return c.redirect(to === '' ? manageAddresses.home[language] : to, 303)
}

/** An address of our own that somebody may be sent to; anything else is left out. */
const wanted = (to: unknown) =>
  typeof to === 'string' && /^\/[a-z0-9/-]*$/i.test(to) && !to.startsWith('//') && ruleOf('GET', to) !== null ? to : ''

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
