import type { Words } from '../../data/vocabulary/measure.ts'

/** Paths of signing in and of every page behind it. */
export const manageAddresses = {
  signIn: { nl: '/aanmelden', en: '/en/sign-in' },
  provider: { nl: '/aanmelden/aanbieder', en: '/en/sign-in/provider' },
  signOut: { nl: '/afmelden', en: '/en/sign-out' },
  home: { nl: '/beheer', en: '/en/manage' },
} as const satisfies Record<string, Words>

/** The pages in the menu behind sign-in, in its order; who sees which follows from api/access/rules.ts. */
export const menu = ['home'] as const satisfies readonly (keyof typeof manageAddresses)[]

export type MenuName = (typeof menu)[number]

/** The one address to which a provider sends people back, in either language. */
export const backAddress = '/aanmelden/terug'

/** Query key of the address somebody wanted before signing in. */
export const towards = 'naar'
