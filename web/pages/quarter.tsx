import type { Row } from '../../data/release.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { addresses, link } from '../address.ts'
import { countOf, type Finding, findingOf, findingsOf } from '../finding.ts'
import { date, numbers, period, whole } from '../format.ts'
import { Origin } from '../origin.tsx'
import type { Frame, QuarterPage as Page } from '../page.ts'
import { type Line, linesByFamily } from '../series.ts'
import { Shape } from '../state.tsx'
import { speak, texts } from '../texts.ts'
import { Agenda } from './agenda.tsx'
import { Burden } from './burden.tsx'
import { Matrix } from './matrix.tsx'
import { QuarterWalk } from './quarterWalk.tsx'

export function QuarterPage({ page }: { page: Page }) {
  const { frame, trends } = page
  const { language, manifest } = frame
  const say = speak(texts.quarter, language)
  const name = period(frame.quarter ?? manifest?.quarter ?? '', language)
  return (
    <div class="broad review">
      <h1>{say.title(name)}</h1>
      <Status page={page} />
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      <Changed page={page} />
      <Agenda page={page} />
      <Matrix page={page} />
      <Burden page={page} />
      <Notes frame={frame} />
      <QuarterWalk frame={frame} />
    </div>
  )
}

/** What the makers of the release noted down, in their own words. */
function Notes({ frame: { language, manifest } }: { frame: Frame }) {
  const notes = manifest?.notes ?? []
  if (notes.length === 0) return null
  return (
    <section>
      <h2>{speak(texts.quarter, language).notes}</h2>
      <ul class="plain">
        {notes.map(({ text }) => (
          <li key={text} lang={language === 'en' ? 'nl' : undefined}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Release, status, dates, and on how many people the quarter rests. */
function Status({ page: { frame, trends, response } }: { page: Page }) {
  const { language, manifest } = frame
  if (!manifest) return null
  const say = speak(texts.quarter, language)
  const words = speak(texts.frame, language)
  const start = speak(texts.start, language)
  const quarter = frame.quarter ?? manifest.quarter
  const n = (id: MeasureId, sentence: (count: string) => string) => {
    const row = trends.find((one) => one.measure === id && one.level === 'all' && one.quarter === quarter)
    return row?.contributors ? [sentence(whole(row.contributors, language))] : []
  }
  const [answered] = response
  const bases = [
    ...n('friction.minutes_lost', say.reporters),
    ...n('time.direct_share', say.weeks),
    ...n('handover.per_family', say.families),
    ...n('trust.headline', say.replies),
  ]
  return (
    <>
      <p class="status">
        {say.release(manifest.id)} {manifest.status === 'voorlopig' ? words.provisional : words.final}{' '}
        {start.published(date(manifest.publication_date, language))}{' '}
        {start.next(date(manifest.next_release_date, language))}
      </p>
      {bases.length > 0 && (
        <p class="status">
          {say.restsOn} {listed(bases, language)}. {answered && responseWords(answered, language)}
        </p>
      )}
    </>
  )
}

const listed = (parts: readonly string[], language: 'nl' | 'en') =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)

function responseWords({ value, lower, upper }: Row<'estimate'>, language: 'nl' | 'en') {
  if (value === null || lower === null || upper === null) return ''
  return `${speak(texts.quarter, language).response(numbers('share', language).withRange(value, lower, upper))}.`
}

/** At most five sentences, by evidence; and the quiet rest, counted and folded away. */
function Changed({ page }: { page: Page }) {
  const { frame, findings } = page
  const { language } = frame
  const say = speak(texts.quarter, language)
  const lines = linesOf(page)
  const now = frame.quarter ?? frame.manifest?.quarter
  const moved = lines.filter(({ verdict }) => verdict?.moved)
  const judged = findings.length > 0
  const found = judged
    ? findingsOf(findings, language)
    : moved.flatMap(({ id, verdict }) => (verdict ? [findingOf(id, verdict, language)] : []))
  const named = found.map(({ key }) => key)
  const still = lines.filter(({ id, verdict }) => verdict?.judged && !named.includes(id))
  const quiet = judged ? countOf(findings, 'quiet') : still.length
  const silent = judged
    ? countOf(findings, 'not_judged')
    : lines.filter(({ verdict }) => verdict && !verdict.judged).length
  const silentWords = silent === 1 ? say.notJudgedOne : say.notJudged(whole(silent, language))
  if (!lines.some(({ verdict }) => verdict?.row.quarter === now && verdict?.row.value !== null))
    return (
      <p class="nothing">
        {say.noFigures} <a href={link(frame, addresses.compare)}>{say.seeOthers}</a>
      </p>
    )
  return (
    <section class="changed">
      <h2>{say.changed}</h2>
      {found.length === 0 && <p>{quiet > 0 ? say.nothingChanged : say.tooShort}</p>}
      <ol class="findings">
        {found.map((finding) => (
          <FindingLine key={finding.key} finding={finding} page={page} />
        ))}
      </ol>
      {quiet > 0 && (
        <details class="quietRest">
          <summary>{quiet === 1 ? say.quietOne : say.quiet(whole(quiet, language))}</summary>
          <ul class="plain columns">
            {still.map(({ id, verdict }) => (
              <li key={id}>
                {measures[id].label[language]}: {verdict?.figure}
              </li>
            ))}
          </ul>
          {silent > 0 && <p class="quiet">{silentWords}</p>}
        </details>
      )}
      {quiet === 0 && silent > 0 && <p class="quiet">{silentWords}</p>}
    </section>
  )
}

function FindingLine({
  finding: { title, figure, to, tone, turn, kind },
  page: { frame },
}: {
  finding: Finding
  page: Page
}) {
  return (
    <li>
      <Shape tone={tone} shape={kind === 'effect' ? 'change' : turn === 180 ? 'down' : 'up'} />
      <div>
        <a href={link(frame, to)}>{title}</a>
        {figure !== '' && <p>{figure}</p>}
      </div>
    </li>
  )
}

const linesOf = ({ frame, trends }: Page): Line[] =>
  linesByFamily(
    trends.filter(({ level }) => level === 'all'),
    frame.language,
    frame.quarter,
    frame.held,
  )
    .flatMap(({ lines }) => lines)
    .filter(({ rows }) => rows.some(({ value }) => value !== null))
