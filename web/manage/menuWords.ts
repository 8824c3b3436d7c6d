import type { Words } from '../../data/vocabulary/measure.ts'
import { codes } from '../texts/codes.ts'
import { desk } from '../texts/desk.ts'
import { manage } from '../texts/manage.ts'
import { owner } from '../texts/owner.ts'
import { steward } from '../texts/steward.ts'
import type { MenuName } from './address.ts'

/** What each page is called in the menu. */
export const menuWords: Record<MenuName, Words> = {
  home: manage.home,
  agenda: owner.agenda,
  decisions: owner.decisionsTitle,
  register: owner.register,
  codes: codes.title,
  desk: desk.title,
  imports: steward.imports,
  releases: steward.releases,
  keys: steward.keys,
  trail: steward.trail,
}

/** What each page is for, on the first page after signing in. */
export const menuLeads: Partial<Record<MenuName, Words>> = {
  agenda: owner.agendaLead,
  decisions: owner.decisionsLead,
  register: owner.registerLead,
  codes: codes.lead,
  desk: desk.lead,
  imports: steward.importsLead,
  releases: steward.releasesLead,
  keys: steward.keysLead,
  trail: steward.trailLead,
}
