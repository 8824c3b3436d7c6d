import { durations } from '../statistics/duration.ts'
import { shareInterval } from '../statistics/intervals.ts'
import { sufficiency } from '../statistics/sufficiency.ts'
import type { Choices } from './choices.ts'
import type { Figures, Method } from './method.ts'
import { rangesDrawing } from './rangesDrawing.ts'
import type { Sheet } from './sheet.ts'

type Group = { group: string; done: number[]; open: number }

/** Durations (2.12), per group; a case without an end is counted as open, never dropped in silence. */
export const durationMethod: Method = {
  summary: {
    nl: 'Duren: mediaan met interval, kwartielen, geometrisch gemiddelde, en wat nog open is.',
    en: 'Durations: median with interval, quartiles, geometric mean, and what is still open.',
  },
  columns: {
    duration: {
      aliases: ['duur', 'days', 'dagen', 'value', 'waarde', 'y', 'time'],
      meaning: { nl: 'duur van een zaak; leeg is nog open', en: 'duration of a case; empty is still open' },
    },
    open: {
      aliases: ['lopend', 'censored'],
      optional: true,
      meaning: { nl: '1 waar de zaak nog open is', en: '1 where the case is still open' },
    },
    group: { aliases: ['groep', 'unit'], optional: true, meaning: { nl: 'groep', en: 'group' } },
  },
  options: ['conf'],
  prints: {
    nl: 'per groep: group, n (afgerond), n_open, share_open, share_open_lower, share_open_upper, median, median_lower, median_upper, coverage (behaald), q1, q3, p90 (vanaf n = 30), geometric_mean, geometric_lower, geometric_upper, sd_log, show, refusal (onder n = 6)',
    en: 'per group: group, n (finished), n_open, share_open, share_open_lower, share_open_upper, median, median_lower, median_upper, coverage (achieved), q1, q3, p90 (from n = 30), geometric_mean, geometric_lower, geometric_upper, sd_log, show, refusal (under n = 6)',
  },
  run: (sheet, choices) => {
    const rows = groupsOf(sheet).map((group) => rowOf(group, choices))
    const [first] = rows
    const medians = rows.map((row) => ({
      name: row.group,
      value: numeric(row.median),
      lower: numeric(row.median_lower),
      upper: numeric(row.median_upper),
    }))
    return {
      refusal: rows.every(({ refusal }) => refusal !== null) ? 'denominator_below_min' : null,
      figures: { n_groups: rows.length, ...(rows.length === 1 ? first : {}) },
      rows,
      ...rangesDrawing(medians),
    }
  },
}

const numeric = (value: unknown) => (typeof value === 'number' ? value : null)

function groupsOf(sheet: Sheet): Group[] {
  const values = sheet.numbers('duration', { least: 0 })
  const open = sheet.has('open') ? sheet.numbers('open', { least: 0, most: 1, whole: true }) : []
  const names = sheet.has('group') ? sheet.texts('group') : []
  const groups = new Map<string, Group>()
  values.forEach((value, row) => {
    const name = names[row] ?? ''
    const own = groups.get(name) ?? { group: name, done: [], open: 0 }
    groups.set(name, own)
    if (value === null || open[row] === 1) own.open += 1
    else own.done.push(value)
  })
  return [...groups.values()]
}

type Row = Figures & { group: string; refusal: 'denominator_below_min' | null }

function rowOf({ group, done, open }: Group, { conf }: Choices): Row {
  const [n, all] = [done.length, done.length + open]
  const still = shareInterval(open, all, undefined, conf)
  const about = {
    group,
    n,
    n_open: open,
    share_open: open / all,
    share_open_lower: still.lower,
    share_open_upper: still.upper,
  }
  const found = sufficiency('median', n) === 'nothing' ? null : durations(done, conf)
  if (!found) return { ...about, refusal: 'denominator_below_min' }
  return {
    ...about,
    median: found.median,
    median_lower: found.lower,
    median_upper: found.upper,
    coverage: found.coverage,
    q1: found.q1,
    q3: found.q3,
    p90: found.p90,
    geometric_mean: found.geometric?.value ?? null,
    geometric_lower: found.geometric?.lower ?? null,
    geometric_upper: found.geometric?.upper ?? null,
    sd_log: found.geometric?.sdLog ?? null,
    show: sufficiency('median', n),
    refusal: null,
  }
}
