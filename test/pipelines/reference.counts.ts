import { type Dimension, dimensions } from '../../data/vocabulary/cubes.ts'

/** What step 20 to 33 promise for weeks, handovers and replies, in plain TypeScript: sums and XOR of keys per cell. */
export type Row = Record<string, unknown> & {
  organisation: string
  signal: bigint
  version: number
  batch: number
  withdrawn: boolean
  contributor: bigint
  signal_key: bigint
}
export type Cells = Map<string, Record<string, bigint>>
type Part = {
  who: Partial<Record<Dimension | 'survey', string>>
  adds: Record<string, number>
  keys: Record<string, bigint>
}

/** Cells of parts: every level crosses out all other dimensions, `always` stay. A part that adds nothing still makes its cell. */
export function cellsOf(
  parts: readonly Part[],
  levels: readonly (readonly string[])[],
  always: readonly string[] = [],
): Cells {
  const cells: Cells = new Map()
  for (const part of parts) for (const level of levels) addTo(cells, part, [...always, ...level])
  return cells
}

function addTo(cells: Cells, { who, adds, keys }: Part, kept: readonly string[]) {
  const name = ['survey', ...dimensions].map((each) => (kept.includes(each) ? who[each as Dimension] : '')).join('|')
  const cell = cells.get(name) ?? {}
  for (const [column, value] of Object.entries(adds)) cell[column] = (cell[column] ?? 0n) + BigInt(value)
  for (const [column, key] of Object.entries(keys)) cell[column] = (cell[column] ?? 0n) ^ key
  cells.set(name, cell)
}

/** The highest version of each signal, of those the first batch; gone when withdrawn. */
function chosen<T extends Row>(rows: readonly T[]): T[] {
  const order = (a: T, b: T) => b.version - a.version || a.batch - b.batch || (a.signal_key < b.signal_key ? -1 : 1)
  const best = new Map<string, T>()
  for (const row of [...rows].sort(order)) {
    const name = `${row.organisation}|${row.signal}`
    if (!best.has(name)) best.set(name, row)
  }
  return [...best.values()].filter((row) => !row.withdrawn)
}

const away = (x: number) => Math.sign(x) * Math.round(Math.abs(x))
const hour = (row: Row, name: string) => Number(row[`hours_${name}`] ?? 0)

export function weekParts(rows: readonly Row[], place: (organisation: string) => object): Part[] {
  const weeks = new Map<string, Row>()
  for (const row of chosen(rows)) {
    const name = `${row.organisation}|${row.contributor}`
    const held = weeks.get(name)
    if (!held || row.signal < held.signal) weeks.set(name, row)
  }
  return [...weeks.values()]
    .filter((row) => hour(row, 'leren') + hour(row, 'verslag') > 0)
    .map((row) => weekPart(row, place))
}

function weekPart(row: Row, place: (organisation: string) => object): Part {
  const [leren, verslag] = [hour(row, 'leren'), hour(row, 'verslag')]
  const acceptable = row.acceptable_share === null ? null : Number(row.acceptable_share)
  const gap = acceptable === null ? 0 : away((100 * verslag) / (leren + verslag) - acceptable)
  const answered = acceptable === null ? 0n : row.contributor
  return {
    who: { ...place(row.organisation), organisation: row.organisation, role: String(row.role ?? '-') },
    adds: {
      diarists: 1,
      total: Math.min(3600, 60 * (leren + verslag)),
      leren: Math.min(2400, 60 * leren),
      administration: Math.min(2400, 60 * verslag),
      acceptable_answered: acceptable === null ? 0 : 1,
      acceptable: acceptable ?? 0,
      felt_gap: Math.max(-100, Math.min(100, gap)),
    },
    keys: { diarists_key: row.contributor, signal_key: row.signal_key, acceptable_answered_key: answered },
  }
}

export function handoverParts(
  lines: readonly Row[],
  cases: readonly Row[],
  place: (organisation: string) => object,
): Part[] {
  const last = new Map<string, Row>()
  for (const row of [...cases].sort((a, b) => a.batch - b.batch))
    last.set(`${row.organisation}|${row.contributor}`, row)
  const counted = chosen(lines).filter((row) => row.from_actor === null && Number(row.families) > 0)
  return [
    ...counted.map((row) => handoverPart(row, Number(row.families), 0, place)),
    ...[...last.values()].map((row) => handoverPart(row, 1, 1, place)),
  ]
}

function handoverPart(row: Row, families: number, cases: number, place: (organisation: string) => object): Part {
  const known = row.handovers !== null
  const told = row.told_again != null
  return {
    who: { ...place(row.organisation), organisation: row.organisation, phase: String(row.phase ?? '-') },
    adds: {
      families,
      cases,
      counted: known ? families : 0,
      handovers: known ? Math.min(4 * families, Number(row.handovers)) : 0,
      told_again_known: told ? families : 0,
      told_again: told ? Number(row.told_again) : 0,
    },
    keys: {
      families_key: row.contributor,
      signal_key: row.signal_key,
      counted_key: known ? row.contributor : 0n,
      told_again_known_key: told ? row.contributor : 0n,
    },
  }
}

export function replyParts(rows: readonly Row[], place: (organisation: string) => object): Part[] {
  const counts = chosen(rows)
  const lines = counts
    .filter((row) => row.item !== null)
    .map((row) => replyPart(row, String(row.item), scoresOf(row), row.signal_key, place))
  const people = new Map<string, Row[]>()
  for (const row of counts.filter((each) => /^[1-5]$/.test(String(each.V1))))
    people.set(`${row.organisation}|${row.contributor}`, [
      ...(people.get(`${row.organisation}|${row.contributor}`) ?? []),
      row,
    ])
  return [...lines, ...[...people.values()].map((own) => personPart(own, place))]
}

function personPart(own: readonly Row[], place: (organisation: string) => object): Part {
  const scores = own.map((row) => Number(row.V1)).sort()
  const score = scores[Math.floor((scores.length - 1) / 2)]
  const names = (column: string) =>
    own
      .map((row) => row[column])
      .filter((name) => name !== null)
      .map(String)
      .sort()[0] ?? null
  const one = { ...own[0], respondent: names('respondent'), framework: names('framework') } as Row
  const key = own.reduce((sum, row) => sum ^ row.signal_key, 0n)
  return replyPart(
    one,
    'V1',
    [1, 2, 3, 4, 5].map((each) => (each === score ? 1 : 0)),
    key,
    place,
  )
}

const scoresOf = (row: Row) => [1, 2, 3, 4, 5].map((score) => Number(row[`count_${score}`] ?? 0))

function replyPart(
  row: Row,
  item: string,
  scores: readonly number[],
  signal_key: bigint,
  place: (organisation: string) => object,
): Part {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = scores
  const keyIf = (count: number) => (count > 0 ? row.contributor : 0n)
  return {
    who: {
      ...place(row.organisation),
      survey: 'trust',
      organisation: row.organisation,
      respondent: String(row.respondent ?? '-'),
      framework: String(row.framework ?? '-'),
      item,
    },
    adds: {
      replies: one + two + three + four + five,
      score_1: one,
      score_5: five,
      low_two: one + two,
      rest: three + four + five,
      score: one + 2 * two + 3 * three + 4 * four + 5 * five,
    },
    keys: {
      replies_key: keyIf(one + two + three + four + five),
      score_1_key: keyIf(one),
      rest_key: keyIf(three + four + five),
      signal_key,
    },
  }
}
