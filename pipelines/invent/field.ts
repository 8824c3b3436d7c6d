import { normal } from './draws.ts'
import { stream } from './random.ts'

export type Kind = 'gi' | 'aanbieder' | 'pleegzorg' | 'lokaal_team' | 'rvdk' | 'veilig_thuis'

/** `share` of all reporters in the field; `families` in care in a field of 2,400 reporters. */
export type Organisation = { code: string; kind: Kind; region: string; share: number; families: number }

/** Codes with a planted part: the tiny one keeps 3 families, the loud one about 3 % of all reporters. */
export const tiny = 'aanbieder-40'
export const loud = 'aanbieder-07'

type Group = {
  kind: Kind
  prefix: string
  size: number
  landelijk: number
  share: number
  families: number
  spread: number
}

/** population,gi_count = 13; jeugdregio_count = 41; measures_running = 27,960 is behind the families of the GIs. */
const groups: readonly Group[] = [
  { kind: 'gi', prefix: 'gi', size: 13, landelijk: 3, share: 0.38, families: 24_000, spread: 0.45 },
  { kind: 'aanbieder', prefix: 'aanbieder', size: 40, landelijk: 6, share: 0.24, families: 30_000, spread: 0.8 },
  { kind: 'pleegzorg', prefix: 'pleegzorg', size: 8, landelijk: 1, share: 0.05, families: 8_000, spread: 0.5 },
  { kind: 'lokaal_team', prefix: 'lokaal', size: 42, landelijk: 0, share: 0.2, families: 25_000, spread: 0.5 },
  { kind: 'rvdk', prefix: 'rvdk', size: 1, landelijk: 1, share: 0.06, families: 5_000, spread: 0 },
  { kind: 'veilig_thuis', prefix: 'vt', size: 25, landelijk: 0, share: 0.07, families: 9_000, spread: 0.4 },
]

const regions = 41

/** The organisations of the invented field, each of one kind and in one region or `landelijk`, with log-normal sizes. */
export const organisationsOf = (seed: number): Organisation[] => groups.flatMap((group) => members(group, seed))

function members(group: Group, seed: number): Organisation[] {
  const codes = Array.from({ length: group.size }, (_, at) => codeOf(group, at + 1))
  const sizes = codes.map((code) => sizeOf(code, group, seed))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return codes.map((code, at) => {
    const part = (sizes[at] ?? 0) / total
    const families = code === tiny ? 3 : Math.round(part * group.families)
    return { code, kind: group.kind, region: regionOf(group, at), share: part * group.share, families }
  })
}

const codeOf = (group: Group, number: number) =>
  group.size === 1 ? group.prefix : `${group.prefix}-${String(number).padStart(2, '0')}`

function sizeOf(code: string, group: Group, seed: number) {
  if (code === tiny) return 0.07
  if (code === loud) return 6
  return Math.exp(group.spread * normal(stream(seed, 'size', code)))
}

function regionOf(group: Group, at: number) {
  if (at >= group.size - group.landelijk) return 'landelijk'
  const step = group.kind === 'gi' ? 4 : 1
  return `regio-${String(((at * step) % regions) + 1).padStart(2, '0')}`
}
