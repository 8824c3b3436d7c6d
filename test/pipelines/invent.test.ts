import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isQuarter } from '../../data/quarter.ts'
import { type Field, type SignalKind, sharedFields, signalFields } from '../../data/signal.ts'
import { codesOf } from '../../data/vocabulary/codes.ts'
import { loud, organisationsOf, tiny } from '../../pipelines/invent/field.ts'
import { invent } from '../../pipelines/invent/invent.ts'
import { accountingGis, midpointOf } from '../../pipelines/invent/minutes.ts'
import { lastFullQuarter, type Parameters, planOf, reportersAt } from '../../pipelines/invent/plan.ts'
import { accountingRules, leaningRule, loudRule, recordingRule, residenceRule } from '../../pipelines/invent/rules.ts'
import { truthOf } from '../../pipelines/invent/truth.ts'

type Line = Record<string, unknown>

const small: Parameters = { reporters: 300, quarters: 3, seed: 7, last: '2026-Q3' }
const usual: Parameters = { reporters: 2400, quarters: 16, seed: 1, last: '2026-Q3' }
const truth = truthOf(usual)

const bytesOf = (parameters: Parameters) => {
  const digest = createHash('sha256')
  for (const { name, lines } of invent(parameters)) {
    digest.update(name)
    for (const line of lines) digest.update(line)
  }
  return digest.digest('hex')
}

type File = { name: string; kind: SignalKind; late: boolean; lines: Line[] }

const read = (parameters: Parameters): File[] =>
  [...invent(parameters)].map(({ name, kind, lines }) => ({
    name,
    kind,
    late: name.includes('-late'),
    lines: [...lines].map((line) => JSON.parse(line) as Line),
  }))

const field = read(usual)
const onTime = (kind: SignalKind) =>
  field.filter((file) => file.kind === kind && !file.late).flatMap(({ lines }) => lines)
const quarterOf = ({ quarter, day }: Line) =>
  typeof quarter === 'string'
    ? quarter
    : `${String(day).slice(0, 4)}-Q${Math.ceil(Number(String(day).slice(5, 7)) / 3)}`
const once = (lines: readonly Line[]) => [...new Map(lines.map((line) => [line.signal_id, line])).values()]
const flags = once(onTime('friction'))
const effect = (number: number) => truth.effects.filter((planted) => planted.number === number)
const since = (number: number) => effect(number)[0]?.from ?? ''
const minutesOf = (line: Line) =>
  typeof line.minutes === 'number' ? bandMidpoint(line.minutes) : (midpointOf.get(String(line.minutes_band)) ?? 0)
const bandMidpoint = (minutes: number) =>
  minutes === 0 ? 0 : minutes <= 15 ? 8 : minutes <= 60 ? 38 : minutes <= 240 ? 150 : 300
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const shareOf = (lines: readonly Line[], is: (line: Line) => boolean) => mean(lines.map((line) => Number(is(line))))
const sum = (lines: readonly Line[], name: string) => lines.reduce((so, line) => so + Number(line[name] ?? 0), 0)
const rate = (measure: string, quarter: string, note?: string) =>
  truth.rates.find(
    (found) =>
      found.measure === measure && found.quarter === quarter && found.level === 'all' && (!note || found.note === note),
  )?.value ?? Number.NaN

function grouped(lines: readonly Line[], key: (line: Line) => unknown): Line[][] {
  const groups = new Map<unknown, Line[]>()
  for (const line of lines) groups.set(key(line), [...(groups.get(key(line)) ?? []), line])
  return [...groups.values()]
}

describe('the invented field is the same for the same seed', () => {
  test('the same seed gives the same bytes', () => {
    expect(bytesOf(small)).toBe(bytesOf(small))
  })

  test('another seed gives other bytes', () => {
    expect(bytesOf({ ...small, seed: 8 })).not.toBe(bytesOf(small))
  })

  test('more reporters change no signal of the reporters that were there', () => {
    const of = (reporters: number) =>
      [...(read({ ...small, reporters })[0]?.lines ?? [])].filter(({ organisation }) => organisation === 'rvdk')
    const [few, many] = [of(300), of(600)]
    expect(many.length).toBeGreaterThan(few.length)
    expect(many.slice(0, few.length)).toEqual(few)
  })
})

