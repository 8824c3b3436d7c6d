import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Row } from '../data/release.ts'
import { openReader, type Reader, type ReaderSettings } from './reader.ts'

/** One point of a funnel; only one's own has a name. */
type FunnelPoint = Row<'funnel'>

/** What one organisation sees of the benchmark part of a release: its own rows by name, others as points without one. */
type OwnPart = {
  /** Own row of each measure in the newest quarter. */
  estimates: Row<'estimate'>[]
  /** Own answers in the newest quarter. */
  distribution: Row<'distribution'>[]
  /** Own series of a measure. */
  trend: Row<'trend'>[]
  /** Everybody of a measure in shuffled order: `unit` is a place in that order, `own` for one's own; no region, kind, label or origin. */
  funnel: FunnelPoint[]
}

type Asked = { release: string; quarter: string; organisation: string; measure: string }

export type Benchmark = {
  of(asked: Asked): Promise<OwnPart | null>
  measures(asked: Omit<Asked, 'measure'>): Promise<string[]>
}

/** The benchmark parts in a folder of releases, for who is signed in as one organisation. Names of others never leave the query. */
export function openBenchmark(releases: string, settings: ReaderSettings): Benchmark {
  const folder = resolve(releases)
  let known: { release: string; reader: Promise<Reader> } | undefined
  const readerOf = (release: string) => {
    if (known?.release !== release)
      known = { release, reader: openReader([join(folder, release, 'benchmark')], settings) }
    return known.reader
  }
  const has = (release: string, table: string) => existsSync(pathOf(release, table))
  const pathOf = (release: string, table: string) => join(folder, release, 'benchmark', `${table}.parquet`)
  async function rows<R>(release: string, table: string, sql: string, values: Record<string, string>): Promise<R[]> {
    if (!has(release, table)) return []
    const reader = await readerOf(release)
    const found: R[] = []
    for await (const batch of reader.read(sql, { path: pathOf(release, table), ...values }))
      found.push(...(batch.map(plain) as R[]))
    return found
  }

  return {
    measures: async ({ release, quarter, organisation }) =>
      (await rows<{ measure: string }>(release, 'estimate', ownMeasures, { quarter, organisation })).map(
        ({ measure }) => measure,
      ),
    of: async ({ release, quarter, organisation, measure }) => {
      if (!has(release, 'estimate')) return null
      const own = { organisation }
      const [estimates, distribution, trend, funnel] = await Promise.all([
        rows<Row<'estimate'>>(release, 'estimate', ownOfQuarter, { ...own, quarter }),
        rows<Row<'distribution'>>(release, 'distribution', ownOfQuarter, { ...own, quarter }),
        rows<Row<'trend'>>(release, 'trend', ownSeries, { ...own, measure }),
        rows<FunnelPoint>(release, 'funnel', unnamed, { ...own, measure, quarter }),
      ])
      return { estimates, distribution, trend, funnel: shuffled(funnel).map(numbered) }
    },
  }
}

const ownRows = `from read_parquet($path) where organisation = $organisation and level = 'organisation'`
const ownOfQuarter = `select * ${ownRows} and quarter = $quarter order by measure`
const ownMeasures = `select distinct measure ${ownRows} and quarter = $quarter and value is not null order by measure`
const ownSeries = `select * ${ownRows} and measure = $measure order by quarter`
const unnamed = `select * replace (case when unit = $organisation then 'own' else '' end as unit, '' as label, '' as origin,
    null::double as numerator)
  from read_parquet($path) where measure = $measure and period = $quarter`

/** Numbers as JavaScript has them. */
const plain = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )

function shuffled<T>(rows: readonly T[]): T[] {
  const all = [...rows]
  for (let last = all.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const [one, two] = [all[last] as T, all[other] as T]
    all[last] = two
    all[other] = one
  }
  return all
}

const numbered = (point: FunnelPoint, place: number): FunnelPoint => ({
  ...point,
  unit: point.unit === 'own' ? 'own' : String(place + 1),
})
