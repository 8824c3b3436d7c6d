import * as client from 'openid-client'
import { type Grant, grantIn } from '../../data/access/grant.ts'

export type OpenIdSettings = {
  issuer: string
  clientId: string
  /** Empty for a public client. */
  clientSecret: string
  scope: string
  /** Name of the claim with roles; dots go into objects, as in `realm_access.roles`. */
  claim: string
  /** Words of the provider and the grants they stand for: `jb-beheer=steward jb-gi01=organisation:gi-01:gi`; empty when the claim holds grants. */
  words: string
  /** Where the provider sends people back to. */
  back: string
}

/** What must be remembered between going to the provider and coming back. */
export type Underway = { state: string; nonce: string; verifier: string }

/** Any OpenID Connect provider, by the code flow with PKCE. */
export type OpenId = {
  begin(): Promise<{ to: string; underway: Underway }>
  /** Throws when the provider's answer is not right. `search` is the query with which somebody came back. */
  end(search: string, underway: Underway): Promise<{ subject: string; grants: Grant[] }>
}

/** Asks the provider nothing before somebody signs in; one that was out of reach is asked again. */
export function openOpenId(settings: OpenIdSettings): OpenId {
  let known: Promise<client.Configuration> | undefined
  const provider = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    begin: async () => {
      const verifier = client.randomPKCECodeVerifier()
      const underway = { state: client.randomState(), nonce: client.randomNonce(), verifier }
      const to = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: settings.back,
        scope: settings.scope,
        state: underway.state,
        nonce: underway.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { to: to.href, underway }
    },
    end: async (search, { state, nonce, verifier }) => {
      const configuration = await provider()
      const tokens = await client.authorizationCodeGrant(configuration, new URL(settings.back + search), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const own = tokens.claims()
      if (!own) throw new Error('no identity')
      const told = valueAt(own, settings.claim) ?? (await fromUserInfo(configuration, tokens.access_token, own.sub))
      return { subject: `${own.iss} ${own.sub}`, grants: grantsIn(told, settings.words) }
    },
  }

  /** Many providers give claims of a scope at this address only. */
  async function fromUserInfo(configuration: client.Configuration, token: string, subject: string) {
    if (!configuration.serverMetadata().userinfo_endpoint) return undefined
    return valueAt(await client.fetchUserInfo(configuration, token, subject), settings.claim)
  }
}

/** Without TLS only on this machine: the configuration allows no other. */
async function discover({ issuer, clientId, clientSecret }: OpenIdSettings) {
  const isPlain = issuer.startsWith('http:')
  return client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === '' ? client.None() : client.ClientSecretBasic(clientSecret),
    { timeout: 10, execute: isPlain ? [client.allowInsecureRequests] : [] },
  )
}

function valueAt(claims: object, path: string): unknown {
  const whole = Object.entries(claims).find(([name]) => name === path)?.[1]
  if (whole !== undefined) return whole
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined,
      claims,
    )
}

/** The grants that a claim tells, a text or a list of texts; what is no grant is passed over. */
export function grantsIn(told: unknown, words: string): Grant[] {
  const meanings = new Map(words.split(/\s+/).flatMap((pair) => pairIn(pair)))
  const texts = [told].flat().filter((one) => typeof one === 'string')
  return texts.flatMap((text) => grantIn(words.trim() === '' ? text : (meanings.get(text) ?? '')) ?? [])
}

function pairIn(pair: string): [string, string][] {
  const [word = '', ...meaning] = pair.split('=')
  return meaning.length === 0 ? [] : [[word, meaning.join('=')]]
}
