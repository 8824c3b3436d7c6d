import { measures } from './vocabulary/measures.ts'

type Chosen = Readonly<Record<string, string | readonly (string | null)[] | null | undefined>>

/** Name of a file that someone takes along: `wederkerig_overdrachten_2026-k3.2.csv` for the series of one measure, else by table. */
export function fileName(table: string, chosen: Chosen, release: string, suffix: string): string {
  const { measure } = chosen
  const one = Array.isArray(measure) && measure.length === 1 ? measure[0] : measure
  const known = Object.values(measures).find(({ id }) => id === one)
  const subject = known ? [known.slug.nl, ...(table === 'trend' ? [] : [table])] : [table]
  return `wederkerig_${subject.join('_')}_${release.replace('-Q', '-k')}.${suffix}`
}
