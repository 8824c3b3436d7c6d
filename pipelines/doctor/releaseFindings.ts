import { join } from 'node:path'
import type { Folder } from '../folder.ts'
import { releases } from '../release/history.ts'
import { verifyRelease } from '../release/verify.ts'
import { ownPublicKey } from '../signing.ts'
import { type Finding, fine, wrong } from './finding.ts'

/** Every release against its manifest, and its manifest against the key of this installation. */
export function releaseFindings(paths: Folder): Finding[] {
  const held = ownPublicKey(paths)?.fingerprint ?? null
  const all = releasesIn(paths)
  if (all === null) return [wrong('releases', 'een manifest kan niet worden gelezen', 'a manifest cannot be read')]
  const broken = all.flatMap((id) => {
    const { findings } = verifyRelease(join(paths.releases, id), held)
    return findings.length === 0
      ? []
      : [
          wrong(
            'releases',
            `uitgave ${id} is niet heel: zie verify ${id}`,
            `release ${id} is not whole: see verify ${id}`,
          ),
        ]
  })
  return broken.length > 0
    ? broken
    : [fine('releases', `${all.length} uitgaven heel en ondertekend`, `${all.length} releases whole and signed`)]
}

function releasesIn(paths: Folder): string[] | null {
  try {
    return releases(paths).map(({ id }) => id)
  } catch {
    return null
  }
}
