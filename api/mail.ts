import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { EventLine } from '../data/inbox/line.ts'
import { isOwnedBy } from '../data/story/agenda.ts'
import { dayOf, type RuleEvent, settled } from '../data/story/event.ts'
import { type Rule, rules } from '../data/vocabulary/rules.ts'
import { follow } from './follow.ts'
import { type JournalSettings, openJournal } from './journal.ts'
import { ruleLines } from './told.ts'

export type MailSettings = JournalSettings & {
  /** smtp://… or smtps://…; without TLS on this machine only. */
  smtp: string
  from: string
  /** `VWS=regels@vws.example; jeugdregio=…`: owner and address. */
  owners: string
  url: string
  heard: () => Promise<readonly EventLine[]>
  today: () => string
  now?: () => number
}

/** Mail to owners that a question waits for them. */
export type Mail = {
  /** Sends what was not sent yet; what fails is tried again later, ever more seldom. Gives the number that was sent. */
  deliver(): Promise<number>
  close(): Promise<void>
}

type Letter = { name: string; to: string; rule: Rule }
type SentLine = { kind: 'sent'; mail: string }

/** Days in which a letter is still worth sending. */
const worthFor = 14

/**
 * The queue is what the journal of events asks for, less what FOLDER/mail says was sent: nothing is lost when the server stops, and a letter is
 * sent once more at most. A letter says which rule it is about and never what was reported.
 */
export function openMail(folder: string, settings: MailSettings): Mail {
  const { smtp, from, url, heard, today, say, now = Date.now } = settings
  const sent = new Set<string>()
  const journal = openJournal<SentLine>(join(folder, 'mail'), settings)
  const listen = follow<SentLine>(join(folder, 'mail'), ({ mail }) => sent.add(mail))
  const transport = createTransport({ url: smtp, requireTLS: !isHere(smtp), ...patience })
  const later = new Map<string, { at: number; tries: number }>()
  let running: Promise<number> | undefined

  async function send({ name, to, rule }: Letter): Promise<number> {
    try {
      await transport.sendMail({ from, to, messageId: `<${name}@${new URL(url).host}>`, ...words(rule, url) })
    } catch (error) {
      const tries = (later.get(name)?.tries ?? 0) + 1
      later.set(name, { at: now() + Math.min(2 ** tries, 360) * 60_000, tries })
      say(`mail niet bezorgd, poging ${tries}: ${codeOf(error)}`)
      return 0
    }
    await journal.append([{ kind: 'sent', mail: name }])
    sent.add(name)
    return 1
  }

  async function deliver(): Promise<number> {
    await listen()
    const letters = lettersOf(ruleLines(await heard()), settings.owners, today())
    let count = 0
    for (const letter of letters)
      if (!sent.has(letter.name) && (later.get(letter.name)?.at ?? 0) <= now()) count += await send(letter)
    return count
  }

  return {
    deliver: () => {
      running ??= deliver().finally(() => {
        running = undefined
      })
      return running
    },
    close: async () => {
      await running?.catch(() => undefined)
      transport.close()
      await journal.close()
    },
  }
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

const isHere = (smtp: string) => /^(127\.0\.0\.1|localhost|\[?::1\]?)$/.test(new URL(smtp).hostname)

/** One letter per question and address, for questions of the last days. */
function lettersOf(events: readonly RuleEvent[], owners: string, today: string): Letter[] {
  const oldest = new Date(Date.parse(today) - worthFor * 86_400_000).toISOString().slice(0, 10)
  const asked = settled(events).filter((event) => event.event === 'in_behandeling' && dayOf(event) >= oldest)
  return asked.flatMap((event) => {
    const rule = rules.find(({ id }) => id === event.rule)
    const own = rule ? addressesIn(owners).filter(({ owner }) => isOwnedBy(rule, owner)) : []
    return rule ? own.map(({ address }) => ({ name: nameOf(event, address), to: address, rule })) : []
  })
}

const addressesIn = (owners: string) =>
  owners.split(';').flatMap((pair) => {
    const [owner = '', address = ''] = pair.split('=').map((part) => part.trim())
    return owner === '' || address === '' ? [] : [{ owner, address }]
  })

/** The address is kept nowhere: of it and the question only a digest. */
const nameOf = ({ id, rule, quarter }: RuleEvent, address: string) =>
  createHash('sha256')
    .update(['mail', id ?? `${rule} ${quarter}`, address].join('\u001f'))
    .digest('hex')
    .slice(0, 40)

function words({ id, title }: Rule, url: string) {
  const text = [
    `Er ligt een vraag van de praktijk over deze regel: ${title.nl}.`,
    `Lees het verhaal: ${url}/regels/${encodeURIComponent(id)}`,
    `Antwoord binnen dertien weken: ${url}/beheer/agenda`,
    '',
    `A question of practice waits about this rule: ${title.en}.`,
    `Read the story: ${url}/en/rules/${encodeURIComponent(id)}`,
    `Answer within thirteen weeks: ${url}/en/manage/agenda`,
  ]
  return { subject: `Wederkerig: vraag over ‘${title.nl}’`, text: text.join('\n') }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'onbekend')
