import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import { addresses, funnelAddress, link, queryKeys, signInAddress } from '../address.ts'
import { choiceKey } from '../choices.ts'
import { isMeasure } from '../effect.ts'
import { Origin } from '../origin.tsx'
import type { ComparePage as Page } from '../page.ts'
import { QuarterChoice } from '../quarterChoice.tsx'
import { speak, texts } from '../texts.ts'
import { Own } from './own.tsx'
import { Regions, Strips } from './regions.tsx'
import { Unnamed } from './unnamed.tsx'

export function ComparePage({ page }: { page: Page }) {
  const { frame, estimates } = page
  const say = speak(texts.compared, frame.language)
  const ids = (Object.keys(measures) as MeasureId[]).filter(
    (id) =>
      estimates.filter((row) => row.measure === id && row.level === 'region' && row.value !== null).length >= least,
  )
  const asked = frame.choices.measure
  const measure = asked && isMeasure(asked) && ids.includes(asked) ? asked : (ids.find((id) => id === usual) ?? ids[0])
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p class="protects">{say.verdict}</p>
      {page.own ? null : (
        <p>
          {say.ownDot} <a href={signInAddress[frame.language]}>{say.signIn}</a>
        </p>
      )}
      <Origin frame={frame} labels={estimates.map(({ origin }) => origin)} />
      {page.own && <Own frame={frame} own={page.own} estimates={estimates} />}
      {measure === undefined ? (
        <p class="nothing">{say.none}</p>
      ) : (
        <>
          <MeasureChoice page={page} ids={ids} chosen={measure} />
          <QuarterChoice frame={frame} />
          <Unnamed page={page} measure={measure} />
          <Regions page={page} measure={measure} />
          <Strips page={page} ids={ids} />
        </>
      )}
      <Others page={page} />
    </>
  )
}

/** Fewer regions show no spread. */
const least = 5

const usual: MeasureId = 'handover.per_family'

type ChoiceProps = { page: Page; ids: readonly MeasureId[]; chosen: MeasureId }

function MeasureChoice({ page: { frame }, ids, chosen }: ChoiceProps) {
  const { language, frozen, manifest, quarter } = frame
  const say = speak(texts.compared, language)
  return (
    <form class="filters" action={addresses.compare[language]} method="get" data-live>
      <label>
        <span>{say.measure}</span>
        <select id="kies-measure" name={choiceKey('measure', language)}>
          {ids.map((id) => (
            <option key={id} value={measures[id].slug[language]} selected={id === chosen}>
              {measures[id].label[language]}
            </option>
          ))}
        </select>
      </label>
      {frozen && manifest && <input type="hidden" name={queryKeys.release[language]} value={manifest.id} />}
      {quarter && <input type="hidden" name={queryKeys.quarter[language]} value={quarter} />}
      <button type="submit">{say.show}</button>
    </form>
  )
}

function Others({ page: { frame, series } }: { page: Page }) {
  const say = speak(texts.compared, frame.language)
  const isAbroad = series.every(({ language }) => language === 'en')
  const more = isAbroad ? say.othersMore : say.publishedMore
  return (
    <section>
      <h2>{isAbroad ? say.others : say.published}</h2>
      <p>{series.length === 0 ? speak(texts.compare, frame.language).none : more}</p>
      <ul class="links">
        {series.map(({ code, label, language }) => (
          <li key={code}>
            <a href={link(frame, funnelAddress(code))} lang={language ?? undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
