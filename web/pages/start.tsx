import type { Language } from '../../data/vocabulary/measure.ts'
import { measures } from '../../data/vocabulary/measures.ts'
import { addresses, link, measureAddress } from '../address.ts'
import { sparkline } from '../charts/sparkline.ts'
import { date, period, whole } from '../format.ts'
import { Origin } from '../origin.tsx'
import type { Frame, StartPage as Page } from '../page.ts'
import { Thumbnail } from '../picture.tsx'
import { type FamilyLines, type Line, linesByFamily } from '../series.ts'
import { OwnQuarter, Sign } from '../state.tsx'
import { speak, texts } from '../texts.ts'

export function StartPage({ page: { frame, trends } }: { page: Page }) {
  const say = speak(texts.start, frame.language)
  const families = withFigures(linesByFamily(trends, frame.language, frame.quarter))
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      <Doors frame={frame} />
      {families.length === 0 ? (
        <p class="nothing">{speak(texts.frame, frame.language).noRelease}</p>
      ) : (
        <Quarter frame={frame} families={families} />
      )}
    </>
  )
}

const withFigures = (families: readonly FamilyLines[]) =>
  families
    .map(({ family, lines }) => ({ family, lines: lines.filter(({ verdict }) => verdict?.shown) }))
    .filter(({ lines }) => lines.length > 0)

function Doors({ frame }: { frame: Frame }) {
  const say = speak(texts.start, frame.language)
  const rules = link(frame, addresses.rules)
  return (
    <section class="doors" aria-label={say.doors}>
      <a class="door" href="#kwartaal">
        <h2>{say.doorQuarter}</h2>
        <p>{say.doorQuarterMore}</p>
      </a>
      <div class="door closed">
        <p class="later">{say.later}</p>
        <h2>{say.doorFlag}</h2>
        <p>{say.doorFlagMore}</p>
        <a href={rules}>{say.seeRules}</a>
      </div>
      <div class="door closed">
        <p class="later">{say.later}</p>
        <h2>{say.doorAnswers}</h2>
        <p>{say.doorAnswersMore}</p>
        <a href={rules}>{say.seeOwners}</a>
      </div>
    </section>
  )
}

function Quarter({ frame, families }: { frame: Frame; families: readonly FamilyLines[] }) {
  const { language, manifest } = frame
  const say = speak(texts.start, language)
  const words = speak(texts.frame, language)
  const lines = families.flatMap(({ lines: own }) => own)
  const name = period(frame.quarter ?? manifest?.quarter ?? '', language)
  return (
    <section id="kwartaal" class="quarter">
      <h2>{say.quarter(name)}</h2>
      <p class="lead">
        {movedWords(lines, language)} {say.quarterLead}
      </p>
      {manifest && (
        <p class="status">
          {manifest.status === 'voorlopig' ? words.provisional : words.final}{' '}
          {say.published(date(manifest.publication_date, language))}{' '}
          {say.next(date(manifest.next_release_date, language))}
        </p>
      )}
      {families.map(({ family, lines: own }) => (
        <section key={family} class="family">
          <h3>{say[family]}</h3>
          <ul>
            {own.map((line) => (
              <LiveLine key={line.id} frame={frame} line={line} />
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={link(frame, addresses.measures)}>{say.allMeasures}</a>
      </p>
    </section>
  )
}

/** How many measures moved, of those about which the ladder lets us say anything. */
function movedWords(lines: readonly Line[], language: Language): string {
  const say = speak(texts.start, language)
  const judged = lines.filter(({ verdict }) => verdict?.judged)
  const moved = judged.filter(({ verdict }) => verdict?.moved).length
  const all = whole(judged.length, language)
  if (judged.length === 0) return say.tooShort
  if (moved === 0) return say.movedNone(all)
  return moved === 1 ? say.movedOne(all) : say.moved(whole(moved, language), all)
}

function LiveLine({ frame, line: { id, rows, verdict } }: { frame: Frame; line: Line }) {
  const { label, direction } = measures[id]
  const name = label[frame.language]
  const figure = verdict?.figure ?? ''
  const spoken = speak(texts.chart, frame.language).smallLabel(name, figure)
  return (
    <li class="line">
      <h4>
        <a href={link(frame, measureAddress(id))}>{name}</a>
      </h4>
      <p class="short">
        <Sign verdict={verdict} /> {verdict?.short}
      </p>
      <p class="now">
        {figure} <OwnQuarter frame={frame} verdict={verdict} />
      </p>
      <Thumbnail
        id={`lijn-${id.replace('.', '-')}`}
        label={spoken}
        width={180}
        draw={(canvas) => sparkline(rows, { ...canvas, height: 48, direction })}
      />
    </li>
  )
}
