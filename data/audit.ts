import type { Words } from './vocabulary/measure.ts'

/** How a figure must stand to its mark. `share` and `mean` are of a draw: over few cells they may lie past the mark by four standard errors of chance. */
type Mark = { attack: string; at: 'most' | 'least'; mark: number; chance?: true } & Words

const most = (attack: string, mark: number, nl: string, en: string) => ({ attack, at: 'most', mark, nl, en }) as const
const least = (attack: string, mark: number, nl: string, en: string) => ({ attack, at: 'least', mark, nl, en }) as const
const share = (attack: string, mark: number, nl: string, en: string) =>
  ({ attack, at: 'most', mark, chance: true, nl, en }) as const

/** Every figure of the audit with its pass mark (disclosure.md 12), in the order in which they are shown. An id is for ever. */
export const auditFigures = {
  subtraction_exact: most(
    'A1',
    0,
    'Verborgen cellen die door aftrekken precies bekend zijn',
    'Hidden cells that subtraction gives exactly',
  ),
  subtraction_near: most(
    'A1',
    0,
    'Verborgen cellen die door aftrekken op 2 na bekend zijn',
    'Hidden cells that subtraction gives within 2',
  ),
  bounds_exact: most(
    'A2',
    0,
    'Cellen die door rekenen met alle tabellen precies bekend zijn',
    'Cells that all tables together give exactly',
  ),
  bounds_near: most('A2', 0, 'Verborgen cellen die zo op 2 na bekend zijn', 'Hidden cells that they give within 2'),
  bounds_width: least(
    'A2',
    5,
    'Kleinste ruimte tussen het minste en het meeste dat kan',
    'Smallest room between the least and the most possible',
  ),
  sums_width: least(
    'A2',
    5,
    'Kleinste ruimte bij minuten, scores en andere sommen',
    'Smallest room for minutes, scores and other sums',
  ),
  averaging_sd: least(
    'A3',
    1.25,
    'Kleinste onzekerheid na middelen over alle tabellen',
    'Smallest standard error after averaging over all tables',
  ),
  averaging_guess: share(
    'A3',
    0.4,
    'Deel van de getoonde cellen dat zo precies geraden wordt',
    'Share of shown cells guessed exactly that way',
  ),
  difference_guess: share(
    'A4',
    0.2,
    'Deel van de verschillen tussen groepen dat precies geraden wordt',
    'Share of differences between groups guessed exactly',
  ),
  equal_values: share(
    'A5',
    0.35,
    'Deel van gelijke groepen dat ook gelijk getoond wordt',
    'Share of equal groups that are also shown as equal',
  ),
  equal_shift: share(
    'A5',
    0.25,
    'Wat gelijke of ongelijke getallen verraden over wie ontbreekt',
    'What equal or unequal numbers tell about a missing group',
  ),
  values_per_cell: most(
    'A8',
    1,
    'Verschillende waarden van één cel, in welk bestand ook',
    'Different values of one cell, in whatever file',
  ),
  outside_cube: most('A8', 0, 'Rijen en kolommen die niet beloofd zijn', 'Rows and columns that were not promised'),
  insider_exact: most(
    'A9',
    0,
    'Verborgen cellen van een ander die een organisatie precies weet',
    "Another's hidden cells that an organisation knows exactly",
  ),
  insider_near: most(
    'A9',
    0,
    'Verborgen cellen van een ander die een organisatie op 1 na weet',
    "Another's hidden cells that an organisation knows within 1",
  ),
  insider_guess: share(
    'A9',
    0.4,
    'Deel dat een organisatie van een ander precies raadt',
    'Share that an organisation guesses exactly of another',
  ),
  dominance_near: share(
    'A10',
    0.5,
    'Deel van de grootste bijdragen dat op een vijfde na geschat wordt',
    'Share of largest contributions estimated within a fifth',
  ),
  dominance_beyond: share(
    'A10',
    0.05,
    'Hetzelfde, ver boven de grens van één persoon',
    'The same, far beyond the limit for one person',
  ),
  means_candidates: least(
    'A11',
    5,
    'Minste aantallen die bij twee gemiddelden passen',
    'Fewest numbers of people that fit two means',
  ),
  shown_least: least('A12', 10, 'Kleinste getoonde aantal', 'Smallest number shown'),
  true_least: least('A12', 10, 'Kleinste ware aantal achter een getal', 'Smallest true number behind a figure'),
  unanimous: most(
    'A13',
    0,
    'Gemiddelden waar minder dan drie mensen afwijken',
    'Means on which fewer than three people differ',
  ),
  residue: least(
    'A14',
    0.001,
    'Kans dat resten van sommen zo scheef zijn door toeval',
    'Probability that remainders of sums are this uneven by chance',
  ),
  register: most(
    'A15',
    0,
    'Namen in de uitgave die in geen openbare lijst staan',
    'Names in the release that are in no public list',
  ),
  noise_mean: most('A18', 0.02, 'Gemiddelde van de ruis', 'Mean of the noise'),
  noise_variance: most('A18', 0.02, 'Afwijking van de spreiding van de ruis', 'Deviation of the variance of the noise'),
  noise_beyond: most('A18', 0, 'Getallen met meer ruis dan de grens', 'Numbers with more noise than the bound'),
  mass: least(
    'A19',
    0.9,
    'Deel van de bijdragen dat wij tonen, van alles vanaf 10',
    'Share of contributors shown, of all cells from 10 on',
  ),
  mass_finest: least(
    'A19',
    0.9,
    'Hetzelfde, voor een regel bij een organisatie',
    'The same, for one rule at one organisation',
  ),
  coverage: least(
    'A19',
    0.93,
    'Deel van de marges waar het ware aantal in ligt',
    'Share of ranges that hold the true number',
  ),
  coverage_most: most(
    'A19',
    0.98,
    'Hetzelfde: meer zou betekenen dat de marges te ruim zijn',
    'The same: more would mean that the ranges are too wide',
  ),
} as const satisfies Record<string, Mark>

