import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Manifest } from '../../data/release.ts'
import { forever, jsonAnswer } from '../answer.ts'
import { answer, failed, failure, json, redirect, unchanged } from '../document.ts'
import type { Shelf } from '../shelf.ts'
import { refuseInvalid } from '../validation.ts'
import { ofRelease, release } from './release.ts'

/** The list of releases, the manifest of each, the vocabulary it was made with and its method card. */
export function releasesRoute(shelf: Shelf) {
  const forEver = (make: (id: string) => Promise<unknown>) => (c: Context) =>
    ofRelease(c, shelf, async (id) => jsonAnswer(c, await make(id), forever))
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(listRoute, async (c) => jsonAnswer(c, (await shelf.list()).map(summary)))
    .openapi(manifestRoute, forEver(shelf.manifest))
    .openapi(vocabularyRoute, forEver(shelf.vocabulary))
    .openapi(methodRoute, forEver(shelf.method))
}

const summary = ({ id, quarter, version, status, publication_date, next_release_date, tables }: Manifest) => ({
  id,
  quarter,
  version,
  status,
  publication_date,
  next_release_date,
  tables: tables.public,
})

const summaryShape = z
  .object({
    id: z.string().openapi({ example: '2026-Q3.1' }),
    quarter: z.string().openapi({ example: '2026-Q3' }),
    version: z.int().openapi({ example: 1 }),
    status: z.enum(['voorlopig', 'definitief']),
    publication_date: z.string().openapi({ format: 'date', example: '2026-11-15' }),
    next_release_date: z.string().openapi({ format: 'date', example: '2027-02-15' }),
    tables: z.record(z.string(), z.object({ rows: z.int() })).openapi({ description: 'Rows of each table' }),
  })
  .openapi('Release')

const manifestShape = summaryShape
  .omit({ tables: true })
  .extend({
    notes: z.array(z.object({ date: z.string().openapi({ format: 'date' }), text: z.string() })).optional(),
    signed_by: z
      .object({
        algorithm: z.literal('Ed25519'),
        fingerprint: z.string().openapi({ description: 'SHA-256 of the public key in DER (SPKI), in hex' }),
        public_key: z.string().openapi({ description: 'PEM' }),
      })
      .optional()
      .openapi({ description: 'Whose signature manifest.sig is; `verify` holds a copy of the release to it' }),
  })
  .loose()
  .openapi('Manifest', { description: 'Parameters, counts, notes, and each public file with its SHA-256' })

const params = z.object({ release })
const failures = { 400: failure('Not a release'), 404: failure('No such release'), ...failed }

const listRoute = createRoute({
  method: 'get',
  path: '/releases',
  operationId: 'list_releases',
  tags: ['releases'],
  summary: 'All releases, newest first',
  responses: {
    200: answer('The releases; none yet is an empty list', json(z.array(summaryShape))),
    304: unchanged,
    ...failed,
  },
})

const manifestRoute = createRoute({
  method: 'get',
  path: '/releases/{release}',
  operationId: 'read_release',
  tags: ['releases'],
  summary: 'Everything that is known about one release',
  request: { params },
  responses: { 200: answer('Its manifest', json(manifestShape)), 304: unchanged, 307: redirect, ...failures },
})

const vocabularyRoute = createRoute({
  method: 'get',
  path: '/releases/{release}/vocabulary',
  operationId: 'read_vocabulary',
  tags: ['releases'],
  summary: 'The vocabulary this release was made with',
  request: { params },
  responses: {
    200: answer('Measures, codes, items and rules', json(z.looseObject({}))),
    304: unchanged,
    307: redirect,
    ...failures,
  },
})

const methodRoute = createRoute({
  method: 'get',
  path: '/releases/{release}/method',
  operationId: 'read_method',
  tags: ['releases'],
  summary: 'What the protection of this release does and costs',
  request: { params },
  responses: {
    200: answer('Noise, threshold, what an attacker gains, what clamping costs', json(z.looseObject({}))),
    304: unchanged,
    307: redirect,
    ...failures,
  },
})
