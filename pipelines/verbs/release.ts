import { type Quarter, quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { collectAlone } from '../collect.ts'
import { flushFolder } from '../privateFile.ts'
import { publicationDate } from '../release/calendar.ts'
import { releaseEach } from '../release/each.ts'
import { releases } from '../release/history.ts'
import { changedSince, releasable } from '../release/releasable.ts'
import { alone } from '../sources/ledger.ts'
import { refuseUnsound } from '../sources/sound.ts'
import type { Context, Verb } from '../verb.ts'

export const releaseVerb: Verb = {
  summary: { nl: 'Maakt de uitgave van een kwartaal.', en: 'Makes the release of a quarter.' },
  usage: 'release QUARTER… [--final] [--note TEXT] | release --all [--final] | release --due',
  options: { all: { type: 'boolean' }, due: { type: 'boolean' }, final: { type: 'boolean' }, note: { type: 'string' } },
  meaning: {
    all: { nl: 'elk kwartaal dat nog geen uitgave heeft', en: 'every quarter that has no release yet' },
    due: {
      nl: 'wat volgens de kalender aan de beurt is: voorlopig, en een kwartaal later definitief; voor een rooster',
      en: 'what is due by the calendar: voorlopig, and a quarter later definitief; for a timer',
    },
    final: { nl: 'definitief: daarna verandert het kwartaal niet meer', en: 'final: the quarter changes no more' },
    note: {
      nl: 'wat er veranderde en waarom; iedereen kan het lezen',
      en: 'what changed and why; everybody can read it',
    },
  },
  run: async ({ positionals, values }, context) => {
    const final = values.final === true
    const note = noteOf(values.note)
    if (values.due === true) return alone(context.paths, context.language, () => releaseDue(context))
    if (positionals.length === 0 && values.all !== true) throw whichQuarter()
    const given = [...new Set(positionals.map(quarter))]
    return alone(context.paths, context.language, async () => {
      refuseUnsound(context.paths)
      await collectAlone(context.paths, context)
      const asked = values.all === true ? releasable(context.paths) : given
      const waiting = values.all === true && !final ? changedSince(context.paths, asked) : []
      const results = await releaseInTurn(
        asked.filter((of) => !waiting.includes(of)),
        { final, note },
        context,
      )
      if (waiting.length > 0) context.say(waitingWords(waiting))
      return { ...results, changed: waiting }
    })
  },
}

/** Once as voorlopig, once as definitief; a day late is made up for. */
async function releaseDue(context: Context) {
  refuseUnsound(context.paths)
  await collectAlone(context.paths, context)
  const { first, last } = dueOn(today(), releasable(context.paths), releases(context.paths))
  const made = await releaseInTurn(first, { final: false, note: null }, context)
  const final = await releaseInTurn(last, { final: true, note: null }, context)
  if (first.length + last.length === 0) context.say({ nl: 'Er is niets aan de beurt.', en: 'Nothing is due.' })
  return { made: [...made.made, ...final.made], unchanged: [...made.unchanged, ...final.unchanged], changed: [] }
}

type Standing = { quarter: string; status: 'voorlopig' | 'definitief' }

/** Quarters that are to be released on a day: as voorlopig, and as definitief. `day` is ISO. */
export function dueOn(day: string, all: readonly Quarter[], standing: readonly Standing[]) {
  const has = (of: Quarter, status?: 'definitief') =>
    standing.some((one) => one.quarter === of && (status === undefined || one.status === status))
  const last = all.filter((of) => publicationDate(of, true) <= day && !has(of, 'definitief'))
  const first = all.filter((of) => publicationDate(of, false) <= day && !has(of) && !last.includes(of))
  return { first, last }
}

/** In the zone of the field. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())

/** Text of one to a thousand characters on one line. */
function noteOf(given: unknown): string | null {
  if (typeof given !== 'string') return null
  const text = given.replace(/\s+/g, ' ').trim()
  if (text.length >= 1 && text.length <= 1000) return text
  throw new Refusal(
    { nl: 'de toelichting past niet', en: 'the note does not fit' },
    { nl: 'schrijf 1 tot 1000 tekens', en: 'write 1 to 1000 characters' },
  )
}

async function releaseInTurn(
  asked: readonly Quarter[],
  choice: { final: boolean; note: string | null },
  { paths, say, progress }: Context,
) {
  const [made, unchanged]: [string[], string[]] = [[], []]
  const starting = (of: Quarter, place: number) => {
    const part = `${place + 1}/${asked.length}`
    progress({ nl: `${of} uitgeven (${part})`, en: `releasing ${of} (${part})` })
  }
  for await (const { manifest, made: isNew } of releaseEach(paths, asked, choice, starting)) {
    flushFolder(paths.releases)
    const list = isNew ? made : unchanged
    list.push(manifest.id)
    say(
      isNew
        ? { nl: `Uitgegeven: ${manifest.id}, ${manifest.status}.`, en: `Released: ${manifest.id}, ${manifest.status}.` }
        : { nl: `Niets veranderd: ${manifest.id}.`, en: `Nothing changed: ${manifest.id}.` },
    )
  }
  return { made, unchanged }
}

const whichQuarter = () =>
  new Refusal(
    { nl: 'welk kwartaal?', en: 'which quarter?' },
    {
      nl: 'schrijf bijvoorbeeld release 2026-Q3, of release --all',
      en: 'write for example release 2026-Q3, or release --all',
    },
  )

const waitingWords = (waiting: readonly Quarter[]) => ({
  nl: `Veranderd na de uitgave: ${waiting.join(', ')}. Een correctie komt met --final.`,
  en: `Changed after the release: ${waiting.join(', ')}. A correction comes with --final.`,
})