export type AuditFigureId = keyof typeof auditFigures

/** One figure: `value` null where it could not be judged, and `why` says why; `over` is how many cells or secrets it rests on. */
export type AuditFigure = {
  id: AuditFigureId
  attack: string
  value: number | null
  mark: number
  at: 'most' | 'least'
  over: number
  passed: boolean | null
  why: 'no_truth' | 'too_few' | null
}

/** Cells of one table that are shown and that are not. Rows of organisations count the organisations named in the release only. */
export type AuditTable = { signal: string; level: string; shown: number; hidden: number }

/** audit.json of a release: what the attacker could do with it. No clock, no true value, no name of an organisation. */
export type Audit = {
  release: string
  method: string
  passed: boolean
  cells: number
  programs: number
  figures: AuditFigure[]
  tables: AuditTable[]
}

/**
 * A figure beside its mark. `error` is the standard error of chance of a figure that hangs on a draw; null where the figure is not of a draw.
 * A drawn figure fails only when it lies past the mark by more than four standard errors (1 in 30,000 by chance).
 */
export function auditFigure(id: AuditFigureId, value: number | null, over: number, error = 0): AuditFigure {
  const figure: Mark = auditFigures[id]
  const { attack, at, mark } = figure
  const shown = value === null ? null : rounded(value)
  const chance = figure.chance && over > 0 ? 4 * Math.sqrt((mark * (1 - mark)) / over) : 4 * error
  const passed = value === null ? null : at === 'most' ? value <= mark + chance : value >= mark - chance
  return { id, attack, value: shown, mark, at, over: roughly(over), passed, why: null }
}

/** Whether a figure lies within its mark; one that does not may still pass, because chance can explain it. */
export const isWithinMark = ({ value, mark, at }: AuditFigure) =>
  value === null || (at === 'most' ? value <= mark : value >= mark)

/** A figure that could not be judged, and why. */
export const unjudged = (id: AuditFigureId, why: 'no_truth' | 'too_few'): AuditFigure => ({
  ...auditFigure(id, null, 0),
  why,
})

/** Two digits: an exact number of cells would say how many organisations sent something. */
export const roughly = (count: number) => Number(count.toPrecision(2))

/** Three digits: more would say something about the true numbers behind it. */
const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(3)) : value)
