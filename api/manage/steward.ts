import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../data/refusal.ts'
import type { Manifest } from '../../data/release.ts'
import { type ImportReport, type Imports, type Keys, manageAddresses, type Releases } from '../../web/manage/render.tsx'
import type { Access } from '../access/person.ts'
import type { Shelf } from '../shelf.ts'
import type { Command } from './command.ts'
import type { Door, Visit } from './door.ts'

type Settings = { folder: string; access: Access; shelf: Shelf; command: Command }

const mebibyte = 1024 * 1024
/** A larger file is imported on the command line. */
const largest = 16 * mebibyte

/** What the operator does: import, release, check, sign off; and sees: keys, and who did what. Signals are opened by the command line only. */
export function steward({ read, write }: Door, { folder, access, shelf, command }: Settings) {
  const imports = async ({ frame, language }: Visit, report: ImportReport | null) => {
    const told = await command.ask<Imports>(['imports'], language)
    return { name: 'imports', frame, report, largest: largest / mebibyte, ...told } as const
  }
  read(manageAddresses.imports, (visit) => imports(visit, null))
  write({
    address: manageAddresses.imports,
    about: () => '',
    most: largest + 64 * 1024,
    act: async (visit) => imports(visit, await imported(visit)),
  })

  read(manageAddresses.releases, async ({ frame, language }) => {
    const told = await command.ask<Releases>(['releases'], language)
    return { name: 'releases', frame, jobs: command.jobs().slice(0, 10), now: Date.now(), ...told }
  })
  read(manageAddresses.signOff, async ({ frame, c }) => {
    const manifest = await releaseOf(shelf, c.req.query('uitgave') ?? '')
    return { name: 'signOff', frame, manifest, audit: await shelf.audit(manifest.id).catch(() => null) }
  })
  begins('release', ({ quarter }) => ['release', quarterIn(quarter)])
  begins('audit', ({ release }) => ['audit', releaseIn(release)])
  begins('signOff', ({ quarter, note, read: seen }) => {
    if (seen?.[0] !== 'yes') throw notRead()
    const text = note?.[0]?.replace(/\s+/g, ' ').trim() ?? ''
    return ['release', quarterIn(quarter), '--final', ...(text === '' ? [] : [`--note=${text}`])]
  })

  read(manageAddresses.keys, async ({ frame, language }) => ({
    name: 'keys',
    frame,
    ...(await command.ask<Keys>(['keys', 'list'], language)),
  }))
  read(manageAddresses.trail, async ({ frame }) => {
    const lines = await access.trail.lines()
    return { name: 'trail', frame, lines: lines.toReversed().slice(0, 200), number: lines.length }
  })

  function begins(name: 'release' | 'audit' | 'signOff', words: (typed: Visit['typed']) => string[]) {
    write({
      address: manageAddresses[name],
      about: ({ quarter, release }) => quarter?.[0] ?? release?.[0] ?? '',
      act: async ({ typed, language }) => {
        const [verb = '', about = '', ...rest] = words(typed)
        command.begin([verb, about, ...rest], about, language)
        return { to: manageAddresses.releases }
      },
    })
  }

  /** The file is there for as long as the command line reads it. */
  async function imported({ files: { file }, language }: Visit): Promise<ImportReport> {
    if (!file || file.size === 0) throw noFile()
    forgetUploads(join(folder, 'uploads'))
    const room = join(folder, 'uploads', crypto.randomUUID())
    mkdirSync(room, { recursive: true, mode: 0o700 })
    try {
      const name = file.name
        .replaceAll(/[^\w.-]/g, '_')
        .replace(/^\.+/, '')
        .slice(-80)
      writeFileSync(join(room, name), Buffer.from(await file.arrayBuffer()), { mode: 0o600 })
      const { taken, refused, known } = await command.ask<ImportReport>(['import', join(room, name)], language)
      return { taken, refused, known }
    } finally {
      rmSync(room, { recursive: true, force: true })
    }
  }
}

/** What a server that was stopped half-way left behind. */
function forgetUploads(room: string) {
  for (const name of existsSync(room) ? readdirSync(room) : []) {
    const found = statSync(join(room, name), { throwIfNoEntry: false })
    if (found && Date.now() - found.mtimeMs > hour) rmSync(join(room, name), { recursive: true, force: true })
  }
}

const hour = 3600_000

async function releaseOf(shelf: Shelf, id: string): Promise<Manifest> {
  const manifest = (await shelf.list()).find((one) => one.id === id)
  if (manifest) return manifest
  throw unknown()
}

function quarterIn(given: readonly string[] | undefined): string {
  const text = given?.[0] ?? ''
  if (/^\d{4}-Q[1-4]$/.test(text)) return text
  throw unknown()
}

function releaseIn(given: readonly string[] | undefined): string {
  const text = given?.[0] ?? ''
  if (/^\d{4}-Q[1-4]\.[12]$/.test(text)) return text
  throw unknown()
}

const unknown = () =>
  new Refusal(
    { nl: 'deze uitgave is er niet', en: 'there is no such release' },
    { nl: 'kies er een uit de lijst', en: 'choose one from the list' },
    404,
  )

const notRead = () =>
  new Refusal(
    { nl: 'je hebt niet gezegd dat je de controle las', en: 'you did not say that you read the checks' },
    { nl: 'ga terug, lees de controle en vink dat aan', en: 'go back, read the checks and tick the box' },
    422,
  )

const noFile = () =>
  new Refusal(
    { nl: 'er zat geen bestand bij', en: 'there was no file' },
    { nl: 'ga terug en kies een bestand', en: 'go back and choose a file' },
    422,
  )
