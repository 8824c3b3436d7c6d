import { measures } from '../../data/vocabulary/measures.ts'
import { link, measureAddress } from '../address.ts'
import { Origin } from '../origin.tsx'
import type { MeasuresPage as Page } from '../page.ts'
import { type Line, linesByFamily } from '../series.ts'
import { OwnQuarter } from '../state.tsx'
import { speak, texts } from '../texts.ts'

export function MeasuresPage({ page }: { page: Page }) {
  const { frame, trends } = page
  const { language } = frame
  const say = speak(texts.start, language)
  return (
    <>
      <h1>{say.measuresTitle}</h1>
      <p class="lead">{say.measuresLead}</p>
      <Origin frame={frame} labels={trends.map(({ origin }) => origin)} />
      {linesByFamily(trends, language, frame.quarter, frame.held).map(({ family, lines }) => (
        <section key={family} class="catalogue">
          <h2>{say[family]}</h2>
          <Known page={page} lines={lines.filter((line) => isKnown(page, line))} />
          <Unknown page={page} lines={lines.filter((line) => !isKnown(page, line))} />
        </section>
      ))}
    </>
  )
}

type Props = { page: Page; lines: readonly Line[] }

const isKnown = ({ perRule }: Page, { id, verdict }: Line) => Boolean(verdict?.shown) || perRule.includes(id)

function Known({ page: { frame }, lines }: Props) {
  const { language } = frame
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map(({ id, verdict }) => (
        <li key={id}>
          <h3>
            <a href={link(frame, measureAddress(id))}>{measures[id].label[language]}</a>
          </h3>
          <p>{measures[id].meaning[language]}</p>
          {verdict?.shown ? (
            <p class="now">
              {verdict.figure} <OwnQuarter frame={frame} verdict={verdict} />
            </p>
          ) : (
            <p class="quiet">{texts.start.perRule[language]}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Measures without a figure take a line together, below those that have one. */
function Unknown({ page: { frame }, lines }: Props) {
  const { language } = frame
  if (lines.length === 0) return null
  return (
    <p class="unknown">
      <span class="quiet">{texts.start.noFigure[language]}</span>{' '}
      {lines.map(({ id }) => (
        <a key={id} href={link(frame, measureAddress(id))}>
          {measures[id].label[language]}
        </a>
      ))}
    </p>
  )
}
