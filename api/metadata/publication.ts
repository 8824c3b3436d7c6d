import type { Manifest, TableName } from '../../data/release.ts'
import { tableNames } from '../../data/release.ts'
import type { Words } from '../../data/vocabulary/measure.ts'

/** Where an installation is reached, without a slash at the end, and who answers for it. */
export type Publisher = { url: string; contact: string }

export const licence = { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const

export const about = {
  nl: 'Cijfers over wat regels in de jeugdbescherming doen, gemeld door de praktijk. Elk cijfer is beschermd en heeft een marge.',
  en: 'Figures on what rules do in youth protection, reported by practice. Every figure is protected and has a range.',
} as const satisfies Words

/** The tables that a release has, in the order of data/release.ts. */
export const tablesOf = ({ tables }: Manifest): TableName[] =>
  tableNames.filter((name) => Object.hasOwn(tables.public, name))

/** A file of the public part of a release, as the manifest knows it. */
export const fileOf = ({ files }: Manifest, table: TableName, format: 'arrow' | 'parquet') =>
  files.find(({ path }) => path === `public/${table}.${format}`)
