import { describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { mediaTypes } from '../../api/negotiation.ts'
import { openShelf } from '../../api/shelf.ts'
import { tableNames, tables } from '../../data/release.ts'
import { emptyFolder, writeRelease } from './fixture.ts'

type Schema = {
  type?: string | string[]
  format?: string
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
}
type Answer = {
  description: string
  headers?: Record<string, object>
  content?: Record<string, { schema: Schema & { $ref?: string; items?: object } }>
}
type Operation = {
  operationId: string
  summary: string
  tags: string[]
  parameters?: { in: string; name: string; description?: string; schema: Schema }[]
  responses: Record<string, Answer>
}

const app = createApp(openShelf(emptyFolder()), { url: 'https://wederkerig.example', contact: 'a@b.example' })
const answer = await app.request('/v1/openapi.json')
const document = await answer.json()
const paths = document.paths as Record<string, Record<string, Operation>>
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)
const answers = operations.flatMap(({ operation }) => Object.entries(operation.responses))

function propertiesIn(schema: unknown): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.entries(schema.properties as Record<string, Schema>) : []
  return [...own, ...Object.values(schema).flatMap(propertiesIn)]
}

describe('the description follows the NLGov API Design Rules', () => {
  it('/core/publish-openapi: it is at /v1/openapi.json, open to all', () => {
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  })
  it('/core/doc-openapi: it is OpenAPI 3', () => expect(document.openapi).toMatch(/^3(\.\d+){1,2}$/))
  it('/core/doc-openapi: every operation has a name of its own, a summary and a known tag', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    const known = document.tags.map(({ name }: { name: string }) => name)
    for (const { operation } of operations) {
      expect(operation.summary).toBeTruthy()
      expect(known).toContain(operation.tags[0])
    }
  })
  it('/core/doc-openapi: every template in a path is a parameter', () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(named.sort()).toEqual([...path.matchAll(/\{(.+?)\}/g)].map((match) => match[1]).sort())
    }
  })
  it('/core/doc-openapi-contact: it names who to ask', () => {
    expect(document.info.contact).toEqual({
      name: 'Wederkerig',
      url: 'https://wederkerig.example',
      email: 'a@b.example',
    })
  })
  it('licence: EUPL-1.2', () => expect(document.info.license.identifier).toBe('EUPL-1.2'))
  it('/core/uri-version: servers end in the major version', () => {
    expect(document.servers).toEqual([{ url: 'https://wederkerig.example/v1' }])
  })
  it('/core/semver: the version has three numbers', () => expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/))
  it('/core/version-header: every 2xx and 3xx has API-Version, and it is the version of the description', () => {
    for (const [status, { headers }] of answers.filter(([status]) => /^[23]/.test(status)))
      expect(Object.keys(headers ?? {}), status).toContain('API-Version')
    expect(answer.headers.get('api-version')).toBe(document.info.version)
  })
  it('/core/no-trailing-slash: no path ends in one', () => {
    for (const { path } of operations) expect(path).toMatch(/[^/]$/)
  })
  it('/core/path-segments-kebab-case', () => {
    for (const { path } of operations) expect(path).toMatch(/^(\/([a-z0-9.-]+|\{[^}]+\}))+$/)
  })
  it('/core/query-keys-camel-case', () => {
    for (const { operation } of operations)
      for (const { name } of (operation.parameters ?? []).filter((parameter) => parameter.in === 'query'))
        expect(name).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/)
  })
  it('/core/http-methods: only GET', () => {
    expect(new Set(operations.map(({ method }) => method))).toEqual(new Set(['get']))
  })
  it('/core/error-handling/problem-details: every error is a problem with status, title and detail', () => {
    const errors = answers.filter(([status]) => /^[45]/.test(status))
    expect(errors.length).toBeGreaterThan(0)
    for (const [, { content }] of errors) {
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
      expect(content?.['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem')
    }
    expect(document.components.schemas.Problem.required).toEqual(['type', 'title', 'status', 'detail', 'hint'])
  })
  it('/core/error-handling/invalid-input: every operation with input can be a 400', () => {
    const taking = operations.filter(({ operation }) => operation.parameters?.length)
    expect(taking.length).toBeGreaterThan(0)
    for (const { path, operation } of taking) expect(Object.keys(operation.responses), path).toContain('400')
  })
  it('/core/date-time: a date says that it is one, and there are no times', () => {
    const dates = propertiesIn(document).filter(([name]) => /(^|_|[a-z])[dD]ate$|^inForceSince$/.test(name))
    expect(dates.length).toBeGreaterThan(3)
    for (const [name, { format }] of dates) expect(format, name).toBe('date')
    expect(JSON.stringify(document)).not.toMatch(/"date-time|"time"/)
  })
  it('/core/deprecation-schedule: it says how long a part stays after it is announced to go', () => {
    expect(document.info.description).toContain('at least a year')
  })
  it('schema names are UpperCamelCase', () => {
    for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^([A-Z][a-z]+)+$/)
  })
  it('no operation asks for a sign-in', () => expect(JSON.stringify(document)).not.toContain('security'))
})

describe('the description is complete', () => {
  it('lists every route under /v1 and no other', () => {
    const routes = app.routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/v1/'))
      .map(({ path }) => path.slice('/v1'.length).replaceAll(/:(\w+)/g, '{$1}'))
    expect([...new Set(routes)].sort()).toEqual(Object.keys(paths).sort())
  })
  it.each(tableNames)('describes %s by its columns, as rows and as filters, in four formats', (table) => {
    const operation = paths[`/releases/{release}/${table.replaceAll('_', '-')}`]?.get
    const filter = operation?.parameters?.find(({ name }) => name === 'filter')
    expect(Object.keys(filter?.schema.properties ?? {})).toEqual(Object.keys(tables[table]))
    expect(Object.keys(operation?.responses[200]?.content ?? {})).toEqual(Object.values(mediaTypes))
    const rows = operation?.responses[200]?.content?.['application/json']?.schema.items as { $ref: string }
    const shape = document.components.schemas[rows.$ref.split('/').at(-1) ?? '']
    expect(Object.keys(shape.properties)).toEqual(Object.keys(tables[table]))
  })
  it('says between which numbers a page lies', () => {
    const parameters = paths['/releases/{release}/trend']?.get?.parameters ?? []
    const bounds = parameters.map(({ name, schema }) => [name, schema.minimum, schema.maximum])
    expect(bounds).toContainEqual(['limit', 1, 100_000])
    expect(bounds).toContainEqual(['offset', 0, 999_999_999])
  })
  it('gives examples that work', async () => {
    const releases = emptyFolder()
    await writeRelease(releases)
    const full = createApp(openShelf(releases))
    for (const path of Object.keys(paths)) {
      const filled = path
        .replace('{release}', '2026-Q3.1')
        .replace('{file}', 'trend.csv')
        .replace('{measure}', 'handover.per_family')
        .replace('{rule}', 'JW-1.1-woonplaats')
      expect((await full.request(`/v1${filled}`)).status, filled).toBe(200)
    }
  })
})
