import { readFileSync, writeFileSync } from 'node:fs'
import { averages } from '../../pipelines/audit/averaging.ts'
import { attackBounds } from '../../pipelines/audit/bounds.ts'
import { noiseOf } from '../../pipelines/audit/knowledge.ts'
import { shownPairs } from '../../pipelines/audit/pairs.ts'
import { knowledgeOf, type Protection, plantedCounts, protections, type TrueCell } from './naive.ts'

const page = new URL('../../pipelines/audit/README.md', import.meta.url)
const heads = ['', ...Object.keys(protections)]

/** The same invented counts under each protection, and what the same attacker makes of them; the table goes to pipelines/audit/README.md. */
export async function attacksBench(seeds: readonly number[] = [1, 2, 3]) {
  const columns = await Promise.all(Object.values(protections).map((protection) => columnOf(protection, seeds)))
  const names = Object.keys(columns[0] ?? {})
  const lines = [
    heads,
    heads.map(() => '---'),
    ...names.map((name) => [name, ...columns.map((column) => column[name] ?? '')]),
  ]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const text = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    text.replace(/<!-- attacks -->[\s\S]*<!-- \/attacks -->/, () => `<!-- attacks -->\n${table}\n<!-- /attacks -->`),
  )
  process.stdout.write(`${table}\n`)
}

async function columnOf(protection: Protection, seeds: readonly number[]): Promise<Record<string, string>> {
  const runs = await Promise.all(seeds.map((seed) => attackOne(protection, plantedCounts(seed))))
  const sum = (of: (run: (typeof runs)[number]) => number) => runs.reduce((total, run) => total + of(run), 0)
  const part = (some: number, all: number) => (all === 0 ? '-' : `${((100 * some) / all).toFixed(1)} %`)
  const equal =
    sum((run) => run.alike) /
    Math.max(
      1,
      sum((run) => run.same),
    )
  return {
    'hidden cells worked out exactly': part(
      sum((run) => run.exact),
      sum((run) => run.hidden),
    ),
    'hidden cells within 2': part(
      sum((run) => run.near),
      sum((run) => run.hidden),
    ),
    'smallest interval of a cell': String(Math.min(...runs.map((run) => run.width))),
    'equal groups shown as equal': part(
      sum((run) => run.alike),
      sum((run) => run.same),
    ),
    'lone hidden siblings proven present': part(
      equal === 1 ? sum((run) => run.apart) : 0,
      sum((run) => run.different),
    ),
    'differences guessed exactly': part(
      sum((run) => run.guessed),
      sum((run) => run.pairs),
    ),
    'standard error left after averaging':
      protection.variance === 0 ? '0' : Math.min(...runs.map((run) => run.sd)).toFixed(2),
    'contributors shown, of rule at organisation': part(
      sum((run) => run.shown),
      sum((run) => run.all),
    ),
  }
}

/** Counts of one attacked release; truths are known here, so that a recovery is one only when it is right. */
async function attackOne(protection: Protection, cells: readonly TrueCell[]) {
  const knowledge = knowledgeOf(protection, cells)
  const { model } = await attackBounds(knowledge, () => {})
  const truth = new Map(cells.map((cell) => [cell.key, cell.people.length]))
  const value = (place: number) => truth.get(model.keys[place] ?? '') ?? 0
  const width = (place: number) => (model.system.upper[place] ?? 0) - (model.system.lower[place] ?? 0)
  const hidden = [...model.cells.keys()].filter((place) => !model.cells[place]?.shown && value(place) > 0)
  const pairs = shownPairs(model, knowledge.vocabulary)
  const shownValue = (place: number) => model.cells[place]?.shown?.value ?? 0
  const lone = pairs.filter(({ rest }) => rest?.filter((place) => !model.cells[place]?.shown).length === rest?.length)
  const same = lone.filter(({ total, part }) => value(total) === value(part))
  const different = lone.filter(({ total, part }) => value(total) > value(part))
  const finest = cells.filter((cell) => cell.level === 'organisation')
  const shown = new Set(
    [...model.cells.keys()].flatMap((place) => (model.cells[place]?.shown ? [model.keys[place]] : [])),
  )
  const mass = (some: readonly TrueCell[]) => some.reduce((total, { people }) => total + people.length, 0)
  return {
    hidden: hidden.length,
    exact: hidden.filter((place) => width(place) === 0).length,
    near: hidden.filter((place) => width(place) <= 2).length,
    width: Math.min(...[...model.cells.keys()].map(width)),
    pairs: pairs.length,
    guessed: pairs.filter(({ total, part }) => value(total) - value(part) === shownValue(total) - shownValue(part))
      .length,
    same: same.length,
    alike: same.filter(({ total, part }) => shownValue(total) === shownValue(part)).length,
    different: different.length,
    apart: different.filter(({ total, part }) => shownValue(total) !== shownValue(part)).length,
    sd: Math.min(
      ...averages(model.cells, knowledge.directory, (signal) => noiseOf(knowledge, signal).variance || 1e-9).map(
        (one) => one.sd,
      ),
    ),
    shown: mass(finest.filter(({ key }) => shown.has(key))),
    all: mass(finest),
  }
}
