import type { Role } from '../../data/access/grant.ts'

/** `sender`: whoever has a code, or anybody where the operator allows it; intake itself says which code sends what. */
export type Who = 'anyone' | 'sender' | 'signed in' | readonly Role[]

type Rule = { method: 'GET' | 'POST'; paths: readonly string[]; who: Who }

const get = (who: Who, ...paths: string[]): Rule => ({ method: 'GET', paths, who })
const post = (who: Who, ...paths: string[]): Rule => ({ method: 'POST', paths, who })

/** Who may do what at which address: the one place that says so. What is not here is for nobody. */
export const accessRules: readonly Rule[] = [
  get(
    'anyone',
    '/healthz',
    '/readyz',
    '/.well-known/security.txt',
    '/assets/*',
    '/worker.js',
    '/thema.css',
    '/uitgaven.atom',
    '/en/releases.atom',
    '/v1/*',
  ),
  get('anyone', '/', '/kwartaal', '/kwartaal/:asked', '/maten', '/maat/*', '/regels', '/regels/:asked', '/keten'),
  get(
    'anyone',
    '/tijd',
    '/vertrouwen',
    '/besluiten',
    '/vergelijk',
    '/vergelijk/:asked',
    '/uitgaven',
    '/uitgaven/:asked',
  ),
  get('anyone', '/uitgaven/:asked/verschil', '/uitgaven/:asked/controle', '/verken', '/verken/*', '/briefing/:quarter'),
  get('anyone', '/methode', '/begrippen', '/privacy', '/toegankelijkheid', '/api', '/documenten', '/documenten/:paper'),
  get('anyone', '/en', '/en/quarter', '/en/quarter/:asked', '/en/measures', '/en/measure/*', '/en/rules'),
  get('anyone', '/en/rules/:asked', '/en/chain', '/en/time', '/en/trust', '/en/decisions', '/en/compare'),
  get(
    'anyone',
    '/en/compare/:asked',
    '/en/releases',
    '/en/releases/:asked',
    '/en/method',
    '/en/explore',
    '/en/explore/*',
  ),
  get('anyone', '/en/releases/:asked/changes', '/en/releases/:asked/audit', '/en/briefing/:quarter'),
  get('anyone', '/en/terms', '/en/privacy', '/en/accessibility', '/en/api', '/en/documents', '/en/documents/:paper'),

  get('anyone', '/melden', '/melden/:rule', '/week', '/gezin', '/spiegel', '/code'),
  get('anyone', '/en/report', '/en/report/:rule', '/en/week', '/en/family', '/en/mirror', '/en/code'),
  post('sender', '/v1/signals', '/melden/:rule', '/week', '/gezin', '/spiegel'),
  post('sender', '/en/report/:rule', '/en/week', '/en/family', '/en/mirror'),
  post('anyone', '/v1/receipts', '/v1/receipts/undo', '/code', '/en/code'),

  get('anyone', '/aanmelden', '/aanmelden/aanbieder', '/aanmelden/terug', '/afmelden'),
  get('anyone', '/en/sign-in', '/en/sign-in/provider', '/en/sign-out'),
  post('anyone', '/aanmelden', '/en/sign-in'),
  post('signed in', '/afmelden', '/en/sign-out'),
  get('signed in', '/beheer', '/en/manage'),

  get('anyone', '/regels/:rule/feed.xml', '/en/rules/:rule/feed.xml', '/agenda/:token'),
  get(['owner', 'desk'], '/beheer/agenda', '/beheer/agenda/:rule', '/beheer/besluiten'),
  get(['owner', 'desk'], '/en/manage/agenda', '/en/manage/agenda/:rule', '/en/manage/decisions'),
  post(['owner'], '/beheer/agenda/:rule', '/beheer/besluiten/intrekken'),
  post(['owner'], '/en/manage/agenda/:rule', '/en/manage/decisions/take-back'),
  post(['desk'], '/beheer/agenda/:rule/voorleggen', '/en/manage/agenda/:rule/ask'),
  get(['desk'], '/beheer/register', '/beheer/register/:rule', '/en/manage/register', '/en/manage/register/:rule'),
  post(['desk'], '/beheer/register', '/beheer/register/:rule', '/beheer/register/:rule/vervallen'),
  post(['desk'], '/en/manage/register', '/en/manage/register/:rule', '/en/manage/register/:rule/retire'),
  get(['organisation'], '/beheer/codes', '/en/manage/codes'),
  post(['organisation'], '/beheer/codes', '/beheer/codes/intrekken', '/en/manage/codes', '/en/manage/codes/withdraw'),
  get(['desk'], '/beheer/desk', '/en/manage/desk'),
  post(['desk'], '/beheer/desk/dubbel', '/beheer/desk/thema', '/en/manage/desk/duplicate', '/en/manage/desk/theme'),
  get(['steward'], '/beheer/inlezen', '/beheer/uitgaven', '/beheer/uitgaven/aftekenen'),
  get(['steward'], '/beheer/sleutels', '/beheer/logboek', '/en/manage/imports', '/en/manage/releases'),
  get(['steward'], '/en/manage/releases/sign-off', '/en/manage/keys', '/en/manage/trail'),
  post(['steward'], '/beheer/inlezen', '/beheer/uitgaven/maken', '/beheer/uitgaven/controle'),
  post(['steward'], '/beheer/uitgaven/aftekenen', '/en/manage/imports', '/en/manage/releases/make'),
  post(['steward'], '/en/manage/releases/audit', '/en/manage/releases/sign-off'),
]

/** Who may send this method to this address, or to this pattern of a route; null when no rule says so. */
export function ruleOf(method: string, path: string): Who | null {
  const asked = method === 'HEAD' ? 'GET' : method
  return compiled.find((rule) => rule.method === asked && rule.fits.test(path))?.who ?? null
}

export const mayDo = (who: Who | null, roles: readonly Role[] | null): boolean => {
  if (who === null || who === 'sender' || who === 'anyone') return who !== null
  if (roles === null) return false
  return who === 'signed in' || who.some((role) => roles.includes(role))
}

const compiled = accessRules.flatMap(({ method, paths, who }) =>
  paths.map((path) => ({ method, who, fits: patternOf(path) })),
)

function patternOf(path: string): RegExp {
  const parts = path.split(/(:\w+|\*)/).map((part) => {
    if (part.startsWith(':')) return '[^/]+'
    return part === '*' ? '.+' : part.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`)
}
