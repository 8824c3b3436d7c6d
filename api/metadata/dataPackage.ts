import { type Column, type Manifest, type TableName, tables } from '../../data/release.ts'
import { mediaTypes } from '../negotiation.ts'
import { about, fileOf, licence, type Publisher, tablesOf } from './publication.ts'

/** A release as a Frictionless Data Package (version 1): a CSV with its schema and a Parquet file with its hash for every table. */
export const dataPackage = (manifest: Manifest, { url, contact }: Publisher) => ({
  profile: 'data-package',
  name: `wederkerig-${manifest.id.toLowerCase()}`,
  id: `${url}/v1/releases/${manifest.id}`,
  title: `Wederkerig ${manifest.id}`,
  description: about.en,
  homepage: url,
  version: manifest.id,
  created: `${manifest.publication_date}T00:00:00Z`,
  licenses: [{ name: licence.name, path: licence.url }],
  contributors: [{ title: 'Wederkerig', email: contact, role: 'publisher' }],
  resources: tablesOf(manifest).flatMap((table) => [csvOf(table), parquetOf(manifest, table)]),
})

const csvOf = (table: TableName) => ({
  profile: 'tabular-data-resource',
  name: table.replaceAll('_', '-'),
  path: `${table}.csv`,
  format: 'csv',
  mediatype: mediaTypes.csv,
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
  schema: { fields: Object.entries<Column>(tables[table]).map(fieldOf), missingValues: [''] },
})

function parquetOf(manifest: Manifest, table: TableName) {
  const file = fileOf(manifest, table, 'parquet')
  return {
    name: `${table.replaceAll('_', '-')}-parquet`,
    path: `${table}.parquet`,
    format: 'parquet',
    mediatype: mediaTypes.parquet,
    bytes: file?.bytes,
    hash: file && `sha256:${file.sha256}`,
  }
}

const types = { text: 'string', integer: 'integer', real: 'number', boolean: 'boolean' } as const

const fieldOf = ([name, { type, nullable, nl, en }]: [string, Column]) => ({
  name,
  type: name.endsWith('_date') ? 'date' : types[type],
  description: `${en} (${nl})`,
  constraints: { required: !nullable },
})
