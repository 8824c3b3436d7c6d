import { rules } from '../../data/vocabulary/rules.ts'
import type { Friction } from './inbox.ts'

export type Cell = {
  reporters: bigint
  reporters_key: bigint
  signal_key: bigint
  reports: bigint
  minutes_answered: bigint
  minutes: bigint
  hinders: bigint
  hinders_key: bigint
  workaround: bigint
  level_misread: bigint
  noticed_answered: bigint
  noticed: bigint
}

type Person = { contributor: bigint; role: string; reports: number; minutes: number; marks: Set<string>; key: bigint }

const minutesOf: Record<string, number> = { '0': 0, '1-15': 8, '16-60': 38, '61-240': 150, '240+': 300 }
const ruleById = new Map(rules.map((rule) => [rule.id, rule]))
const own = ['organisatieprotocol', 'inkoop', 'uitvoering_gemeente']
const law = ['wet', 'amvb', 'ministeriele_regeling', 'eu_verdrag']

/** What step 20 and 30 promise for friction, in plain TypeScript: cells by `kind|region|organisation|role|theme|rule`, empty = rolled up. */
export function frictionCells(signals: readonly Friction[]): Map<string, Cell> {
  const counted = chosen(signals)
  const place = placesOf(counted)
  const cells = new Map<string, Cell>()
  const byRule = collapse(
    counted.map(person),
    (_, index) => `${counted[index]?.organisation}|${counted[index]?.rule_id}`,
    5,
    120,
  )
  const byTheme = collapse(
    byRule.people,
    (_, index) => `${byRule.keys[index]?.split('|')[0]}|${themeOf(byRule.keys[index]?.split('|')[1] ?? '')}`,
    10,
    240,
  )
  const byPerson = collapse(byTheme.people, (_, index) => `${byTheme.keys[index]?.split('|')[0]}|`, 20, 480)
  add(cells, byRule, place, (about) => ['', about])
  add(cells, byTheme, place, (about) => [about, ''])
  add(cells, byPerson, place, () => ['', ''])
  return cells
}

function chosen(signals: readonly Friction[]): Friction[] {
  const best = new Map<string, Friction>()
  for (const signal of signals) {
    const name = `${signal.organisation}|${signal.signal}`
    const held = best.get(name)
    const order = (one: Friction) => [-one.version, one.batch, one.signal_key] as const
    if (!held || before(order(signal), order(held))) best.set(name, signal)
  }
  return [...best.values()].filter((signal) => !signal.withdrawn)
}

function before(a: readonly (number | bigint)[], b: readonly (number | bigint)[]): boolean {
  const index = a.findIndex((value, at) => value !== b[at])
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0)
}

function placesOf(signals: readonly Friction[]) {
  const mentioned = (organisation: string, of: (signal: Friction) => string | null) =>
    [...new Set(signals.filter((signal) => signal.organisation === organisation).map(of))]
      .filter((value) => value !== null)
      .sort()
  return (organisation: string) => {
    const regions = mentioned(organisation, (signal) => signal.region)
    const kinds = mentioned(organisation, (signal) => signal.organisation_kind)
    if (organisation === '-') return { kind: '-', region: '-' }
    return { kind: kinds[0] ?? '-', region: regions.length > 1 ? 'landelijk' : (regions[0] ?? '-') }
  }
}

const themeOf = (rule: string) => ruleById.get(rule)?.theme ?? '-'

function person(signal: Friction): Person {
  const rule = ruleById.get(signal.rule_id)
  const guessed =
    rule && own.includes(rule.level) && signal.level_as_seen !== null && signal.level_as_seen !== 'onbekend'
  const marks = new Set([
    ...(signal.verdict === 'hindert' ? ['hinders'] : []),
    ...(signal.workaround ? ['workaround'] : []),
    ...(signal.noticed === 'ja' ? ['asked', 'noticed'] : signal.noticed === 'nee' ? ['asked'] : []),
    ...(signal.minutes_band === null ? [] : ['minutes']),
    ...(guessed && law.includes(signal.level_as_seen ?? '') ? ['misread'] : []),
  ])
  return {
    contributor: signal.contributor,
    role: signal.role ?? '-',
    reports: 1,
    minutes: minutesOf[signal.minutes_band ?? '0'] ?? 0,
    marks,
    key: signal.signal_key,
  }
}

function collapse(
  people: readonly Person[],
  keyOf: (person: Person, index: number) => string,
  mostReports: number,
  mostMinutes: number,
) {
  const groups = new Map<string, { key: string; members: Person[] }>()
  people.forEach((one, index) => {
    const key = keyOf(one, index)
    const group = groups.get(`${key}|${one.contributor}`) ?? { key, members: [] }
    group.members.push(one)
    groups.set(`${key}|${one.contributor}`, group)
  })
  const joined = [...groups.values()].map(({ members }) => join(members, mostReports, mostMinutes))
  return { people: joined, keys: [...groups.values()].map(({ key }) => key) }
}

const join = (members: readonly Person[], mostReports: number, mostMinutes: number): Person => ({
  contributor: members[0]?.contributor ?? 0n,
  role: members.map((one) => one.role).sort()[0] ?? '-',
  reports: Math.min(
    mostReports,
    members.reduce((sum, one) => sum + one.reports, 0),
  ),
  minutes: Math.min(
    mostMinutes,
    members.reduce((sum, one) => sum + one.minutes, 0),
  ),
  marks: new Set(members.flatMap((one) => [...one.marks])),
  key: members.reduce((sum, one) => sum ^ one.key, 0n),
})

function add(
  cells: Map<string, Cell>,
  { people, keys }: { people: readonly Person[]; keys: readonly string[] },
  place: (organisation: string) => { kind: string; region: string },
  about: (name: string) => [string, string],
) {
  people.forEach((one, index) => {
    const [organisation = '', name = ''] = keys[index]?.split('|') ?? []
    const { kind, region } = place(organisation)
    const what = about(name)
    const who = [
      ['', '', '', ''],
      [kind, '', '', ''],
      ['', region, '', ''],
      ['', '', organisation, ''],
      ['', '', '', one.role],
    ]
    if (what.join('') === '') who.push(['', '', organisation, one.role])
    for (const level of who) count(cells, [...level, ...what].join('|'), one)
  })
}

function count(cells: Map<string, Cell>, key: string, one: Person) {
  const cell = cells.get(key) ?? {
    reporters: 0n,
    reporters_key: 0n,
    signal_key: 0n,
    reports: 0n,
    minutes_answered: 0n,
    minutes: 0n,
    hinders: 0n,
    hinders_key: 0n,
    workaround: 0n,
    level_misread: 0n,
    noticed_answered: 0n,
    noticed: 0n,
  }
  const has = (mark: string) => (one.marks.has(mark) ? 1n : 0n)
  cells.set(key, {
    reporters: cell.reporters + 1n,
    reporters_key: cell.reporters_key ^ one.contributor,
    signal_key: cell.signal_key ^ one.key,
    reports: cell.reports + BigInt(one.reports),
    minutes_answered: cell.minutes_answered + has('minutes'),
    minutes: cell.minutes + BigInt(one.minutes),
    hinders: cell.hinders + has('hinders'),
    hinders_key: cell.hinders_key ^ (one.marks.has('hinders') ? one.contributor : 0n),
    workaround: cell.workaround + has('workaround'),
    level_misread: cell.level_misread + has('misread'),
    noticed_answered: cell.noticed_answered + has('asked'),
    noticed: cell.noticed + has('noticed'),
  })
}
