import { type Column, type Manifest, type TableName, tables } from '../../data/release.ts'
import { about, licence, type Publisher, tablesOf } from './publication.ts'

/** The CSV files of a release as a table group (W3C CSV on the Web), found where the standard looks: `csv-metadata.json` beside them. */
export const csvOnTheWeb = (manifest: Manifest, { url }: Publisher) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
  'dc:title': `Wederkerig ${manifest.id}`,
  'dc:description': said(about),
  'dc:issued': manifest.publication_date,
  'dc:license': { '@id': licence.url },
  'dc:publisher': { '@id': url },
  tables: tablesOf(manifest).map(tableOf),
})

const tableOf = (table: TableName) => ({
  url: `${table}.csv`,
  dialect: { header: true, delimiter: ',', encoding: 'utf-8' },
  tableSchema: { columns: Object.entries<Column>(tables[table]).map(columnOf) },
})

const types = { text: 'string', integer: 'integer', real: 'double', boolean: 'boolean' } as const

const columnOf = ([name, column]: [string, Column]) => ({
  name,
  titles: name,
  'dc:description': said(column),
  datatype: name.endsWith('_date') ? 'date' : types[column.type],
  required: !column.nullable,
  null: '',
})

const said = ({ nl, en }: { nl: string; en: string }) => [
  { '@value': nl, '@language': 'nl' },
  { '@value': en, '@language': 'en' },
]
