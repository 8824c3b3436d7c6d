import { createHash } from 'node:crypto'
import { cellName, type Place } from '../../pipelines/audit/cells.ts'
import type { Knowledge, Listed, Published } from '../../pipelines/audit/knowledge.ts'
import { draw } from '../../pipelines/disclosure/draw.ts'

/** A true cell: who it is about, the keys of the people in it, and the organisations it covers. */
export type TrueCell = { key: string; place: Place; level: string; people: readonly bigint[]; structure: string }
/** How a count is shown (null: not), and what the attacker is told of it. */
export type Protection = {
  threshold: number
  variance: number
  bound: number
  show: (cell: TrueCell) => number | null
}

const secret = Buffer.alloc(32, 7)
const fromTen = ({ people }: TrueCell, value: number) => (people.length >= 10 && value >= 10 ? value : null)
const xor = (people: readonly bigint[]) => people.reduce((so, key) => so ^ key, 0n)
const noise = (cell: TrueCell, structure: string) =>
  draw(secret, {
    signal: 'friction',
    statistic: 'reporters',
    structure,
    n: BigInt(cell.people.length),
    key: xor(cell.people),
    signal_key: null,
    half_range: null,
  }).noise

/** What others do, and what we do, with the same counts (disclosure.md 10). */
export const protections: Readonly<Record<string, Protection>> = {
  'threshold only': { threshold: 10, variance: 0, bound: 0, show: (cell) => fromTen(cell, cell.people.length) },
  'rounded to fives': {
    threshold: 6,
    variance: 2,
    bound: 2,
    show: ({ people }) => (people.length <= 7 ? null : 5 * Math.round(people.length / 5)),
  },
  'same people, same noise': {
    threshold: 10,
    variance: 3,
    bound: 7,
    show: (cell) => fromTen(cell, cell.people.length + noise(cell, '')),
  },
  ours: {
    threshold: 10,
    variance: 3,
    bound: 7,
    show: (cell) => fromTen(cell, cell.people.length + noise(cell, cell.structure)),
  },
}

const organisations: readonly Listed[] = Array.from({ length: 40 }, (_, place) => ({
  organisation: `org-${String(place).padStart(2, '0')}`,
  kind: ['gi', 'aanbieder', 'lokaal_team', 'veilig_thuis'][Math.floor(place / 2) % 4] ?? null,
  region: `regio-${place < 30 ? Math.floor(place / 2) : place}`,
}))
const rules = Array.from({ length: 70 }, (_, place) => ({ id: `rule-${place}`, theme: `theme-${place % 10}` }))

/** 40 organisations with about two rules a person, some rules far more often than others; regions of a large and a small organisation, and of one. */
export function plantedCounts(seed: number): TrueCell[] {
  const random = sequence(seed)
  const people = new Map<string, bigint[]>()
  const add = (place: Place, person: bigint) => {
    const key = cellName('friction', 'reporters', place)
    const own = people.get(key)
    if (own) own.push(person)
    else people.set(key, [person])
    places.set(key, place)
  }
  const places = new Map<string, Place>()
  for (const [place, { organisation, kind, region }] of organisations.entries()) {
    const size = Math.round(place % 2 === 0 || place >= 30 ? 30 + 100 * random() : 1 + 5 * random())
    for (let person = 0; person < size; person += 1) {
      const key = createHash('sha256').update(`${seed} ${organisation} ${person}`).digest().readBigInt64BE(0)
      const chosen = new Set(Array.from({ length: 1 + Math.floor(4 * random()) }, () => Math.floor(70 * random() ** 3)))
      for (const rule of chosen) {
        const at = { rule: rules[rule]?.id ?? '' }
        for (const who of [{}, { kind: kind ?? '' }, { region: region ?? '' }, { organisation }])
          add({ ...who, ...at }, key)
      }
    }
  }
  return [...people].map(([key, own]) => cellOf(key, places.get(key) ?? {}, own))
}

function cellOf(key: string, place: Place, people: readonly bigint[]): TrueCell {
  const covers = organisations.filter(
    (one) =>
      [place.kind ?? one.kind, place.region ?? one.region, place.organisation ?? one.organisation].join() ===
      [one.kind, one.region, one.organisation].join(),
  )
  const level = place.organisation ? 'organisation' : place.region ? 'region' : place.kind ? 'kind' : 'all'
  return { key, place, level, people, structure: `${covers.map((one) => one.organisation).join()} ${place.rule}` }
}

/** The released tables as the attacker gets them. */
export function knowledgeOf(protection: Protection, cells: readonly TrueCell[]): Knowledge {
  const rows = cells.flatMap((cell) => {
    const value = protection.show(cell)
    return value === null ? [] : [rowOf(cell, value, protection.variance)]
  })
  const parameters = {
    threshold: protection.threshold,
    contributors: { variance: protection.variance, bound: protection.bound },
    carried_below: 3,
    handover_definition: null,
    cubes: { friction: { levels: [[], ['kind'], ['region'], ['organisation']], grains: [['rule']] } },
  }
  const vocabulary = {
    statistics: [{ signal: 'friction', name: 'reporters', type: 'base' as const }],
    rules,
    codes: [],
  }
  return {
    at: '',
    manifest: { id: 'planted', version: 1, parameters } as unknown as Knowledge['manifest'],
    vocabulary,
    rows,
    directory: organisations,
    open: [],
  }
}

const rowOf = ({ place }: TrueCell, value: number, noise_variance: number): Published => ({
  signal: 'friction',
  quarter: '2026-Q3',
  level: '',
  kind: place.kind ?? null,
  region: place.region ?? null,
  organisation: place.organisation ?? null,
  role: null,
  phase: null,
  respondent: null,
  framework: null,
  theme: null,
  rule: place.rule ?? null,
  item: null,
  from_actor: null,
  to_actor: null,
  statistic: 'reporters',
  value,
  noise_variance,
  carried: false,
  release: '',
})

/** Mulberry32: the same numbers for the same seed, on every machine. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
