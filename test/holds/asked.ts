import fc from 'fast-check'

type App = { request(path: string, init?: RequestInit): Response | Promise<Response> }

/** An operation of the interface, from its own description. */
export type Operation = {
  method: string
  path: string
  parameters: { in: string; name: string; schema: { properties?: object } }[]
}

/** Every operation that the description names. */
export async function operationsOf(app: App): Promise<Operation[]> {
  const document = (await (await app.request('/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, Partial<Operation>>>
  }
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({ method, path, parameters })),
  )
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('latest', '2026-Q3.1', 'trend', 'null', '', '0', '-1', '1e9', '9'.repeat(20), '1'.repeat(4000)),
  fc.constantFrom("' or 1=1 --", '../../keys', '..%2f', '%00', '\u0000', '=1+1', '*', '$path', 'x"; copy', 'noord'),
)

/** A question: which operation, what stands in its address, which of its parameters, what body. */
export type Question = { at: number; parts: string[]; query: [number, string][]; body: unknown; accept: string }

export const question: fc.Arbitrary<Question> = fc.record({
  at: fc.nat(),
  parts: fc.array(texts, { minLength: 3, maxLength: 3 }),
  query: fc.array(fc.tuple(fc.nat(), texts), { maxLength: 4 }),
  body: fc.jsonValue({ maxDepth: 6 }),
  accept: fc.constantFrom('*/*', 'text/csv', 'application/json', 'x', 'application/vnd.apache.parquet'),
})

export async function ask(app: App, operations: readonly Operation[], asked: Question): Promise<Response> {
  const { method, path, parameters } = operations[asked.at % operations.length] ?? nothing
  let part = 0
  const address = path.replace(/\{\w+\}/g, () => written(asked.parts[part++] ?? '') || '-')
  const names = parameters.flatMap(({ in: where, name, schema }) =>
    where === 'query' ? [name, ...Object.keys(schema.properties ?? {})] : [],
  )
  const query = asked.query.map(
    ([at, value]) => `${written(names[at % Math.max(1, names.length)] ?? 'x')}=${written(value)}`,
  )
  const init: RequestInit =
    method === 'post'
      ? { method: 'POST', body: JSON.stringify(asked.body), headers: { 'content-type': 'application/json' } }
      : { headers: { accept: asked.accept } }
  return app.request(`/v1${address}?${query.join('&')}`, init)
}

/** What is wrong with an answer: neither what was promised nor a problem, or something of the inside in it. Null when nothing. */
export async function faultOf(answer: Response, root: string): Promise<string | null> {
  if (answer.status >= 500) return `status ${answer.status}`
  if (answer.status < 400) return null
  const told = await answer.text()
  if (answer.headers.get('content-type') !== 'application/problem+json') return 'no problem+json'
  if (/\n\s+at |node_modules|duckdb|Binder|HYPERLINK/i.test(told) || told.includes(root)) return 'tells of the inside'
  return null
}

const nothing: Operation = { method: 'get', path: '/', parameters: [] }

/** Half a surrogate pair cannot be in an address. */
const written = (value: string) => encodeURIComponent(Buffer.from(value).toString())
