import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { Refusal } from '../data/refusal.ts'
import { briefly, digest, tagged } from './answer.ts'

export const themeAddress = '/thema.css'

/** The operator's own values for the tokens of web/styles/tokens.css, from a file. Throws Refusal when the file cannot be read. */
export function themeRoute(file: string): Hono {
  const route = new Hono()
  if (file === '') return route
  const css = read(file)
  const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': briefly }
  return route.get(themeAddress, (c) => tagged(c, { tag: digest(css), headers }, async () => css))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Refusal('the theme cannot be read', `WEDERKERIG_THEME is the path of a stylesheet, now ${file}`)
  }
}
