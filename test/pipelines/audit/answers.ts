import { createApp } from '../../../api/app.ts'
import { formats } from '../../../api/negotiation.ts'
import { openShelf } from '../../../api/shelf.ts'
import { cellName } from '../../../pipelines/audit/cells.ts'
import type { Published } from '../../../pipelines/audit/knowledge.ts'
import { rowsIn } from '../../api/read.ts'

/** Every value that the server gives of a cell, by name: in each format, whole and filtered, to a Dutch and to an English reader. */
export async function answered(releases: string, id: string, quarter: string): Promise<Map<string, Set<number>>> {
  const app = createApp(openShelf(releases))
  const values = new Map<string, Set<number>>()
  for (const format of formats)
    for (const language of ['nl', 'en'])
      for (const query of ['', `?quarter=${quarter}`, '?limit=1000&offset=3']) {
        const path = `/v1/releases/${id}/statistic.${format}${query}`
        const answer = await app.request(path, { headers: { 'accept-language': language } })
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
        const bytes = Buffer.from(await answer.arrayBuffer())
        for (const row of (await rowsIn[format](bytes, 'statistic')) as Published[]) {
          const name = cellName(row.signal, row.statistic, row)
          values.set(name, (values.get(name) ?? new Set()).add(row.value))
        }
      }
  return values
}
