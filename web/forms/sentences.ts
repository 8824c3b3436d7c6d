import { card } from '../texts/card.ts'
import { receipt } from '../texts/receipt.ts'
import { report } from '../texts/report.ts'
import { sending } from '../texts/sending.ts'
import { week } from '../texts/week.ts'

/** What a form says when something is missing or went wrong. */
export const sentences = {
  busy: sending.busy,
  foreign: sending.foreign,
  notUnderstood: sending.notUnderstood,
  missingCode: sending.missingCode,
  missingVerdict: report.missingVerdict,
  missingName: report.missingName,
  tooMany: report.tooMany,
  missingContract: week.missingContract,
  sumOff: week.sumOff,
  hoursOff: week.hoursOff,
  shareOff: week.shareOff,
  missingRespondent: card.missingRespondent,
  nothing: card.nothing,
  missingWords: receipt.missing,
}
