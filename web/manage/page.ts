import type { Role } from '../../data/access/grant.ts'
import type { Language, Words } from '../../data/vocabulary/measure.ts'
import type { MenuName } from './address.ts'
import type { OwnerPage } from './owner/page.ts'

/** What every page round sign-in shares. `csrf` must stand in each form. */
export type ManageFrame = {
  language: Language
  address: Words
  assets: { style?: string; icon?: string; theme?: string }
  person: { roles: readonly Role[]; menu: readonly MenuName[]; csrf: string } | null
}

/** `to`: where somebody was going. `provider`: there is one to sign in with. */
export type SignInPage = {
  name: 'signIn'
  frame: ManageFrame
  to: string
  provider: boolean
  mistake: string | null
}
export type SignOutPage = { name: 'signOut'; frame: ManageFrame }
export type HomePage = { name: 'home'; frame: ManageFrame }
/** What somebody asked for is not theirs, did not come from our own page, or went wrong. */
export type RefusedPage = { name: 'refused'; frame: ManageFrame; sentence: string }

export type ManagePage = OwnerPage | SignInPage | SignOutPage | HomePage | RefusedPage
