import type { Hono } from 'hono'
import { builtFiles } from '../built.ts'
import { type DoorSettings, openDoor } from './door.ts'
import { type SignInSettings, signIn } from './signIn.ts'

export { backAddress } from '../../web/manage/render.tsx'

export type ManageSettings = Omit<DoorSettings, 'assets'> & SignInSettings & { dist: string; theme?: string }

/** Signing in and every page behind it. */
export function manageRoute({ dist, theme, ...settings }: ManageSettings): Hono {
  const { manage: style, icon } = builtFiles(dist)
  const assets = { ...(style ? { style } : {}), ...(icon ? { icon } : {}), ...(theme ? { theme } : {}) }
  const door = openDoor({ ...settings, assets })
  signIn(door, settings)
  return door.route
}
