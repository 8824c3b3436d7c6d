import { codeLists } from './codes.ts'
import { cubes } from './cubes.ts'
import { glossary } from './glossary.ts'
import { items } from './items.ts'
import { measures } from './measures.ts'
import { refusals } from './refusals.ts'
import { lawLevels, ownLevels, rules } from './rules.ts'
import { frictionScale, statistics } from './statistics.ts'

/** Goes up with any change of meaning; a new measure or code is one too. */
export const vocabularyVersion = 4

/** Everything as plain JSON, for vocabulary.json of a release: rows wherever SQL joins on it. */
export const vocabulary = () => ({
  version: vocabularyVersion,
  measures: Object.values(measures),
  codes: Object.entries(codeLists).flatMap(([list, codes]) =>
    codes.map((code, position) => ({ list, position, ...code })),
  ),
  items,
  rules: rules.map((rule) => ({ ...rule, own: ownLevels.includes(rule.level), law: lawLevels.includes(rule.level) })),
  glossary,
  statistics: Object.entries(statistics).flatMap(([signal, named]) =>
    Object.entries(named).map(([name, statistic]) => ({ signal, name, ...statistic })),
  ),
  frictionScale,
  cubes,
  refusals: Object.entries(refusals).map(([code, words]) => ({ code, ...words })),
})
