import { firstDay, type Quarter, quarterAt, quarterIndex } from '../../data/quarter.ts'

/**
 * Days of the release calendar, ISO 8601: a quarter is released as voorlopig on the fifteenth after it ends, and as definitief a quarter later.
 * They follow from the quarter alone, so that a release rebuilt has the same bytes.
 */
export const publicationDate = (quarter: Quarter, final: boolean) =>
  `${firstDay(quarterAt(quarterIndex(quarter) + (final ? 2 : 1))).slice(0, 8)}15`
