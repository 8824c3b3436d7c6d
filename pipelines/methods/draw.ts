import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { DrawingOrder } from '../../data/drawing.ts'
import { Refusal } from '../../data/refusal.ts'
import type { Outcome } from './method.ts'

/**
 * Writes the picture of an outcome; false where a refusal leaves nothing to draw. It is drawn by a process of its own in the room of the
 * pages, which sees numbers only. Refuses a method that has no picture.
 */
export async function draw(
  { drawing, refusal }: Outcome,
  path: string,
  { language, label }: Omit<DrawingOrder, 'drawing'>,
): Promise<boolean> {
  if (!drawing && refusal) return false
  if (!drawing) throw noPicture()
  const script = fileURLToPath(new URL('../../web/draw.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const order: DrawingOrder = { drawing, language, label }
  child.stdin.end(JSON.stringify(order))
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  const [svg, code] = await Promise.all([text(child.stdout), ended])
  if (code !== 0) throw new Error('the picture was not drawn')
  save(path, svg)
  return true
}

function save(path: string, svg: string) {
  try {
    writeFileSync(path, svg)
  } catch {
    throw new Refusal(
      { nl: 'hier kan ik geen bestand schrijven', en: 'no file can be written there' },
      { nl: 'noem een map die bestaat', en: 'name a folder that exists' },
    )
  }
}

const noPicture = () =>
  new Refusal(
    { nl: 'van deze methode is er geen tekening', en: 'there is no picture of this method' },
    { nl: 'laat --chart weg', en: 'leave out --chart' },
  )
