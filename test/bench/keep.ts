import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { markdownOf } from './report.ts'
import { median, type Result } from './turns.ts'

type Kept = Result & { ratio: number }

/** Where results are kept unless `--to` says otherwise; the page beside it shows them. */
export const usual = new URL('results.json', import.meta.url).pathname
const page = new URL('README.md', import.meta.url)

/** Puts results in the place of those of the same name, and keeps all others; of the usual file the page is written anew. */
export function keepResults(results: readonly Result[], to: string) {
  const earlier = existsSync(to) ? (JSON.parse(readFileSync(to, 'utf8')) as Kept[]) : []
  const own = results.map((each) => ({ ...each, ratio: median(each.ratios) }))
  const others = earlier.filter(({ name }) => !own.some((one) => one.name === name))
  const all = [...others, ...own].sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name))
  writeFileSync(to, `${JSON.stringify(all, null, 1)}\n`)
  if (to !== usual) return
  const table = `<!-- results -->\n${markdownOf(all)}\n<!-- /results -->`
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<!-- results -->[\s\S]*<!-- \/results -->/, () => table),
  )
}

const place = ({ name }: Kept) => Number.parseInt(name.slice(1), 10)
