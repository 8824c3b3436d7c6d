import type { Language, Words } from '../data/vocabulary/measure.ts'
import type { Verb } from './verb.ts'

const sharedMeaning = {
  folder: {
    nl: 'map met de gegevens (anders WEDERKERIG_FOLDER, anders .wederkerig)',
    en: 'folder with the data (else WEDERKERIG_FOLDER, else .wederkerig)',
  },
  json: {
    nl: 'één JSON-object op standaarduitvoer en niets anders',
    en: 'one JSON object on standard output and nothing else',
  },
  help: { nl: 'deze uitleg', en: 'this explanation' },
}

/** Every verb in a line. */
export async function overview(
  verbs: Readonly<Record<string, () => Promise<Verb>>>,
  language: Language,
  json: boolean,
): Promise<number> {
  const list = await Promise.all(
    Object.entries(verbs).map(async ([name, load]) => ({ verb: name, summary: (await load()).summary[language] })),
  )
  if (json) console.log(JSON.stringify({ verbs: list }))
  else for (const { verb, summary } of list) console.log(`  ${verb.padEnd(9)} ${summary}`)
  return 0
}

/** One verb with its options. */
export function help(name: string, verb: Verb, positionals: string[], language: Language, json: boolean): number {
  const meaning: Record<string, Words> = { ...verb.meaning, ...sharedMeaning }
  const options = Object.entries(meaning).map(([option, words]) => ({
    option: `--${option}`,
    meaning: words[language],
  }))
  const more = verb.explain?.(positionals, language)
  if (json)
    console.log(
      JSON.stringify({
        verb: name,
        usage: verb.usage,
        summary: verb.summary[language],
        options,
        ...(more?.json ?? {}),
      }),
    )
  else
    console.log(
      [
        verb.summary[language],
        '',
        `  wederkerig ${verb.usage}`,
        '',
        ...options.map((line) => `  ${line.option.padEnd(20)} ${line.meaning}`),
        ...(more?.lines ?? []),
      ].join('\n'),
    )
  return 0
}
