import type { Method } from '../../data/method.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { decimal, whole } from '../format.ts'
import type { MethodPage as Page } from '../page.ts'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

type Props = { card: Method; language: Language }

/** What is protected, against whom, against what not, and what it costs; every number comes from the card of the release. */
export function MethodPage({ page: { frame, card } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.method, language)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      {card === null ? (
        <p class="nothing">{frame.manifest ? say.none : speak(texts.frame, language).noRelease}</p>
      ) : (
        <>
          <p class="quiet">{say.belongs(card.release)}</p>
          <Protected card={card} language={language} />
          <NotProtected card={card} language={language} />
          <Cost card={card} language={language} />
          <p>
            <a href={`/v1/releases/${card.release}/method`}>{say.asData}</a>
          </p>
        </>
      )}
    </>
  )
}

function Protected({ card, language }: Props) {
  const say = speak(texts.method, language)
  return (
    <>
      <section>
        <h2>{say.what}</h2>
        <Points
          sentences={[
            say.whatPerson,
            say.whatThreshold(whole(card.threshold, language)),
            say.whatNoise(whole(card.noise.bound, language)),
            say.whatAgain,
            say.whatUnanimous,
          ]}
        />
      </section>
      <section>
        <h2>{say.whom}</h2>
        <Points
          sentences={[
            say.whomReader,
            say.whomInsider,
            say.whomVersions(whole(card.carried_below, language)),
            say.whomLater,
          ]}
        />
      </section>
    </>
  )
}

function NotProtected({ card, language }: Props) {
  const say = speak(texts.method, language)
  const [one, two] = card.guess.map(({ chance }) => percent(chance, 0, language))
  return (
    <section>
      <h2>{say.not}</h2>
      <Points sentences={[say.notPrivacy, say.notEmployer, say.notVersions(one ?? '', two ?? ''), say.notInsider]} />
      <Table
        caption={say.membership}
        columns={[{ name: say.cells }, numeric(say.advantage), numeric(say.right)]}
        lines={card.membership.map(({ cells, advantage }) => ({
          key: String(cells),
          cells: [whole(cells, language), percent(advantage, 0, language), percent((1 + advantage) / 2, 0, language)],
        }))}
      />
    </section>
  )
}

function Cost({ card, language }: Props) {
  const say = speak(texts.method, language)
  const { confidence, margin, bound } = card.noise
  const share = percent(confidence, 0, language)
  return (
    <section>
      <h2>{say.cost}</h2>
      <p>{say.margin(share, decimal(margin, 1, language), whole(bound, language))}</p>
      <Chances card={card} language={language} />
      {card.wider && card.wider.length > 0 && <Wider wider={card.wider} share={share} language={language} />}
      <h3>{say.near}</h3>
      <p>{say.nearMore}</p>
      <Table
        caption={say.nearCaption}
        columns={[{ name: say.people }, numeric(say.bias)]}
        lines={card.near_threshold.map(({ contributors, mean_noise }) => ({
          key: String(contributors),
          cells: [whole(contributors, language), decimal(mean_noise, 1, language)],
        }))}
      />
      <h3>{say.means}</h3>
      <p>{say.meansMore(share)}</p>
      <Means card={card} language={language} />
      <Clamping card={card} language={language} />
    </section>
  )
}

function Chances({ card: { noise }, language }: Props) {
  const say = speak(texts.method, language)
  return (
    <Table
      caption={say.chances}
      columns={[{ name: say.distance }, numeric(say.chance)]}
      lines={noise.chances.map((chance, distance) => ({
        key: String(distance),
        cells: [
          distance === 0 ? '0' : `±${whole(distance, language)}`,
          percent(distance === 0 ? chance : 2 * chance, chance < 0.005 ? 2 : 0, language),
        ],
      }))}
    />
  )
}

type WiderProps = { wider: NonNullable<Method['wider']>; share: string; language: Language }

function Wider({ wider, share, language }: WiderProps) {
  const say = speak(texts.method, language)
  const names: Record<string, unknown> = speak(texts.audit, language)
  return (
    <>
      <p>{say.widerMore}</p>
      <Table
        caption={say.wider}
        columns={[{ name: say.about }, numeric(say.within(share)), numeric(say.never)]}
        lines={wider.map(({ signal, margin, bound }) => ({
          key: signal,
          cells: [String(names[signal] ?? signal), `± ${decimal(margin, 1, language)}`, `± ${whole(bound, language)}`],
        }))}
      />
    </>
  )
}

function Means({ card: { means }, language }: Props) {
  const say = speak(texts.method, language)
  const names: Record<string, string> = { minutes: say.meanMinutes, score: say.meanScore }
  const sizes = means[0]?.margins.map(({ contributors }) => numeric(say.ofPeople(whole(contributors, language)))) ?? []
  return (
    <Table
      caption={say.meansCaption}
      columns={[{ name: say.mean }, ...sizes]}
      lines={means.map(({ statistic, margins }) => ({
        key: statistic,
        cells: [
          names[statistic] ?? statistic,
          ...margins.map(({ margin }) => `± ${decimal(margin, statistic === 'score' ? 2 : 1, language)}`),
        ],
      }))}
    />
  )
}

function Clamping({ card: { clamping }, language }: Props) {
  const say = speak(texts.method, language)
  const { clipped_share: clipped, lost_share: lost, high } = clamping
  return (
    <>
      <h3>{say.clamping}</h3>
      <p>{say.clampingMore(whole(high, language))}</p>
      <p>
        {clipped === null || lost === null
          ? say.clampingHidden
          : say.clampingCost(percent(clipped, 0, language), percent(lost, 0, language))}
      </p>
    </>
  )
}

const Points = ({ sentences }: { sentences: readonly string[] }) => (
  <ul class="points">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)

const numeric = (name: string) => ({ name, numeric: true })

const percent = (share: number, digits: number, language: Language) => `${decimal(100 * share, digits, language)}%`