describe('a line is what a door accepts', () => {
  const accepts = (field: Field, value: unknown): boolean => {
    if (field.type === 'code') return codesOf(field.codes).includes(String(value))
    if (field.type === 'codes')
      return (
        Array.isArray(value) && value.length <= field.most && value.every((code) => codesOf(field.codes).includes(code))
      )
    if (field.type === 'integer')
      return Number.isInteger(value) && Number(value) >= field.low && Number(value) <= field.high
    if (field.type === 'number') return typeof value === 'number' && value >= field.low && value <= field.high
    if (field.type === 'boolean') return typeof value === 'boolean'
    if (field.type === 'day')
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)))
    if (field.type === 'quarter') return isQuarter(String(value))
    if (field.type === 'name' && !/^[\w.-]+$/.test(String(value))) return false
    return typeof value === 'string' && value.length <= field.longest
  }

  const wrongFields = (kind: SignalKind, line: Line): string[] => {
    const fields: Record<string, Field> = { ...sharedFields, ...signalFields[kind] }
    const wrong = Object.entries(line).filter(([name, value]) => {
      const found = fields[name]
      return !found || !accepts(found, value)
    })
    const absent = Object.entries(fields).filter(([name, { required }]) => required && !(name in line))
    return [...wrong, ...absent].map(([name]) => name)
  }

  test.each(Object.keys(signalFields) as SignalKind[])(
    'every line of %s has known fields with allowed values',
    (kind) => {
      const lines = field.filter((file) => file.kind === kind).flatMap((file) => file.lines)
      expect(lines.length).toBeGreaterThan(20)
      expect(new Set(lines.flatMap((line) => wrongFields(kind, line)))).toEqual(new Set())
      expect(lines.every((line) => isQuarter(quarterOf(line)))).toBe(true)
    },
  )

  test('a week adds up to 50 to 150 % of the contract', () => {
    const low: Record<string, number> = { '0-16': 0, '17-24': 17, '25-32': 25, '33-40': 33 }
    const high: Record<string, number> = { '0-16': 16, '17-24': 24, '25-32': 32, '33-40': 40 }
    for (const week of onTime('time_week')) {
      const hours = Object.keys(week).filter((name) => name.startsWith('hours_'))
      const total = hours.reduce((so, name) => so + Number(week[name]), 0)
      expect(total).toBeGreaterThanOrEqual(0.5 * (low[String(week.contract_band)] ?? 0))
      expect(total).toBeLessThanOrEqual(1.5 * (high[String(week.contract_band)] ?? 0))
    }
  })

  test('handover counts agree with each other', () => {
    const kinds = ['organisatie', 'werker_gepland', 'werker_uitval', 'tijdelijk', 'verplaatsing', 'gemeente']
    const qualities = ['met_gezin', 'warm', 'papier', 'geen']
    for (const line of onTime('handover').filter(({ from_actor }) => from_actor === undefined)) {
      const total = (prefix: string, names: readonly string[]) =>
        names.reduce((so, name) => so + Number(line[`${prefix}_${name}`] ?? 0), 0)
      expect(total('kind', kinds)).toBe(line.handovers)
      expect(total('quality', qualities)).toBe(line.handovers)
      expect(Number(line.three_plus)).toBeLessThanOrEqual(Number(line.families))
      expect(Number(line.within_5d)).toBeLessThanOrEqual(Number(line.started))
    }
  })
})

