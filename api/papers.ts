import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Names of the papers, as in their addresses and files (web/papers/NAME.md). */
const names = [
  'privacyverklaring',
  'bewaartermijnen',
  'dreigingen',
  'dpia',
  'verwerkingsregister',
  'toegankelijkheidsverklaring',
] as const

/** What a paper tells of this installation, by the word between double braces. */
export type Told = Readonly<Record<string, string>>

type Paper = { name: string; title: string; text: string }

export const isPaper = (name: string) => names.some((one) => one === name)

/** One paper, filled in. Throws on a word that nobody tells. */
export const paper = (name: string, told: Told) => filled(readFileSync(join(folder, `${name}.md`), 'utf8'), told)

/** Every paper that an organisation needs, in Dutch. */
export const papers = (told: Told): Paper[] =>
  names.map((name) => {
    const text = paper(name, told)
    return { name, title: /^# (.+)$/m.exec(text)?.[1] ?? name, text }
  })

const folder = fileURLToPath(new URL('../web/papers/', import.meta.url))

const filled = (text: string, told: Told) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    if (Object.hasOwn(told, word)) return told[word] ?? ''
    throw new Error(`unknown word in a paper: ${word}`)
  })
