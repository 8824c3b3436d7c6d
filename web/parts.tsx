import type { Row } from '../data/release.ts'
import { measures } from '../data/vocabulary/measures.ts'
import { addresses, link } from './address.ts'
import { scaleOf } from './charts/axis.ts'
import { sparkline } from './charts/sparkline.ts'
import { whole } from './format.ts'
import type { MeasurePage, Part } from './page.ts'
import { Thumbnail } from './picture.tsx'
import { Sign } from './state.tsx'
import { speak, texts } from './texts.ts'
import { type Group, GroupTable } from './trendTable.tsx'
import { verdictOf } from './verdict.ts'
import { cellName } from './words.ts'

const most = 12
const titles = ['kind', 'region', 'role', 'phase', 'theme', 'rule', 'respondent', 'framework'] as const
type Level = (typeof titles)[number]

/** The same measure by group: small pictures on one scale, sorted by name, never by value. */
export function Parts({ page }: { page: MeasurePage }) {
  const say = speak(texts.measure, page.frame.language)
  const shown = page.parts.filter(({ rows }) => rows.some(({ value }) => value !== null))
  if (shown.length === 0) return null
  return (
    <section id="groepen">
      <h2>{say.parts}</h2>
      <p>
        {say.partsMore}{' '}
        {page.parts.some(isSpread) && (
          <a href={link(page.frame, addresses.compare, { measure: page.measure })}>{say.sideBySide}</a>
        )}
      </p>
      {shown.map((part) => (
        <Multiples key={part.level} part={part} page={page} />
      ))}
    </section>
  )
}

/** Regions enough to compare. */
const isSpread = ({ level, rows }: Part) =>
  level === 'region' && new Set(rows.flatMap(({ region, value }) => (value === null ? [] : [region]))).size >= 5

function Multiples({ part, page }: { part: Part; page: MeasurePage }) {
  const { language } = page.frame
  const say = speak(texts.measure, language)
  const level = titles.find((name) => name === part.level)
  if (!level) return null
  const groups = groupsOf(part.rows, level, language)
  const { domain } = scaleOf(part.rows, measures[page.measure].range[0], 1)
  const first = groups.slice(0, most).map((group) => ({ ...group, verdict: verdictIn(page, group.rows) }))
  const shorts = new Set(first.map(({ verdict }) => (verdict?.judged ? null : verdict?.short)))
  const alike = first.length > 1 && shorts.size === 1 ? [...shorts][0] : undefined
  return (
    <>
      <h3>{say[level]}</h3>
      {alike && <p class="quiet">{say.allAlike(alike)}</p>}
      <ul class="multiples">
        {first.map((group, index) => (
          <Multiple key={group.name} {...{ group, page, domain }} id={`${level}-${index}`} said={!alike} />
        ))}
      </ul>
      <div class="tools">
        <details>
          <summary>{say.partsRest(whole(groups.length, language))}</summary>
          <GroupTable groups={groups} measure={page.measure} language={language} />
        </details>
      </div>
    </>
  )
}

const verdictIn = ({ frame, measure }: MeasurePage, rows: Group['rows']) =>
  verdictOf(rows, measure, frame.language, frame.quarter ?? undefined, frame.held)

type MultipleProps = {
  group: Group & { verdict: ReturnType<typeof verdictIn> }
  page: MeasurePage
  domain: readonly [number, number]
  id: string
  said: boolean
}

function Multiple({ group: { name, rows, verdict }, page: { frame, measure }, domain, id, said }: MultipleProps) {
  const label = speak(texts.chart, frame.language).smallLabel(name, verdict?.figure ?? '')
  const { direction } = measures[measure]
  return (
    <li>
      <h4>{name}</h4>
      <Thumbnail
        {...{ id, label, width: 240 }}
        draw={(canvas) => sparkline(rows, { ...canvas, height: 72, direction, domain })}
      />
      <p class="now">{verdict?.figure}</p>
      {said && (
        <p class="short">
          <Sign verdict={verdict} /> {verdict?.short}
        </p>
      )}
    </li>
  )
}

function groupsOf(rows: readonly Row<'trend'>[], level: Level, language: 'nl' | 'en'): Group[] {
  const codes = [...new Set(rows.map((row) => row[level]))].filter((code) => code !== null)
  return codes
    .map((code) => ({ name: cellName(level, code, language), rows: rows.filter((row) => row[level] === code) }))
    .filter((group) => group.rows.some(({ value }) => value !== null))
    .sort((one, other) => one.name.localeCompare(other.name, language))
}
