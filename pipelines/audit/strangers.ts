import type { Dimension } from '../../data/vocabulary/cubes.ts'
import type { Knowledge } from './knowledge.ts'

/** The public list of codes that the values of a dimension come from. */
const lists: Partial<Record<Dimension, string>> = {
  role: 'role',
  phase: 'phase',
  respondent: 'respondent',
  framework: 'framework',
  theme: 'theme',
  from_actor: 'chain_actor',
  to_actor: 'chain_actor',
}

/**
 * Names in the release that stand in no public list: a rule that is not in the register, a code that is not in the vocabulary, an organisation or
 * region that nobody can look up. Such a name says that somebody used it, however many did.
 */
export function strangers({ rows, vocabulary: { rules, codes }, directory }: Knowledge): string[] {
  const found = new Set<string>()
  const look = (dimension: Dimension, known: ReadonlySet<string>) => {
    for (const row of rows) {
      const value = row[dimension]
      if (value !== null && !known.has(value)) found.add(dimension === 'rule' ? value : `${dimension}=${value}`)
    }
  }
  look('rule', new Set([...rules.map(({ id }) => id), 'nieuw']))
  for (const [dimension, list] of Object.entries(lists) as [Dimension, string][])
    look(dimension, new Set(codes.flatMap((one) => (one.list === list ? one.code : []))))
  if (directory)
    for (const dimension of ['organisation', 'kind', 'region'] as const)
      look(dimension, new Set(directory.flatMap((one) => one[dimension] ?? [])))
  return [...found]
}
