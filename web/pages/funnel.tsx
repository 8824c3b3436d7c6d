import type { Row } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { refusalWords } from '../../data/vocabulary/refusals.ts'
import { addresses, link } from '../address.ts'
import { funnel } from '../charts/funnel.ts'
import { Downloads } from '../downloads.tsx'
import { Figure } from '../figure.tsx'
import { decimal, whole } from '../format.ts'
import type { FunnelPage as Page } from '../page.ts'
import { Picture } from '../picture.tsx'
import { speak, texts } from '../texts.ts'
import { UnitTable, writing } from '../unitTable.tsx'

type FunnelRow = Row<'funnel'>

export function FunnelPage({ page }: { page: Page }) {
  const { frame, series, rows } = page
  const { language } = frame
  const say = speak(texts.compare, language)
  const when = rows[0]?.period ?? ''
  return (
    <>
      <h1 class={series.label.length > 60 ? 'long' : undefined} lang={series.language ?? undefined}>
        {series.label}
      </h1>
      {series.language === 'en' && (
        <aside class="foreign">
          <p class="large">{say.english}</p>
        </aside>
      )}
      <p class="lead">
        {say.period(when)} {say.question}
      </p>
      <p class="origin">
        {[...new Set(rows.map(({ origin }) => speak(texts.frame, language).origin(origin)))].join(' ')}{' '}
        {say.publisherWords}
      </p>
      <FunnelFigure page={page} />
    </>
  )
}

function FunnelFigure({ page: { frame, series, rows } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.compare, language)
  const shown = rows.filter(({ value }) => value !== null)
  const write = writing(rows, language)
  const words = { ...say, value: write.value, size: (size: number) => whole(size, language) }
  const label = speak(texts.chart, language).funnelLabel(series.label, whole(shown.length, language))
  const bare = rows.length - shown.length
  const when = rows[0]?.period ?? ''
  return (
    <Figure
      id="trechter"
      title={titleOf(shown, language)}
      subtitle={`${series.label} · ${when}`}
      keys={speak(texts.measure, language).keysRows}
      picture={<Picture id="trechter" label={label} draw={(canvas) => funnel(rows, words, canvas)} />}
      see={{
        question: speak(texts.measure, language).whatISee,
        sentences: [say.seeFunnel, ...spreadWords(shown, language)],
        note: bare > 0 ? say.notDrawn(whole(bare, language)) : '',
      }}
      tools={[
        {
          name: say.tableOf(whole(rows.length, language)),
          content: (
            <>
              <UnitTable rows={rows} caption={say.caption(series.label, when)} language={language} />
              <p>
                <a href={`${link(frame, addresses.releases)}#tekens`}>{say.symbols}</a>
              </p>
            </>
          ),
        },
        {
          name: speak(texts.measure, language).download,
          content: <Downloads frame={frame} table="funnel" filter={{ measure: series.code }} />,
        },
        {
          name: speak(texts.measure, language).howToRead,
          content: <HowToRead rows={shown} language={language} />,
        },
      ]}
      source={
        frame.manifest &&
        speak(texts.measure, language).source(
          frame.manifest.id,
          (frame.manifest.files.find(({ path }) => path === 'public/funnel.parquet')?.sha256 ?? '').slice(0, 8),
        )
      }
    />
  )
}

function HowToRead({ rows, language }: { rows: readonly FunnelRow[]; language: Language }) {
  const say = speak(texts.compare, language)
  const wider = rows.some(({ tau2 }) => (tau2 ?? 0) > 0)
  const zero = rows.some(({ lower_998 }) => lower_998 === 0)
  const sentences = [say.readBands, say.readTriangle, ...(wider ? [say.wider] : []), ...(zero ? [say.lowerZero] : [])]
  return (
    <ul class="plain">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function titleOf(shown: readonly FunnelRow[], language: Language): string {
  const say = speak(texts.compare, language)
  const why = refusalOf(shown, language)
  if (why) return why
  const inside = shown.filter(({ zone }) => zone !== 'above_998' && zone !== 'below_998').length
  const all = whole(shown.length, language)
  return inside === shown.length ? say.all(all) : say.within(whole(inside, language), all)
}

/** Why none of them can be placed. */
const refusalOf = (rows: readonly FunnelRow[], language: Language): string =>
  rows.every(({ zone }) => zone === null) ? refusalWords(rows[0]?.refusal, language) : ''

function spreadWords(shown: readonly FunnelRow[], language: Language): string[] {
  const say = speak(texts.compare, language)
  const { phi, tau2 } = shown[0] ?? { phi: null, tau2: null }
  if (phi === null) return []
  if ((tau2 ?? 0) <= 0) return [say.spreadChance]
  return [say.spreadLarger(decimal(phi, 1, language))]
}
