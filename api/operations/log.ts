import { pino, stdTimeFunctions } from 'pino'

type Level = 'error' | 'warn' | 'info'

/** What the operator reads: one JSON object a line, on standard error. */
export type Log = Record<Level, (sentence: string) => void>

/**
 * Opens the log. Nobody who reads or sends is in it: no address, user agent, path, question or answer; requests are counted in the metrics only.
 * `write` gets each line; standard error when left out.
 */
export function openLog(level: string, write?: (line: string) => void): Log {
  const settings = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const log = pino(settings, write ? { write } : pino.destination({ fd: 2, sync: true }))
  return {
    error: (sentence) => log.error(sentence),
    warn: (sentence) => log.warn(sentence),
    info: (sentence) => log.info(sentence),
  }
}
