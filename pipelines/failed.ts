import type { Words } from '../data/vocabulary/measure.ts'
import { AuditFailure, CheckFailure } from './judge/failure.ts'

/** What stops a release on purpose. */
export const isFailure = (error: unknown) => error instanceof AuditFailure || error instanceof CheckFailure

/** What is said of an error that nobody foresaw. */
export function failedWords(error: unknown): Words {
  const full = /ENOSPC|EDQUOT|No space left|max_temp_directory_size/.test(error instanceof Error ? error.message : '')
  if (full) return { nl: 'De schijf is vol; er is niets veranderd.', en: 'The disk is full; nothing was changed.' }
  const closed = /EROFS|EACCES|EPERM|ENOENT.*mkdir|Read-only|Permission denied/.test(
    error instanceof Error ? error.message : '',
  )
  if (closed)
    return {
      nl: 'Hier mag niet worden geschreven; er is niets veranderd.',
      en: 'Writing is not allowed here; nothing was changed.',
    }
  const reason = error instanceof Error ? error.message : 'unknown'
  return { nl: `Het is niet gelukt: ${reason}`, en: `It failed: ${reason}` }
}
