import { type Answers, answers } from '../statistics/answers.ts'
import { sufficiency } from '../statistics/sufficiency.ts'
import { superiority } from '../statistics/superiority.ts'
import type { Choices } from './choices.ts'
import type { Figures, Method } from './method.ts'
import type { Sheet } from './sheet.ts'

type Group = { group: string; counts: number[] }

/** Answers on a scale of 1 to 5 (2.11), per group, and the comparison of two groups. */
export const likertMethod: Method = {
  summary: {
    nl: 'Antwoorden 1-5: verdeling, aandeel van de twee hoogste, gemiddelde, twee groepen vergeleken.',
    en: 'Answers 1-5: distribution, share of the two highest, mean, two groups compared.',
  },
  columns: {
    answer: {
      aliases: ['antwoord', 'score', 'value', 'waarde', 'code'],
      meaning: {
        nl: 'geheel getal van 1 tot en met --scale; leeg telt niet mee',
        en: 'whole number from 1 to --scale; empty does not count',
      },
    },
    count: {
      aliases: ['n', 'aantal', 'freq', 'frequency'],
      optional: true,
      meaning: { nl: 'hoeveel antwoorden (zonder: 1 per regel)', en: 'how many answers (else 1 a line)' },
    },
    group: { aliases: ['groep', 'respondent', 'unit'], optional: true, meaning: { nl: 'groep', en: 'group' } },
  },
  options: ['scale', 'conf'],
  prints: {
    nl: 'n; met precies twee groepen: superiority (A = P(eerste > tweede) + ½P(gelijk)), superiority_se, superiority_lower, superiority_upper, mann_whitney_u; per groep: group, n, top_two, top_two_lower, top_two_upper (Wilson), low_two, net, net_se, net_lower, net_upper, mean, sd, mean_lower, mean_upper (t, op de schaal; vanaf n = 20), share_1…, share_1_lower…, refusal (onder n = 10)',
    en: 'n; with exactly two groups: superiority (A = P(first > second) + ½P(equal)), superiority_se, superiority_lower, superiority_upper, mann_whitney_u; per group: group, n, top_two, top_two_lower, top_two_upper (Wilson), low_two, net, net_se, net_lower, net_upper, mean, sd, mean_lower, mean_upper (t, on the scale; from n = 20), share_1…, share_1_lower…, refusal (under n = 10)',
  },
  run: (sheet, choices) => {
    const groups = groupsOf(sheet, choices.scale)
    const rows = groups.map((group) => rowOf(group, choices))
    const [first] = rows
    const shown = rows.filter((row) => row.refusal === null)
    return {
      refusal: shown.length === 0 ? 'denominator_below_min' : null,
      figures: {
        n: groups.reduce((sum, { counts }) => sum + total(counts), 0),
        n_groups: groups.length,
        ...(rows.length === 1 ? first : {}),
        ...(rows.length === 2 && shown.length === 2 ? comparison(groups, choices) : {}),
      },
      rows,
      ...(shown.length === 0
        ? {}
        : {
            drawing: {
              chart: 'answers',
              bars: groups
                .filter(({ counts }) => sufficiency('share', total(counts)) !== 'nothing')
                .map(({ group, counts }) => ({
                  name: group,
                  n: total(counts),
                  shares: counts.map((count) => count / total(counts)),
                })),
            } as const,
          }),
    }
  },
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

function groupsOf(sheet: Sheet, scale: number): Group[] {
  const codes = sheet.numbers('answer', { least: 1, most: scale, whole: true })
  const counts = sheet.has('count') ? sheet.complete('count', { least: 0, whole: true }) : codes.map(() => 1)
  const names = sheet.has('group') ? sheet.texts('group') : []
  const groups = new Map<string, number[]>()
  codes.forEach((code, row) => {
    const name = names[row] ?? ''
    const own = groups.get(name) ?? Array.from({ length: scale }, () => 0)
    groups.set(name, own)
    if (code !== null) own[code - 1] = (own[code - 1] ?? 0) + (counts[row] ?? 0)
  })
  return [...groups].map(([group, own]) => ({ group, counts: own }))
}

function rowOf({ group, counts }: Group, { conf }: Choices): Figures & { refusal: 'denominator_below_min' | null } {
  const n = total(counts)
  if (sufficiency('share', n) === 'nothing') return { group, n, refusal: 'denominator_below_min' }
  const found = answers(counts, conf)
  return {
    group,
    n,
    ...range('top_two', found.topTwo),
    ...range('low_two', found.lowTwo),
    ...range('net', found.net),
    net_se: found.net.se,
    ...meanFigures(found, n),
    ...Object.fromEntries(found.shares.flatMap((share, index) => Object.entries(range(`share_${index + 1}`, share)))),
    refusal: null,
  }
}

const meanFigures = ({ mean }: Answers, n: number): Figures =>
  sufficiency('mean', n) === 'full'
    ? { ...range('mean', mean), sd: mean.sd }
    : { mean: null, mean_lower: null, mean_upper: null, sd: null }

const range = (name: string, { value, lower, upper }: { value: number; lower: number; upper: number }): Figures => ({
  [name]: value,
  [`${name}_lower`]: lower,
  [`${name}_upper`]: upper,
})

function comparison([first, second]: readonly Group[], { conf }: Choices): Figures {
  const found = first && second ? superiority(first.counts, second.counts, conf) : null
  if (!found) return {}
  return {
    ...range('superiority', found),
    superiority_se: found.se,
    superiority_variance: found.variance,
    mann_whitney_u: found.U,
  }
}