describe('the size of the field follows the parameters', () => {
  test('there are 13 GIs, 42 local teams and 48 providers, each of one kind and in one region', () => {
    const organisations = organisationsOf(1)
    const number = (kind: string) => organisations.filter((organisation) => organisation.kind === kind).length
    expect([number('gi'), number('lokaal_team'), number('aanbieder') + number('pleegzorg')]).toEqual([13, 42, 48])
    const seen = new Set(
      field.flatMap(({ lines }) =>
        lines
          .filter(({ organisation }) => organisation)
          .map((line) => `${line.organisation} ${line.organisation_kind} ${line.region}`),
      ),
    )
    expect(new Set([...seen].map((text) => text.split(' ')[0])).size).toBe(seen.size)
    expect(new Set(organisations.map(({ region }) => region)).size).toBe(42)
  })

  test('reporters rise in a straight line from 900 to 2,400', () => {
    const plan = planOf(usual)
    expect([0, 5, 15].map((at) => reportersAt(plan, at))).toEqual([900, 900 + (1500 * 5) / 15, 2400])
  })

  test('as many people report as the parameter says', () => {
    for (const [at, quarter] of [[0, '2022-Q4'] as const, [15, '2026-Q3'] as const]) {
      const senders = new Set(
        [...onTime('friction'), ...onTime('time_week'), ...onTime('process')]
          .filter(
            (line) =>
              quarterOf(line) === quarter && (line.respondent === undefined || line.respondent === 'professional'),
          )
          .map((line) => line.contributor),
      )
      expect(senders.size).toBe(reportersAt(planOf(usual), at))
    }
  })

  test('ten times the reporters send about ten times as much', () => {
    const count = (reporters: number) => {
      const [first] = invent({ reporters, quarters: 1, seed: 1, last: '2026-Q3' })
      return first ? [...first.lines].length : 0
    }
    expect(count(10_000) / count(1_000)).toBeGreaterThan(8.5)
    expect(count(10_000) / count(1_000)).toBeLessThan(11.5)
  })

  test('the last quarter is the last one that is over', () => {
    expect(lastFullQuarter(new Date('2026-11-24'))).toBe('2026-Q3')
    expect(lastFullQuarter(new Date('2026-12-31'))).toBe('2026-Q3')
    expect(lastFullQuarter(new Date('2027-01-01'))).toBe('2026-Q4')
  })

  test.each([{ reporters: 99 }, { quarters: 0 }, { seed: -1 }])('impossible sizes are refused: %o', (wrong) => {
    expect(() => planOf({ ...usual, ...wrong })).toThrow(/invalid/)
  })
})

describe('the field has the shape of the real one', () => {
  test('one flag in eight is about a rule that helps, and no rule takes a quarter of all flags', () => {
    expect(shareOf(flags, ({ verdict }) => verdict === 'helpt')).toBeCloseTo(0.12, 1)
    const counts = new Map<unknown, number>()
    for (const { rule_id } of flags) counts.set(rule_id, (counts.get(rule_id) ?? 0) + 1)
    expect(Math.max(...counts.values()) / flags.length).toBeLessThan(0.25)
    const last = flags.filter((line) => quarterOf(line) === '2026-Q3')
    const reporters = grouped(last, ({ rule_id }) => rule_id)
    const large = reporters.filter((lines) => new Set(lines.map(({ contributor }) => contributor)).size >= 10)
    expect(large.length).toBeGreaterThan(40)
  })

  test('handover counts come on time for 85 %, late for 5 %, never for 10 %', () => {
    const all = truth.series.length * organisationsOf(1).length
    expect(truth.handover_missing.length / all).toBeCloseTo(0.1, 1)
    expect(truth.handover_late.length / all).toBeCloseTo(0.05, 1)
    const came = new Set(onTime('handover').map((line) => `${line.quarter} ${line.organisation}`))
    for (const { quarter, organisation } of [...truth.handover_missing, ...truth.handover_late])
      expect(came.has(`${quarter} ${organisation}`)).toBe(false)
    const [late] = truth.handover_late
    const lateLines = field.filter((file) => file.kind === 'handover' && file.late).flatMap(({ lines }) => lines)
    expect(lateLines.some((line) => line.quarter === late?.quarter && line.organisation === late?.organisation)).toBe(
      true,
    )
  })

  test('families with trust answer more often than families without', () => {
    const replies = onTime('trust').filter(({ V6 }) => V6 !== undefined && V6 !== 'weet_niet')
    const high = shareOf(replies, ({ V6 }) => Number(V6) >= 4)
    const [answering, everyone] = ['those who answer', 'all families asked'].map((note) =>
      mean(truth.series.map((quarter) => rate('trust.headline', quarter, note))),
    )
    expect(high).toBeGreaterThan((everyone ?? 0) + 0.04)
    expect(Math.abs(high - (answering ?? 0))).toBeLessThan(0.03)
  })

  test('about nine in a hundred families answer', () => {
    const asked = onTime('trust').filter(({ invited }) => invited !== undefined)
    expect(sum(asked, 'replies') / sum(asked, 'invited')).toBeCloseTo(
      mean(truth.series.map((quarter) => rate('coverage.response_share', quarter))),
      2,
    )
  })
})

