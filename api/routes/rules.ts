import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type Rule, ruleById, rules } from '../../data/vocabulary/rules.ts'
import { jsonAnswer } from '../answer.ts'
import { answer, failed, failure, json, unchanged } from '../document.ts'
import { refuseInvalid } from '../validation.ts'

/** The register of rules. */
export const rulesRoute = () =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(listRoute, (c) => jsonAnswer(c, rules.filter(matches(c.req.valid('query')))))
    .openapi(oneRoute, (c) => jsonAnswer(c, ruleById(c.req.valid('param').rule)))

const filters = ['source', 'level', 'owner', 'theme', 'phase', 'protects', 'core', 'status'] as const

const matches =
  (wanted: Partial<Record<(typeof filters)[number], string | string[] | undefined>>) =>
  (rule: Rule): boolean =>
    filters.every((name) => wanted[name] === undefined || [wanted[name]].flat().includes(String(rule[name])))

const query = z.strictObject(
  Object.fromEntries(
    filters.map((name) => [
      name,
      z
        .union([z.string(), z.array(z.string())])
        .optional()
        .openapi({ type: 'string', description: 'Exact; given more than once, any of the values' }),
    ]),
  ) as Record<(typeof filters)[number], z.ZodOptional<z.ZodUnion<[z.ZodString, z.ZodArray<z.ZodString>]>>>,
)

const words = z.object({ nl: z.string(), en: z.string() })

const ruleShape = z
  .looseObject({
    id: z.string().openapi({ example: 'JW-1.1-woonplaats' }),
    title: words,
    source: z.string(),
    level: z.string(),
    owner: z.string(),
    theme: z.string(),
    phase: z.string(),
    duty: words,
    hypothesis: words.openapi({ description: 'What the desk expects to go wrong: not a finding' }),
    protects: z.string(),
    url: z.string().nullable(),
    inForceSince: z.string().nullable().openapi({ format: 'date' }),
    core: z.boolean(),
    status: z.string(),
  })
  .openapi('Rule')

const listRoute = createRoute({
  method: 'get',
  path: '/rules',
  operationId: 'list_rules',
  tags: ['vocabulary'],
  summary: 'The register of rules, whole or filtered',
  request: { query },
  responses: {
    200: answer('The rules', json(z.array(ruleShape))),
    304: unchanged,
    400: failure('A filter that does not exist'),
    ...failed,
  },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/rules/{rule}',
  operationId: 'read_rule',
  tags: ['vocabulary'],
  summary: 'One rule',
  request: {
    params: z.object({
      rule: z.string().openapi({ description: 'Id of a rule in the register', example: 'JW-1.1-woonplaats' }),
    }),
  },
  responses: {
    200: answer('The rule', json(ruleShape)),
    304: unchanged,
    400: failure('Not a rule'),
    404: failure('No such rule'),
    ...failed,
  },
})
