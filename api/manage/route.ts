import type { Hono } from 'hono'
import { builtFiles } from '../built.ts'
import { type DoorSettings, openDoor } from './door.ts'
import type { OwnerSettings } from './owner/desk.ts'
import { ownerPages } from './owner/pages.ts'
import { type SignInSettings, signIn } from './signIn.ts'

export { backAddress } from '../../web/manage/render.tsx'

export type ManageSettings = Omit<DoorSettings, 'assets'> &
  SignInSettings & {
    dist: string
    theme?: string
    /** What owners and the desk read and write about rules. */
    story?: OwnerSettings | undefined
  }

/** Signing in and every page behind it. */
export function manageRoute({ dist, theme, story, ...settings }: ManageSettings): Hono {
  const { manage: style, icon } = builtFiles(dist)
  const assets = { ...(style ? { style } : {}), ...(icon ? { icon } : {}), ...(theme ? { theme } : {}) }
  const door = openDoor({ ...settings, assets })
  signIn(door, settings)
  if (story) ownerPages(door, story, settings)
  return door.route
}