describe('the data come out as the truth file says', () => {
  const inQuarter = (lines: readonly Line[], quarter: string) => lines.filter((line) => quarterOf(line) === quarter)

  test.each(['2022-Q4', '2025-Q1', '2026-Q3'])('shares of the week in %s', (quarter) => {
    const weeks = inQuarter(once(onTime('time_week')), quarter)
    const names = [...new Set(weeks.flatMap((week) => Object.keys(week).filter((name) => name.startsWith('hours_'))))]
    const total = names.reduce((so, name) => so + sum(weeks, name), 0)
    const administration = ['verslag', 'declaratie', 'verantwoording'].reduce(
      (so, name) => so + sum(weeks, `hours_${name}`),
      0,
    )
    expect(Math.abs(sum(weeks, 'hours_direct_gezin') / total - rate('time.direct_share', quarter))).toBeLessThan(0.02)
    expect(Math.abs(administration / total - rate('time.administration_share', quarter))).toBeLessThan(0.02)
  })

  test.each(['2022-Q4', '2026-Q3'])('minutes and reporters of a rule in %s', (quarter) => {
    const lines = inQuarter(flags, quarter)
    const everyone = new Set(lines.map(({ contributor }) => contributor)).size
    const byReporter = grouped(lines, ({ contributor, rule_id }) => `${contributor} ${rule_id}`)
    const minutes = byReporter.map((own) =>
      Math.min(
        120,
        own.reduce((so, line) => so + minutesOf(line), 0),
      ),
    )
    const ruleRate = (measure: string) =>
      truth.rates.find(
        (found) => found.rule === 'GEM-tijdschrijven' && found.measure === measure && found.quarter === quarter,
      )?.value ?? Number.NaN
    const reporters = byReporter.filter(([line]) => line?.rule_id === 'GEM-tijdschrijven').length
    expect(Math.abs((100 * reporters) / everyone - ruleRate('friction.reporters_per_100'))).toBeLessThan(4)
    expect(
      Math.abs(minutes.reduce((so, value) => so + value, 0) / everyone - rate('friction.minutes_lost', quarter)),
    ).toBeLessThan(8)
  })

  test.each(['2022-Q4', '2026-Q3'])('handovers per family in %s', (quarter) => {
    const lines = inQuarter(onTime('handover'), quarter).filter(({ from_actor }) => from_actor === undefined)
    expect(
      Math.abs(
        sum(lines, 'handovers') / sum(lines, 'families') -
          rate('handover.per_family', quarter, 'as defined in this quarter'),
      ),
    ).toBeLessThan(0.05)
  })
})

