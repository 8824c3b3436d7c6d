import { z } from '@hono/zod-openapi'
import { type Column, type TableName, tables } from '../data/release.ts'

/** Version of the interface, not of the releases: goes up when an address or an answer changes. */
export const apiVersion = '1.0.0'

const problemShape = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string().openapi({ example: 'Bad Request' }),
    status: z.int().openapi({ example: 400 }),
    detail: z.string().openapi({ example: 'unknown column: regoin' }),
    hint: z.string().openapi({ description: 'What to do about it' }),
  })
  .openapi('Problem')

const versionHeader = {
  'API-Version': { description: 'Full version of this interface', schema: { type: 'string' }, example: apiVersion },
} as const

const tagHeaders = {
  ...versionHeader,
  ETag: { description: 'Changes when the content does; give it back in If-None-Match', schema: { type: 'string' } },
} as const

/** A 200 in one or more media types. */
export const answer = (description: string, content: Record<string, { schema: z.ZodType }>) => ({
  description,
  headers: tagHeaders,
  content,
})

export const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })

export const redirect = {
  description: 'For `latest`: the address of the newest release',
  headers: { ...versionHeader, Location: { description: 'Where it is', schema: { type: 'string' } } },
} as const

export const unchanged = { description: 'You have it already (If-None-Match)', headers: tagHeaders } as const

/** What can go wrong, by status. */
export const failure = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemShape } },
})

/** Any operation may end in this one. */
export const failed = { 500: failure('Something went wrong on our side') }

/** One row of a table, from data/release.ts. */
export const rowShape = (table: TableName) =>
  z
    .object(Object.fromEntries(Object.entries(tables[table]).map(([name, column]) => [name, cellShape(name, column)])))
    .openapi(pascal(table))

function cellShape(name: string, column: Column): z.ZodType {
  const shape = cellShapes[column.type]()
  const format = name.endsWith('_date') ? { format: 'date' } : {}
  return (column.nullable ? shape.nullable() : shape).openapi({ description: `${column.en} (${column.nl})`, ...format })
}

const cellShapes = {
  text: () => z.string(),
  integer: () => z.int(),
  real: () => z.number(),
  boolean: () => z.boolean(),
}

const pascal = (table: string) =>
  table
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
