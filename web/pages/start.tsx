import type { MeasureId } from '../../data/vocabulary/measures.ts'
import { addresses, link, quarterAddress } from '../address.ts'
import { date, period, whole } from '../format.ts'
import { formAddresses } from '../forms/address.ts'
import { LiveLines } from '../liveLines.tsx'
import { Origin } from '../origin.tsx'
import type { Frame, StartPage as Page } from '../page.ts'
import { standings } from '../register.ts'
import { RuleLinks } from '../ruleLinks.tsx'
import { type Line, linesByFamily } from '../series.ts'
import { speak, texts } from '../texts.ts'

export function StartPage({ page }: { page: Page }) {
  const { frame, trends } = page
  const say = speak(texts.start, frame.language)
  const lines = linesByFamily(trends, frame.language, frame.quarter, frame.held)
    .flatMap(({ lines: own }) => own)
    .filter(({ verdict }) => verdict?.shown)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      <Doors frame={frame} />
      {lines.length === 0 ? (
        <p class="nothing">{speak(texts.frame, frame.language).noRelease}</p>
      ) : (
        <Quarter page={page} lines={lines} />
      )}
      <Answered page={page} />
    </>
  )
}

function Doors({ frame }: { frame: Frame }) {
  const say = speak(texts.start, frame.language)
  const quarter = frame.manifest ? quarterAddress(frame.quarter ?? frame.manifest.quarter) : addresses.quarter
  return (
    <section class="doors" aria-label={say.doors}>
      <a class="door" href={formAddresses.find[frame.language]}>
        <h2>{say.doorFlag}</h2>
        <p>{say.doorFlagMore}</p>
      </a>
      <a class="door" href={frame.frozen ? link(frame, quarter) : quarter[frame.language]}>
        <h2>{say.doorQuarter}</h2>
        <p>{say.doorQuarterMore}</p>
      </a>
      <a class="door" href={link(frame, addresses.decisions)}>
        <h2>{say.doorAnswers}</h2>
        <p>{say.doorAnswersMore}</p>
      </a>
    </section>
  )
}

/** One measure of each subject; the rest is a page further. */
const front: readonly MeasureId[] = [
  'time.direct_share',
  'handover.per_family',
  'trust.headline',
  'process.careful',
  'friction.minutes_lost',
]

function Quarter({ page: { frame, trends }, lines }: { page: Page; lines: readonly Line[] }) {
  const { language, manifest } = frame
  const say = speak(texts.start, language)
  const words = speak(texts.frame, language)
  const name = period(frame.quarter ?? manifest?.quarter ?? '', language)
  const known = lines.map(({ id }) => id)
  const chosen = front.filter((id) => known.includes(id))
  return (
    <section id="kwartaal" class="quarter">
      <h2>{say.quarter(name)}</h2>
      <p class="lead">
        {movedWords(lines, frame)} {say.quarterLead}
      </p>
      {manifest && (
        <p class="status">
          {manifest.status === 'voorlopig' ? words.provisional : words.final}{' '}
          {say.published(date(manifest.publication_date, language))}{' '}
          {say.next(date(manifest.next_release_date, language))}
        </p>
      )}
      <LiveLines frame={frame} ids={chosen.length > 0 ? chosen : known.slice(0, front.length)} trends={trends} />
      <p>
        <a href={link(frame, addresses.measures)}>{say.allMeasures}</a>
      </p>
    </section>
  )
}

/** The last three rules of which the owner answered. */
function Answered({ page: { frame, events } }: { page: Page }) {
  const say = speak(texts.start, frame.language)
  const answered = standings(events, frame.today)
    .filter(({ answer }) => answer !== null)
    .sort((one, other) => (other.answer?.quarter ?? '').localeCompare(one.answer?.quarter ?? ''))
  if (answered.length === 0) return null
  return (
    <section>
      <h2>{say.answered}</h2>
      <RuleLinks frame={frame} standings={answered.slice(0, 3)} />
      <p>
        <a href={link(frame, addresses.decisions)}>{say.allAnswers}</a>
      </p>
    </section>
  )
}

/** How many measures moved, of those about which the ladder lets us say anything. */
function movedWords(lines: readonly Line[], { language, held }: Frame): string {
  const say = speak(texts.start, language)
  const judged = lines.filter(({ verdict }) => verdict?.judged)
  const moved = held ? held.length : judged.filter(({ verdict }) => verdict?.moved).length
  const all = whole(judged.length, language)
  if (judged.length === 0) return say.tooShort
  if (moved === 0) return say.movedNone(all)
  return moved === 1 ? say.movedOne(all) : say.moved(whole(moved, language), all)
}
