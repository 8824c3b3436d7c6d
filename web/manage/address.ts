import type { Words } from '../../data/vocabulary/measure.ts'

/** Paths of signing in and of every page behind it. */
export const manageAddresses = {
  signIn: { nl: '/aanmelden', en: '/en/sign-in' },
  provider: { nl: '/aanmelden/aanbieder', en: '/en/sign-in/provider' },
  signOut: { nl: '/afmelden', en: '/en/sign-out' },
  home: { nl: '/beheer', en: '/en/manage' },
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
  'codes',
  'desk',
  'imports',
  'releases',
  'keys',
  'trail',
] as const satisfies readonly (keyof typeof manageAddresses)[]

export type MenuName = (typeof menu)[number]

/** The one address to which a provider sends people back, in either language. */
export const backAddress = '/aanmelden/terug'

/** Query key of the address somebody wanted before signing in. */
export const towards = 'naar'
