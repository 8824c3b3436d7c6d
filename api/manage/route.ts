import type { Hono } from 'hono'
import type { Quarter } from '../../data/quarter.ts'
import { builtFiles } from '../built.ts'
import type { Heard } from '../heard.ts'
import type { Inbox } from '../inbox.ts'
import type { Shelf } from '../shelf.ts'
import { codes } from './codes.ts'
import type { Command } from './command.ts'
import { desk } from './desk.ts'
import { type DoorSettings, openDoor } from './door.ts'
import { ownerPages } from './owner/pages.ts'
import { type SignInSettings, signIn } from './signIn.ts'
import { steward } from './steward.ts'

export { backAddress } from '../../web/manage/render.tsx'

export type ManageSettings = Omit<DoorSettings, 'assets'> &
  SignInSettings & {
    folder: string
    command: Command
    shelf: Shelf
    inbox: Inbox
    heard: Heard
    quarter: () => Quarter
    /** The day in the Netherlands, as ISO. */
    today: () => string
    dist: string
    theme?: string
  }

/** Signing in and every page behind it. What belongs to a role is a function that adds its pages to the door. */
export function manageRoute({ dist, theme, ...settings }: ManageSettings): Hono {
  const { manage: style, script: _, ...rest } = builtFiles(dist, theme)
  const assets = { ...rest, ...(style ? { style } : {}) }
  const door = openDoor({ ...settings, assets })
  for (const pages of [signIn, codes, desk, ownerPages, steward]) pages(door, settings)
  return door.route
}
