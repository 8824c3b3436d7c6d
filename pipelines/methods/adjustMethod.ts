import { benjaminiHochberg, holm, qValues } from '../statistics/multiplicity.ts'
import { type Method, refuse } from './method.ts'
import type { Sheet } from './sheet.ts'

/** Adjustment for many looks at once (2.7, 2.9). */
export const adjustMethod: Method = {
  summary: {
    nl: 'p-waarden aangepast voor meer toetsen: Holm en Benjamini-Hochberg; q-waarden van PEP’s.',
    en: 'p-values adjusted for many tests: Holm and Benjamini-Hochberg; q-values of PEPs.',
  },
  columns: {
    p: {
      aliases: ['p_value', 'pvalue', 'p.value', 'p-waarde'],
      optional: true,
      meaning: { nl: 'p-waarde; leeg telt niet mee', en: 'p-value; empty does not count' },
    },
    pep: {
      optional: true,
      meaning: {
        nl: 'posterior foutkans (shrink-rate, shrink-share)',
        en: 'posterior error probability (shrink-rate, shrink-share)',
      },
    },
    name: { aliases: ['naam', 'unit', 'id', 'measure'], optional: true, meaning: { nl: 'naam', en: 'name' } },
  },
  options: [],
  prints: {
    nl: 'n; per rij: name, p, holm, bh (als p.adjust in R), pep, q_value (gemiddelde van alle PEP’s tot en met deze)',
    en: 'n; per row: name, p, holm, bh (as p.adjust in R), pep, q_value (mean of all PEPs up to this one)',
  },
  run: (sheet) => {
    if (!sheet.has('p') && !sheet.has('pep'))
      throw sheet.refuse(-1, 'p', { nl: 'kolom p of pep ontbreekt', en: 'column p or pep is missing' })
    const [p, pep] = [chances(sheet, 'p'), chances(sheet, 'pep')]
    const names = sheet.has('name') ? sheet.texts('name') : []
    const [strict, false_, errors] = [spread(p, holm), spread(p, benjaminiHochberg), spread(pep, qValues)]
    const n = [...p, ...pep].filter((value) => value !== null).length
    if (n === 0) return refuse('too_few_units', { n })
    const rows = sheet.lines.map((_, row) => ({
      name: names[row] ?? `${row + 1}`,
      ...(sheet.has('p') ? { p: p[row] ?? null, holm: strict[row] ?? null, bh: false_[row] ?? null } : {}),
      ...(sheet.has('pep') ? { pep: pep[row] ?? null, q_value: errors[row] ?? null } : {}),
    }))
    return { refusal: null, figures: { n }, rows }
  },
}

const chances = (sheet: Sheet, column: string) =>
  sheet.has(column) ? sheet.numbers(column, { least: 0, most: 1 }) : []

/** Adjusts what is there and leaves the rest empty. */
function spread(values: readonly (number | null)[], adjust: (values: readonly number[]) => number[]) {
  const adjusted = adjust(values.filter((value) => value !== null))
  let at = 0
  return values.map((value) => (value === null ? null : (adjusted[at++] ?? null)))
}
