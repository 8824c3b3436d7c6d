import { measures } from '../../data/vocabulary/measures.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import { Changes } from '../changes.tsx'
import { Counting } from '../counting.tsx'
import { Definition } from '../definition.tsx'
import { period } from '../format.ts'
import { MeasureFigure } from '../measureFigure.tsx'
import { Origin } from '../origin.tsx'
import type { MeasurePage as Page } from '../page.ts'
import { Parts } from '../parts.tsx'
import { Spread } from '../spread.tsx'
import { speak, texts } from '../texts.ts'
import { verdictOf } from '../verdict.ts'
import { Facts } from './facts.tsx'
import { Monthly } from './monthly.tsx'

export function MeasurePage({ page }: { page: Page }) {
  const { frame, measure, national } = page
  const { language } = frame
  const { label, meaning, formula } = measures[measure]
  const say = speak(texts.measure, language)
  const verdict = verdictOf(national, measure, language, frame.quarter ?? undefined, frame.held)
  return (
    <>
      <h1>{label[language]}</h1>
      <p class="lead">{meaning[language]}</p>
      <Origin frame={frame} labels={originsOf(page)} />
      <Counting page={page} />
      <Tabs page={page} />
      {verdict?.figure && (
        <p class="figure-now">
          <strong>{verdict.figure}</strong>
          <span>{period(verdict.shown?.quarter ?? '', language)}</span>
        </p>
      )}
      {formula.signal === 'later' ? <p class="nothing">{say.later}</p> : <MeasureFigure page={page} />}
      <Facts page={page} />
      <Monthly page={page} />
      <Spread page={page} />
      <Definition measure={measure} language={language} />
      <Parts page={page} />
      <Changes page={page} />
      {national.length > 0 && <Breaks page={page} />}
    </>
  )
}

/** The parts of the page as links. */
function Tabs({ page: { frame, national, parts, distribution } }: { page: Page }) {
  const say = speak(texts.measure, frame.language)
  const tabs = [
    { id: 'reeks', name: say.tabSeries, is: national.length > 0 },
    { id: 'verdeling', name: say.tabSpread, is: distribution.length > 0 },
    { id: 'definitie', name: say.definition, is: true },
    { id: 'groepen', name: say.tabGroups, is: parts.some(({ rows }) => rows.some(({ value }) => value !== null)) },
    { id: 'breuken', name: say.tabBreaks, is: national.length > 0 },
  ].filter(({ is }) => is)
  return tabs.length < 2 ? null : (
    <nav class="tabs" aria-label={say.tabs}>
      <ul>
        {tabs.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const originsOf = ({ national, parts }: Page) =>
  [...national, ...parts.flatMap(({ rows }) => rows)].map(({ origin }) => origin)

function Breaks({ page: { frame, national } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.measure, language)
  const starts = national.filter(({ segment }, index) => index > 0 && segment !== national[index - 1]?.segment)
  return (
    <section id="breuken">
      <h2>{say.breaks}</h2>
      <p>{starts.length === 0 ? say.noBreaks : say.breaksMore}</p>
      {starts.length > 0 && (
        <dl class="breaks">
          {starts.map(({ quarter, segment_reason }) => (
            <div key={quarter}>
              <dt>{period(quarter, language)}</dt>
              <dd>{refusalWords(segment_reason, language) || segment_reason}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