describe('all nine planted effects are in the data', () => {
  const before = (lines: readonly Line[], quarter: string) => lines.filter((line) => quarterOf(line) < quarter)
  const after = (lines: readonly Line[], quarter: string) => lines.filter((line) => quarterOf(line) >= quarter)
  const change = (lines: readonly Line[], quarter: string, value: (line: Line) => number) =>
    mean(after(lines, quarter).map(value)) - mean(before(lines, quarter).map(value))

  test('the truth file names nine effects', () => {
    expect(new Set(truth.effects.map(({ number }) => number)).size).toBe(9)
    expect(since(1)).toBe('2024-Q4')
  })

  test('1: claims minutes fall by about 35 % in five GIs, and not in the other eight', () => {
    const claims = flags.filter(
      ({ rule_id, organisation_kind }) => accountingRules.includes(String(rule_id)) && organisation_kind === 'gi',
    )
    const fall = (lines: readonly Line[]) =>
      change(lines, since(1), minutesOf) / mean(before(lines, since(1)).map(minutesOf))
    const stopped = ({ organisation }: Line) => accountingGis.includes(String(organisation))
    expect(fall(claims.filter(stopped))).toBeGreaterThan(-0.5)
    expect(fall(claims.filter(stopped))).toBeLessThan(-0.2)
    expect(Math.abs(fall(claims.filter((line) => !stopped(line))))).toBeLessThan(0.15)
  })

  test('2: misreading of the residence rule and the procedure that leans on it halves, minutes hardly move', () => {
    const explained = flags.filter(({ rule_id }) => rule_id === residenceRule || rule_id === leaningRule)
    const guessed = explained.filter(({ level_as_seen }) => level_as_seen !== undefined)
    const wrong = (line: Line) =>
      Number(line.level_as_seen !== (line.rule_id === residenceRule ? 'wet' : 'uitvoering_gemeente'))
    expect(mean(before(guessed, since(2)).map(wrong))).toBeCloseTo(0.4, 1)
    expect(mean(after(guessed, since(2)).map(wrong))).toBeCloseTo(0.2, 1)
    expect(Math.abs(change(explained, since(2), minutesOf)) / mean(explained.map(minutesOf))).toBeLessThan(0.12)
  })

  test('3: the new recording demand costs minutes and brings a little more care', () => {
    const recorded = flags.filter(({ rule_id }) => rule_id === recordingRule)
    expect(change(recorded, since(3), minutesOf) / mean(before(recorded, since(3)).map(minutesOf))).toBeGreaterThan(
      0.15,
    )
    const replies = onTime('process').filter(
      ({ P1, respondent }) => P1 !== undefined && P1 !== 'weet_niet' && respondent !== 'professional',
    )
    const careful = change(replies, since(3), ({ P1 }) => Number(Number(P1) >= 4))
    expect(careful).toBeGreaterThan(0.02)
    expect(careful).toBeLessThan(0.09)
  })

  test('4: handovers jump by a fifth in the quarter of the new definition', () => {
    const counts = onTime('handover').filter(({ from_actor }) => from_actor === undefined)
    const perFamily = (quarter: string) => {
      const lines = counts.filter((line) => line.quarter === quarter)
      return sum(lines, 'handovers') / sum(lines, 'families')
    }
    const last = truth.series[truth.series.indexOf(since(4)) - 1] ?? ''
    expect(perFamily(since(4)) / perFamily(last)).toBeCloseTo(1.2, 1)
    expect(sum(before(counts, since(4)), 'kind_tijdelijk')).toBe(0)
  })

  test('5: gi-12 is gone after the merger, and was there before', () => {
    const theirs = flags.filter(({ organisation }) => organisation === 'gi-12')
    expect(before(theirs, since(5)).length).toBeGreaterThan(0)
    expect(after(theirs, since(5))).toEqual([])
  })

  test('6: one organisation has three families, in every quarter it counts', () => {
    const theirs = onTime('handover').filter(({ organisation, phase }) => organisation === tiny && phase !== undefined)
    expect(theirs.length).toBeGreaterThan(8)
    expect(new Set(theirs.map(({ families }) => families))).toEqual(new Set([3]))
  })

  test('7: one organisation sends 40 % of the flags on one rule', () => {
    const about = flags.filter(({ rule_id }) => rule_id === loudRule)
    const share = (lines: readonly Line[]) => shareOf(lines, ({ organisation }) => organisation === loud)
    expect(share(after(about, since(7)))).toBeGreaterThan(0.3)
    expect(share(after(about, since(7)))).toBeLessThan(0.5)
    expect(share(before(about, since(7)))).toBeLessThan(0.15)
  })

  test('8: one free text in a hundred says who it is about', () => {
    const texts = flags.filter(({ free_text }) => free_text !== undefined)
    const identifying = shareOf(texts, ({ free_text }) => /BSN|06-|\d{4} [A-Z]{2}|geboren/.test(String(free_text)))
    expect(texts.length).toBeGreaterThan(3000)
    expect(identifying).toBeGreaterThan(0.005)
    expect(identifying).toBeLessThan(0.016)
  })

  test('9: some signals come twice, and corrections come a quarter later', () => {
    const sent = onTime('friction')
    expect(sent.length / flags.length - 1).toBeCloseTo(0.01, 2)
    const late = field.filter((file) => file.kind === 'friction' && file.late).flatMap(({ lines }) => lines)
    const known = new Set(flags.map(({ signal_id }) => signal_id))
    expect(late.every(({ signal_id }) => known.has(signal_id))).toBe(true)
    expect(late.filter(({ version }) => version === 2).length / flags.length).toBeCloseTo(0.013, 2)
    expect(late.some(({ withdrawn }) => withdrawn === true)).toBe(true)
  })
})
