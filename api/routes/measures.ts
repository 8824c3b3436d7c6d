import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { measureId, measures } from '../../data/vocabulary/measures.ts'
import { jsonAnswer } from '../answer.ts'
import { answer, failed, failure, json, unchanged } from '../document.ts'
import { refuseInvalid } from '../validation.ts'

/** What each measure means. */
export const measuresRoute = () =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(listRoute, (c) => jsonAnswer(c, Object.values(measures)))
    .openapi(oneRoute, (c) => jsonAnswer(c, measures[measureId(c.req.valid('param').measure)]))

const words = z.object({ nl: z.string(), en: z.string() }).openapi('Words')

const measureShape = z
  .looseObject({
    id: z.string().openapi({ example: 'handover.per_family' }),
    unit: z.string(),
    direction: z.enum(['higher', 'lower', 'neutral']).openapi({ description: 'Which way is better' }),
    minimum: z.int().openapi({ description: 'Least number of contributors in a shown cell' }),
    label: words,
    meaning: words,
    caution: words,
  })
  .openapi('Measure')

const listRoute = createRoute({
  method: 'get',
  path: '/measures',
  operationId: 'list_measures',
  tags: ['vocabulary'],
  summary: 'Every measure',
  responses: { 200: answer('The measures', json(z.array(measureShape))), 304: unchanged, ...failed },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/measures/{measure}',
  operationId: 'read_measure',
  tags: ['vocabulary'],
  summary: 'One measure',
  request: {
    params: z.object({
      measure: z.string().openapi({ description: 'Id of a measure', example: 'handover.per_family' }),
    }),
  },
  responses: {
    200: answer('The measure', json(measureShape)),
    304: unchanged,
    400: failure('Not a measure'),
    404: failure('No such measure'),
    ...failed,
  },
})
