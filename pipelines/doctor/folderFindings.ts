import { chmodSync, existsSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { settings } from '../../data/configuration.ts'
import type { Folder } from '../folder.ts'
import { isOpenToOthers } from '../privateFile.ts'
import { type Finding, fine, wrong } from './finding.ts'

/** Whether the folder can be written, is closed to others where it must be, and has room. */
export function folderFindings(paths: Folder): Finding[] {
  if (!existsSync(paths.root))
    return [
      wrong(
        'folder',
        'de map is er nog niet; begin met import of serve',
        'there is no folder yet; begin with import or serve',
      ),
    ]
  return [writable(paths), ...openFolders(paths), room(paths), leftovers(paths)]
}

function writable({ root }: Folder): Finding {
  const probe = join(root, `.doctor-${process.pid}`)
  try {
    writeFileSync(probe, '1', { flush: true, mode: 0o600 })
    rmSync(probe)
    return fine('folder', 'de map kan worden beschreven', 'the folder can be written')
  } catch {
    return wrong('folder', 'de map kan niet worden beschreven', 'the folder cannot be written')
  }
}

const closed = ['inbox', 'events', 'keys', 'codes', 'receipts', 'access', 'trail', 'desk', 'imported'] as const
/** What the server keeps for itself. */
const serving = ['jobs', 'uploads']

function openFolders(paths: Folder): Finding[] {
  const all = [...closed.map((name) => paths[name]), ...serving.map((name) => join(paths.root, name))]
  const open = all.filter((path) => existsSync(path) && isOpenToOthers(path))
  if (open.length === 0)
    return [
      fine('modes', 'anderen kunnen nergens bij wat niet openbaar is', 'others can reach nothing that is not public'),
    ]
  return open.map((path) =>
    wrong(
      'modes',
      `anderen kunnen in ${basename(path)}; hoort mode 700 te zijn`,
      `others can enter ${basename(path)}; it should have mode 700`,
      () => chmodSync(path, 0o700),
    ),
  )
}

function room({ root }: Folder): Finding {
  const { bavail, bsize } = statfsSync(root)
  const megabytes = Math.floor((bavail * bsize) / 1e6)
  const least = Number(process.env[settings.diskMegabytes.name] || settings.diskMegabytes.fallback)
  if (megabytes >= least) return fine('disk', `${megabytes} MB vrij`, `${megabytes} MB free`)
  return wrong('disk', `nog ${megabytes} MB vrij; nodig is ${least}`, `only ${megabytes} MB free; ${least} is needed`)
}

/** What a crash left lying about. The next import or release clears it, and so does `--mend`. */
function leftovers({ root, releases }: Folder): Finding {
  const rooms = ['import-room', 'collect-room'].filter((name) => existsSync(join(root, name)))
  const making = existsSync(releases) ? readdirSync(releases).filter((name) => name.startsWith('.making-')) : []
  const names = [...rooms, ...making]
  if (names.length === 0) return fine('leftovers', 'niets blijven liggen', 'nothing left lying about')
  const clear = () => {
    for (const name of rooms) rmSync(join(root, name), { recursive: true, force: true })
  }
  return wrong(
    'leftovers',
    `blijven liggen na een onderbreking: ${names.join(', ')}`,
    `left behind by something that was broken off: ${names.join(', ')}`,
    clear,
  )
}

/** Milliseconds by which the newest file lies in the future. */
export const aheadBy = (paths: Folder, now: number) =>
  Math.max(0, ...[paths.inbox, paths.releases, paths.imported].flatMap((path) => times(path)).map((time) => time - now))

const times = (path: string): number[] =>
  existsSync(path)
    ? readdirSync(path).map((name) => statSync(join(path, name), { throwIfNoEntry: false })?.mtimeMs ?? 0)
    : []
