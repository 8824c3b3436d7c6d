import { firstDay, lastDay, quarter } from '../../data/quarter.ts'
import type { Manifest, TableName } from '../../data/release.ts'
import { type Format, formats, mediaTypes } from '../negotiation.ts'
import { about, fileOf, licence, type Publisher, tablesOf } from './publication.ts'

/** Every release as DCAT-AP 3: a catalogue with one series, a dataset per release, a distribution per table and format, and the interface. */
export function catalog(manifests: readonly Manifest[], publisher: Publisher) {
  const { url } = publisher
  const shared = sharedOf(publisher)
  return {
    '@context': context,
    '@id': `${url}/v1/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    ...named({ nl: 'Uitgaven van Wederkerig', en: 'Releases of Wederkerig' }),
    ...shared,
    'foaf:homepage': { '@id': url },
    'dcat:dataset': [
      seriesOf(url, shared),
      ...manifests.map((manifest) => datasetOf(manifest, manifests, url, shared)),
    ],
    'dcat:service': serviceOf(manifests, url, shared),
  }
}

const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const authority = 'http://publications.europa.eu/resource/authority'
const ref = (id: string) => ({ '@id': id })
const day = (date: string) => ({ '@value': date, '@type': 'xsd:date' })
const said = ({ nl, en }: { nl: string; en: string }) => [
  { '@value': nl, '@language': 'nl' },
  { '@value': en, '@language': 'en' },
]
const named = (title: { nl: string; en: string }) => ({ 'dct:title': said(title), 'dct:description': said(about) })

const sharedOf = ({ url, contact }: Publisher) => ({
  'dct:publisher': { '@id': `${url}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': 'Wederkerig' },
  'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': 'Wederkerig', 'vcard:hasEmail': ref(`mailto:${contact}`) },
  'dct:license': ref(licence.url),
  'dct:accessRights': ref(`${authority}/access-right/PUBLIC`),
  'dct:language': [ref(`${authority}/language/NLD`), ref(`${authority}/language/ENG`)],
})
type Shared = ReturnType<typeof sharedOf>

const seriesOf = (url: string, shared: Shared) => ({
  '@id': `${url}/v1/releases`,
  '@type': 'dcat:DatasetSeries',
  ...named({ nl: 'Wederkerig, elk kwartaal', en: 'Wederkerig, every quarter' }),
  ...shared,
  'dct:accrualPeriodicity': ref(`${authority}/frequency/QUARTERLY`),
})

function datasetOf(manifest: Manifest, all: readonly Manifest[], url: string, shared: Shared) {
  const { id, publication_date, notes, status } = manifest
  const previous = all[all.indexOf(manifest) + 1]
  return {
    '@id': addressOf(url, id),
    '@type': 'dcat:Dataset',
    ...named({ nl: `Wederkerig ${id} (${status})`, en: `Wederkerig ${id} (${statuses[status]})` }),
    ...shared,
    'dct:identifier': id,
    'dcat:version': id,
    'dcat:inSeries': ref(`${url}/v1/releases`),
    ...(previous ? { 'dcat:prev': ref(addressOf(url, previous.id)) } : {}),
    'dct:issued': day(publication_date),
    'dct:temporal': periodOf(manifest.quarter),
    'dct:accrualPeriodicity': ref(`${authority}/frequency/QUARTERLY`),
    'dcat:theme': ref(`${authority}/data-theme/SOCI`),
    'dcat:keyword': ['jeugdbescherming', 'regels', 'youth protection', 'rules'],
    'dcat:landingPage': ref(`${url}/?uitgave=${id}`),
    ...(notes.length > 0 ? { 'adms:versionNotes': notes } : {}),
    'dcat:distribution': tablesOf(manifest).flatMap((table) =>
      formats.map((format) => distributionOf(manifest, table, format, url)),
    ),
  }
}

const statuses = { voorlopig: 'provisional', definitief: 'final' } as const
const addressOf = (url: string, id: string) => `${url}/v1/releases/${id}`

const periodOf = (text: string) => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': day(firstDay(quarter(text))),
  'dcat:endDate': day(lastDay(quarter(text))),
})

function distributionOf(manifest: Manifest, table: TableName, format: Format, url: string) {
  const address = `${addressOf(url, manifest.id)}/${table}.${format}`
  const file = format === 'arrow' || format === 'parquet' ? fileOf(manifest, table, format) : undefined
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': `${table}.${format}`,
    'dcat:accessURL': ref(address),
    'dcat:downloadURL': ref(address),
    'dcat:mediaType': ref(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`),
    'dct:license': ref(licence.url),
    'dcatap:availability': ref(`${authority}/planned-availability/STABLE`),
    ...(file ? checked(file) : {}),
  }
}

const checked = ({ bytes, sha256 }: { bytes: number; sha256: string }) => ({
  'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': ref('spdx:checksumAlgorithm_sha256'),
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  },
})

const serviceOf = (manifests: readonly Manifest[], url: string, shared: Shared) => ({
  '@id': `${url}/v1`,
  '@type': 'dcat:DataService',
  ...named({ nl: 'De interface van Wederkerig', en: 'The interface of Wederkerig' }),
  ...shared,
  'dcat:endpointURL': ref(`${url}/v1`),
  'dcat:endpointDescription': ref(`${url}/v1/openapi.json`),
  'dcat:servesDataset': manifests.map(({ id }) => ref(addressOf(url, id))),
})
