import { configuration } from '../../data/configuration.ts'
import { Refusal } from '../../data/refusal.ts'
import { openDatabase, query } from '../database.ts'
import type { Folder } from '../folder.ts'
import { type Finding, fine, wrong } from './finding.ts'
import { aheadBy } from './folderFindings.ts'

const oldest = [20, 19] as const
const hour = 3600_000

/** Settings, versions and clock of the machine. */
export async function machineFindings(paths: Folder, now = Date.now()): Promise<Finding[]> {
  return [settingsFinding(), nodeFinding(process.versions.node), await duckFinding(), clockFinding(paths, now)]
}

function settingsFinding(): Finding {
  try {
    configuration(process.env)
    return fine('settings', 'alle instellingen kloppen', 'all settings are right')
  } catch (error) {
    if (error instanceof Refusal) return { check: 'settings', fine: false, said: error.said }
    throw error
  }
}

/** Whether a version of Node is new enough. */
function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1]))
    return fine('node', `Node ${version}`, `Node ${version}`)
  return wrong('node', `Node ${version} is te oud; 20.19 of nieuwer`, `Node ${version} is too old; 20.19 or newer`)
}

async function duckFinding(): Promise<Finding> {
  const db = await openDatabase()
  const [row] = await query<{ version: string }>(db, 'select version() as version')
  db.closeSync()
  return fine('duckdb', `DuckDB ${row?.version}`, `DuckDB ${row?.version}`)
}

/** A clock that runs back would put signals in the wrong quarter. */
function clockFinding(paths: Folder, now: number): Finding {
  const ahead = aheadBy(paths, now)
  const day = new Date(now).toISOString().slice(0, 16).replace('T', ' ')
  if (ahead < hour) return fine('clock', `de klok staat op ${day} UTC`, `the clock says ${day} UTC`)
  return wrong(
    'clock',
    `de klok staat op ${day} UTC, maar er zijn bestanden van later`,
    `the clock says ${day} UTC, but there are files from later`,
  )
}
