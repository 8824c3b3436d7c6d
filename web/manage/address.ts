import type { Words } from '../../data/vocabulary/measure.ts'

/** Paths of signing in and of every page behind it. */
export const manageAddresses = {
  signIn: { nl: '/aanmelden', en: '/en/sign-in' },
  provider: { nl: '/aanmelden/aanbieder', en: '/en/sign-in/provider' },
  signOut: { nl: '/afmelden', en: '/en/sign-out' },
  home: { nl: '/beheer', en: '/en/manage' },
  agenda: { nl: '/beheer/agenda', en: '/en/manage/agenda' },
  decisions: { nl: '/beheer/besluiten', en: '/en/manage/decisions' },
  register: { nl: '/beheer/register', en: '/en/manage/register' },
  codes: { nl: '/beheer/codes', en: '/en/manage/codes' },
  codesWithdraw: { nl: '/beheer/codes/intrekken', en: '/en/manage/codes/withdraw' },
  desk: { nl: '/beheer/desk', en: '/en/manage/desk' },
  duplicate: { nl: '/beheer/desk/dubbel', en: '/en/manage/desk/duplicate' },
  theme: { nl: '/beheer/desk/thema', en: '/en/manage/desk/theme' },
  imports: { nl: '/beheer/inlezen', en: '/en/manage/imports' },
  releases: { nl: '/beheer/uitgaven', en: '/en/manage/releases' },
  release: { nl: '/beheer/uitgaven/maken', en: '/en/manage/releases/make' },
  audit: { nl: '/beheer/uitgaven/controle', en: '/en/manage/releases/audit' },
  signOff: { nl: '/beheer/uitgaven/aftekenen', en: '/en/manage/releases/sign-off' },
  keys: { nl: '/beheer/sleutels', en: '/en/manage/keys' },
  trail: { nl: '/beheer/logboek', en: '/en/manage/trail' },
} as const satisfies Record<string, Words>

/** The pages in the menu behind sign-in, in its order; who sees which follows from api/access/rules.ts. */
export const menu = [
  'home',
  'agenda',
  'decisions',
  'register',
  'codes',
  'desk',
  'imports',
  'releases',
  'keys',
  'trail',
] as const satisfies readonly (keyof typeof manageAddresses)[]

export type MenuName = (typeof menu)[number]

const under = ({ nl, en }: Words, part: string): Words => ({ nl: `${nl}/${part}`, en: `${en}/${part}` })
const named = (rule: string) => (rule.startsWith(':') ? rule : encodeURIComponent(rule))

/** The story of a rule and the answer of its owner. */
export const answerAddress = (rule: string) => under(manageAddresses.agenda, named(rule))

/** Where the desk puts a rule to its owner. */
export const askAddress = (rule: string): Words => {
  const { nl, en } = answerAddress(rule)
  return { nl: `${nl}/voorleggen`, en: `${en}/ask` }
}

export const takeBackAddress: Words = { nl: '/beheer/besluiten/intrekken', en: '/en/manage/decisions/take-back' }

/** One rule of the register. */
export const registerAddress = (rule: string) => under(manageAddresses.register, named(rule))

export const retireAddress = (rule: string): Words => {
  const { nl, en } = registerAddress(rule)
  return { nl: `${nl}/vervallen`, en: `${en}/retire` }
}

/** The agenda of an owner for a calendar program, which cannot sign in: whoever has the address has the days. */
export const calendarAddress = (token: string) => `/agenda/${token}`

/** The one address to which a provider sends people back, in either language. */
export const backAddress = '/aanmelden/terug'

/** Query key of the address somebody wanted before signing in. */
export const towards = 'naar'
