import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Manifest } from '../../data/release.ts'
import { briefly, forever, jsonAnswer } from '../answer.ts'
import { answer, failed, failure, redirect, unchanged } from '../document.ts'
import { catalog } from '../metadata/catalog.ts'
import { csvOnTheWeb } from '../metadata/csvOnTheWeb.ts'
import { dataPackage } from '../metadata/dataPackage.ts'
import type { Publisher } from '../metadata/publication.ts'
import type { Shelf } from '../shelf.ts'
import { refuseInvalid } from '../validation.ts'
import { ofRelease, release } from './release.ts'

const linked = 'application/ld+json'
const plain = 'application/json'
const csvw = 'application/csvm+json'

/** What catalogues and programs read about the releases, each from the manifest. */
export function metadataRoute(shelf: Shelf, publisher: Publisher) {
  const described = (type: string, make: (manifest: Manifest, publisher: Publisher) => object) => (c: Context) =>
    ofRelease(c, shelf, async (id) => jsonAnswer(c, make(await shelf.manifest(id), publisher), forever, type))
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(catalogRoute, async (c) => jsonAnswer(c, catalog(await shelf.list(), publisher), briefly, linked))
    .openapi(packageRoute, described(plain, dataPackage))
    .openapi(csvRoute, described(csvw, csvOnTheWeb))
}

const content = (type: string) => ({ [type]: { schema: z.looseObject({}) } })
const params = z.object({ release })
const failures = { 400: failure('Not a release'), 404: failure('No such release'), ...failed }

const catalogRoute = createRoute({
  method: 'get',
  path: '/catalog.jsonld',
  operationId: 'read_catalog',
  tags: ['releases'],
  summary: 'All releases as a catalogue (DCAT-AP 3)',
  responses: {
    200: answer('Catalogue, series, datasets and the interface', content(linked)),
    304: unchanged,
    ...failed,
  },
})

const packageRoute = createRoute({
  method: 'get',
  path: '/releases/{release}/datapackage.json',
  operationId: 'read_data_package',
  tags: ['releases'],
  summary: 'One release as a Frictionless Data Package',
  request: { params },
  responses: { 200: answer('Files, columns, hashes', content(plain)), 304: unchanged, 307: redirect, ...failures },
})

const csvRoute = createRoute({
  method: 'get',
  path: '/releases/{release}/csv-metadata.json',
  operationId: 'read_csv_metadata',
  tags: ['releases'],
  summary: 'The CSV files of one release (CSV on the Web)',
  request: { params },
  responses: { 200: answer('Tables and their columns', content(csvw)), 304: unchanged, 307: redirect, ...failures },
})
