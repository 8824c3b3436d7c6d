import { measures } from '../../data/vocabulary/measures.ts'
import { link, measureAddress } from '../address.ts'
import { Origin } from '../origin.tsx'
import type { MeasuresPage as Page } from '../page.ts'
import { linesByFamily } from '../series.ts'
import { OwnQuarter } from '../state.tsx'
import { speak, texts } from '../texts.ts'

export function MeasuresPage({ page: { frame, trends } }: { page: Page }) {
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
                  <p class="quiet">{say.noFigure}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
