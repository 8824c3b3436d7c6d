import type { Language } from '../../data/vocabulary/measure.ts'
import type { Method } from './method.ts'
import { methods } from './methods.ts'
import { options } from './options.ts'

/** What `analyse --help` and `analyse METHOD --help` print: columns read, options, and what is printed. */
export function explain([name]: readonly string[], language: Language): { lines: string[]; json: object } {
  const chosen = Object.entries(methods).filter(([one]) => name === undefined || one === name)
  const about = chosen.map(([one, method]) => aboutMethod(one, method, language))
  return { lines: about.flatMap((method) => linesOf(method, language)), json: { methods: about } }
}

type About = ReturnType<typeof aboutMethod>

const aboutMethod = (method: string, { summary, columns, options: own, prints }: Method, language: Language) => ({
  method,
  summary: summary[language],
  columns: Object.entries(columns).map(([column, { aliases = [], optional, meaning }]) => ({
    column,
    optional: optional ?? false,
    aliases,
    meaning: meaning[language],
  })),
  options: own.map((option) => ({
    option: `--${option} ${options[option].value}`.trim(),
    meaning: options[option].meaning[language],
  })),
  prints: prints[language],
})

const words = {
  nl: { reads: 'leest', prints: 'geeft', optional: 'mag ontbreken' },
  en: { reads: 'reads', prints: 'prints', optional: 'may be absent' },
} as const

function linesOf({ method, summary, columns, options: own, prints }: About, language: Language): string[] {
  const say = words[language]
  return [
    '',
    `${method}: ${summary}`,
    ...columns.map(
      ({ column, optional, meaning }) =>
        `  ${say.reads} ${column.padEnd(14)} ${meaning}${optional ? ` (${say.optional})` : ''}`,
    ),
    ...own.map(({ option, meaning }) => `  ${option.padEnd(34)} ${meaning}`),
    `  ${say.prints} ${prints}`,
  ]
}
