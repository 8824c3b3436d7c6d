import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskText } from '../../data/desk.ts'
import { type DeskLine, quartersIn } from '../desk.ts'
import type { Folder } from '../folder.ts'
import { linesOf } from '../lineFile.ts'
import type { Verb } from '../verb.ts'

/** `desk`: screened texts of the quarters that are kept, and rules that somebody named; nothing of who or where. */
export const deskVerb: Verb = {
  summary: {
    nl: 'Toont de gemaskeerde teksten voor de regeldesk.',
    en: 'Lists the masked texts for the rule desk.',
  },
  usage: 'desk',
  options: {},
  meaning: {},
  run: async (_, { paths, say }) => {
    const texts = textsOf(paths)
    for (const { quarter, rule, title, text } of texts)
      say(both([quarter, rule, title, text].filter((part) => part !== null).join('  ')))
    return { texts }
  },
}

const both = (text: string) => ({ nl: text, en: text })

const textsOf = (paths: Folder): DeskText[] =>
  quartersIn(paths)
    .sort()
    .reverse()
    .flatMap((quarter) =>
      readdirSync(join(paths.desk, quarter))
        .filter((name) => name.endsWith('.ndjson'))
        .flatMap((name) => linesOf<DeskLine>(join(paths.desk, quarter, name)))
        .map(({ signal, rule_id, verdict, role, channel, new_title, new_level, new_owner, free_text }) => ({
          id: nameOf(quarter, signal),
          candidate: new_title === null ? null : nameOf('candidate', new_title.trim().toLowerCase()),
          quarter,
          rule: rule_id,
          verdict,
          role,
          isOpen: channel === 'open',
          title: new_title,
          level: new_level,
          owner: new_owner,
          text: free_text,
        }))
        .sort((one, other) => one.id.localeCompare(other.id)),
    )

/** What the desk calls it: not the key under which the signal is kept. */
const nameOf = (kind: string, text: string) =>
  createHash('sha256').update(`desk\u001f${kind}\u001f${text}`).digest('hex').slice(0, 16)
