import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Refusal } from '../../data/refusal.ts'
import { type TableName, tableNames } from '../../data/release.ts'
import { tagged } from '../answer.ts'
import type { Cache } from '../cache.ts'
import { answer, failed, failure, json, redirect, rowShape, unchanged } from '../document.ts'
import {
  acceptedEncoding,
  acceptedFormat,
  type FileFormat,
  type Format,
  fileFormats,
  isFileFormat,
  mediaTypes,
} from '../negotiation.ts'
import { content, described } from '../representation.ts'
import { columnsOf, type Filter, type Page } from '../select.ts'
import type { Shelf } from '../shelf.ts'
import { refuseInvalid } from '../validation.ts'
import { ofRelease, release } from './release.ts'

/** Every table of a release: one address per table, and one for all of them as a file name. */
export function tablesRoute(shelf: Shelf, cache: Cache) {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  const serve = (c: Context, file: string, page: Page) => serveTable(shelf, cache, c, file, page)
  for (const table of tableNames) app.openapi(tableRoute(table), (c) => serve(c, table, c.req.valid('query')))
  return app.openapi(fileRoute, (c) => serve(c, c.req.valid('param').file, c.req.valid('query')))
}

async function serveTable(shelf: Shelf, cache: Cache, c: Context, file: string, page: Page): Promise<Response> {
  const { table, format } = parsed(file, c.req.header('accept'))
  return ofRelease(c, shelf, async (release) => {
    const encoding = acceptedEncoding(c.req.header('accept-encoding'))
    const wanted = { release, table, format, encoding, filter: filterOf(c), page }
    const found = await described(shelf, wanted)
    return tagged(c, found, () => content(shelf, wanted, found.tag, cache))
  })
}

/** `trend` or `trend.csv`; a name may be written with `-` or with `_`. Throws Refusal 404 or 406. */
function parsed(file: string, accept: string | undefined): { table: TableName; format: FileFormat } {
  const [name = '', ...rest] = file.split('.')
  const table = tableNames.find((known) => known === name.replaceAll('-', '_'))
  const hint = `tables: ${tableNames.join(', ')}; formats: ${fileFormats.join(', ')}, as in trend.csv`
  if (!table || rest.length > 2) throw new Refusal(`unknown table: ${file.slice(0, 60)}`, hint, 404)
  const suffix = rest.join('.')
  if (rest.length === 0) return { table, format: acceptable(accept) }
  if (isFileFormat(suffix)) return { table, format: suffix }
  throw new Refusal(`unknown format: ${suffix.slice(0, 20)}`, hint, 404)
}

function acceptable(accept: string | undefined): Format {
  const format = acceptedFormat(accept)
  if (format) return format
  throw new Refusal(
    'none of the media types asked for is offered',
    `offered: ${Object.values(mediaTypes).join(', ')}`,
    406,
  )
}

function filterOf(c: Context): Filter {
  const { limit, offset, ...filter } = c.req.queries()
  return filter
}

const count = (minimum: number, maximum: number, description: string, example: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((number) => number >= minimum && number <= maximum, `must be from ${minimum} to ${maximum}`)
    .optional()
    .openapi({ type: 'integer', minimum, maximum, description, example })

const whenOut = 'Rows on a page; all of them when left out. A page with fewer rows than this is the last.'
const paging = z.object({
  limit: count(1, 100_000, whenOut, 1000),
  offset: count(0, 999_999_999, 'Rows to skip', 0),
})

const failures = {
  304: unchanged,
  307: redirect,
  400: failure('A column that does not exist, or a limit or offset that is no number'),
  404: failure('No such release, or it has no such table'),
  406: failure('None of the media types asked for is offered'),
  ...failed,
}

const tableRoute = (table: TableName) =>
  createRoute({
    method: 'get',
    path: `/releases/{release}/${table.replaceAll('_', '-')}`,
    operationId: `read_${table}`,
    tags: ['tables'],
    summary: `Table ${table} of a release, whole or filtered`,
    description:
      'Format by the Accept header. Each column is a filter: exact; given more than once, any of the values; `null` for empty. Rows keep the order of the file.',
    request: { params: z.object({ release }), query: paging },
    parameters: [filterParameter(table)],
    responses: {
      200: answer('The rows', {
        ...json(z.array(rowShape(table))),
        [mediaTypes.csv]: { schema: z.string() },
        [mediaTypes.arrow]: { schema: binary },
        [mediaTypes.parquet]: { schema: binary },
      }),
      ...failures,
    },
  })

const binary = z.string().openapi({ format: 'binary' })

const filterParameter = (table: TableName) => ({
  in: 'query' as const,
  name: 'filter',
  description: 'Any column = value',
  style: 'form' as const,
  explode: true,
  schema: {
    type: 'object' as const,
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(columnsOf(table)).map(([name, { en }]) => [
        name,
        { type: 'string' as const, description: en, ...(name.endsWith('_date') ? { format: 'date' } : {}) },
      ]),
    ),
  },
})

const fileRoute = createRoute({
  method: 'get',
  path: '/releases/{release}/{file}',
  operationId: 'read_file',
  tags: ['tables'],
  summary: 'The same by file name: the suffix chooses the format',
  request: {
    params: z.object({
      release,
      file: z
        .string()
        .openapi({ description: `One of ${tableNames.join(', ')}; ${fileFormats.join(', ')}`, example: 'trend.csv' }),
    }),
    query: paging,
  },
  responses: {
    200: answer('The rows', {
      ...json(z.array(z.looseObject({}))),
      [mediaTypes.csv]: { schema: z.string() },
      [mediaTypes.arrow]: { schema: binary },
      [mediaTypes.parquet]: { schema: binary },
    }),
    ...failures,
  },
})
