import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { fileName } from '../../data/fileName.ts'
import { digest, forever, jsonAnswer, tagged } from '../answer.ts'
import { answer, failed, failure, json, redirect, unchanged } from '../document.ts'
import { dutchCsv, smallCsv } from '../formats.ts'
import { mediaTypes } from '../negotiation.ts'
import type { Shelf } from '../shelf.ts'
import { refuseInvalid } from '../validation.ts'
import { ofRelease, release } from './release.ts'

/** What an attacker could do with a release: all of it as JSON, and which cells are shown as CSV. */
export function auditsRoute(shelf: Shelf) {
  const cells = (suffix: Suffix) => (c: Context) =>
    ofRelease(c, shelf, async (id) => {
      const { tables } = await shelf.audit(id)
      const text = smallCsv(tables, ['signal', 'level', 'shown', 'hidden'], styles[suffix])
      const headers = {
        'Content-Type': `${mediaTypes.csv}; charset=utf-8; header=present`,
        'Content-Disposition': `attachment; filename="${fileName('audit', {}, id, suffix)}"`,
        'Cache-Control': forever,
      }
      return tagged(c, { tag: digest(text), headers }, async () => text)
    })
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(auditRoute, (c) => ofRelease(c, shelf, async (id) => jsonAnswer(c, await shelf.audit(id), forever)))
    .openapi(cellsRoute('csv'), cells('csv'))
    .openapi(cellsRoute('nl.csv'), cells('nl.csv'))
}

type Suffix = 'csv' | 'nl.csv'

const styles = { csv: undefined, 'nl.csv': dutchCsv }

const params = z.object({ release })
const failures = { 400: failure('Not a release'), 404: failure('No such release'), ...failed }

const figureShape = z.object({
  id: z.string().openapi({ example: 'bounds_width' }),
  attack: z.string().openapi({ description: 'Number in the attack suite', example: 'A2' }),
  value: z.number().nullable().openapi({ description: 'null: could not be judged' }),
  mark: z.number().openapi({ description: 'Pass mark' }),
  at: z
    .enum(['most', 'least'])
    .openapi({ description: 'Whether the value may be the mark at most, or must be at least' }),
  over: z.number().openapi({ description: 'Cells or secrets behind it, in two digits' }),
  passed: z.boolean().nullable(),
  why: z.enum(['no_truth', 'too_few']).nullable(),
})

const auditShape = z
  .object({
    release: z.string(),
    method: z.string(),
    passed: z.boolean(),
    cells: z.number(),
    programs: z.number(),
    figures: z.array(figureShape),
    tables: z.array(z.object({ signal: z.string(), level: z.string(), shown: z.int(), hidden: z.int() })),
  })
  .openapi('Audit')

const auditRoute = createRoute({
  method: 'get',
  path: '/releases/{release}/audit',
  operationId: 'read_audit',
  tags: ['releases'],
  summary: 'What an attacker could do with this release',
  request: { params },
  responses: {
    200: answer('Every attack with its figures and pass marks', json(auditShape)),
    304: unchanged,
    307: redirect,
    ...failures,
  },
})

const cellsRoute = <S extends Suffix>(suffix: S) =>
  createRoute({
    method: 'get',
    path: `/releases/{release}/audit.${suffix}` as const,
    operationId: `read_audit_${suffix.replace('.', '_')}`,
    tags: ['releases'],
    summary: suffix === 'csv' ? 'Cells shown and hidden, per table' : 'The same for a Dutch spreadsheet',
    request: { params },
    responses: {
      200: answer('One line per table', { [mediaTypes.csv]: { schema: z.string() } }),
      304: unchanged,
      307: redirect,
      ...failures,
    },
  })
