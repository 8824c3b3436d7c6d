import { codes } from '../texts/codes.ts'
import { desk } from '../texts/desk.ts'
import { manage } from '../texts/manage.ts'

/** What pages round sign-in say when something is missing or went wrong. */
export const manageSentences = {
  missingKey: manage.missingKey,
  foreign: manage.foreign,
  providerFailed: manage.providerFailed,
  noRole: manage.noRole,
  twoOrganisations: manage.twoOrganisations,
  notYours: manage.notYours,
  expired: manage.expired,
  failed: manage.failed,
  tooLarge: manage.tooLarge,
  codes: { quarter: codes.chooseQuarter, kind: codes.chooseKind, number: codes.fewer },
  desk: { rule: desk.chooseRule, length: desk.length, personal: desk.personal },
}
