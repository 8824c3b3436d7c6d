import { tell } from '../../data/story/tell.ts'
import { labelOf } from '../../data/vocabulary/codes.ts'
import type { MeasureId } from '../../data/vocabulary/measures.ts'
import { addresses, link, ruleAddress } from '../address.ts'
import { mainOnes } from '../effect.ts'
import { date, period, whole } from '../format.ts'
import { reportAddress } from '../forms/address.ts'
import { LiveLines } from '../liveLines.tsx'
import { answerAddress } from '../manage/address.ts'
import { Origin } from '../origin.tsx'
import type { RulePage as Page } from '../page.ts'
import { speak, texts } from '../texts.ts'
import { cellName } from '../words.ts'
import { Effects } from './effects.tsx'
import { Story } from './story.tsx'

export function RulePage({ page }: { page: Page }) {
  const { frame, rule, trends } = page
  const { language } = frame
  const say = speak(texts.story, language)
  const story = storyOf(page)
  const some = trends.some(({ value }) => value !== null)
  return (
    <>
      <p class="back">
        <a href={link(frame, addresses.rules)}>← {speak(texts.register, language).title}</a>
      </p>
      <h1 class={isLong(rule.title[language]) ? 'long' : undefined}>{rule.title[language]}</h1>
      <p class="lead">{rule.duty[language]}.</p>
      <p class="protects">{say.protects(cellName('protects', rule.protects, language).toLowerCase())}</p>
      <Origin frame={frame} labels={[...trends, ...page.effects].map(({ origin }) => origin)} />
      <Card page={page} status={story.standing.status} />
      <Themes page={page} />
      <Story frame={frame} story={story} />
      <p class="doing">
        <a class="button" href={reportAddress(rule.id)[language]}>
          {say.flagToo}
        </a>
        <a href={answerAddress(rule.id)[language]}>{say.answerIt}</a>
        <a href={`${ruleAddress(rule.id)[language]}/feed.xml`} type="application/atom+xml">
          {say.feed}
        </a>
      </p>
      <section>
        <h2>{say.figures}</h2>
        {some && <Reporters page={page} />}
        {some ? <LiveLines frame={frame} ids={ofRule} trends={trends} /> : <p class="few">{say.few}</p>}
      </section>
      <Effects page={page} />
    </>
  )
}

const storyOf = ({ frame, events, trends, effects }: Page) => {
  const of = (measure: MeasureId) => trends.filter((row) => row.measure === measure)
  return tell(
    {
      events,
      people: of('friction.reporters_per_100').map(({ quarter, contributors }) => ({ quarter, count: contributors })),
      noticing: of('friction.noticed_share'),
      effects: mainOnes(effects),
      last: frame.manifest?.quarter ?? '',
    },
    frame.today,
  )
}

/** In Dutch on both pages: as the desk wrote it. */
function Themes({ page: { frame, themes } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.story, language)
  if (themes.length === 0) return null
  return (
    <section>
      <h2>{say.themes}</h2>
      <p class="quiet">{say.themesMore}</p>
      <ul class="points">
        {themes.map(({ text, quarter }) => (
          <li key={text}>
            <span lang="nl">{text}</span> <span class="quiet">{period(quarter, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many people flagged this rule in the quarter of the page. */
function Reporters({ page: { frame, trends } }: { page: Page }) {
  const { language, manifest } = frame
  const quarter = frame.quarter ?? manifest?.quarter
  const row = trends.find((one) => one.measure === 'friction.minutes_lost' && one.quarter === quarter)
  if (row?.contributors == null) return null
  const say = speak(texts.story, language)
  return <p>{say.reporters(period(row.quarter, language), whole(row.contributors, language))}</p>
}

const ofRule = [
  'friction.hinders_share',
  'friction.reporters_per_100',
  'friction.minutes_lost',
  'friction.times',
  'friction.load',
  'friction.workaround_share',
  'friction.level_misread_share',
  'friction.noticed_share',
] as const satisfies readonly MeasureId[]

function Card({ page: { frame, rule }, status }: { page: Page; status: string | null }) {
  const { language } = frame
  const say = speak(texts.story, language)
  const words = speak(texts.register, language)
  const place = [rule.source, rule.article].filter((part) => part !== '' && part !== '-').join(', ')
  return (
    <section class="card">
      <dl>
        <Fact name={words.status} words={status ? labelOf('rule_status', status, language) : words.noStatus} />
        <Fact name={say.level} words={labelOf('rule_level', rule.level, language)} />
        <Fact name={say.owner} words={rule.owner} />
        <Fact name={say.theme} words={cellName('theme', rule.theme, language)} />
        <div>
          <dt>{say.where}</dt>
          <dd>{rule.url === null ? place : <a href={rule.url}>{place}</a>}</dd>
        </div>
        <Fact
          name={say.since}
          words={rule.inForceSince === null ? say.unknownDate : date(rule.inForceSince, language)}
        />
      </dl>
      {rule.status !== 'verified' && <p class="quiet">{say.notChecked}</p>}
    </section>
  )
}

const Fact = ({ name, words }: { name: string; words: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
)

/** A title of many letters, or with a word that is wider than a phone. */
const isLong = (title: string) => title.length > 48 || title.split(/[\s-]/).some((word) => word.length > 16)
