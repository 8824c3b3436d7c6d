import type { Manifest } from '../../data/release.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { measureId, measures } from '../../data/vocabulary/measures.ts'
import { addresses, auditAddress, changesAddress, quarterAddress, queryKeys, releaseAddress } from '../address.ts'
import { date, inGroups, period, whole } from '../format.ts'
import { LinkList } from '../linkList.tsx'
import { Origin } from '../origin.tsx'
import type { ReleasePage as Page } from '../page.ts'
import { Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'
import { kindName } from '../words.ts'
import { Described, Tables } from './releaseFiles.tsx'

/** One release: what is in it, what was said with it, what was done to check it, and every file. */
export function ReleasePage({ page: { frame, release, newer } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.release, language)
  return (
    <>
      <h1>{say.title(release.id)}</h1>
      <p class="lead">
        {say.lead(period(release.quarter, language), date(release.publication_date, language))} {say[release.status]}
      </p>
      {newer !== null && (
        <p class="nothing">
          <a href={releaseAddress(newer)[language]}>{say.newer(newer)}</a>
        </p>
      )}
      <Origin frame={{ ...frame, manifest: release }} labels={release.origins.map(({ label }) => label)} />
      <Doors release={release} language={language} />
      <Notes release={release} language={language} />
      <Facts release={release} language={language} />
      <Signals release={release} language={language} />
      <Tables release={release} language={language} />
      <Described release={release} language={language} />
    </>
  )
}

type Props = { release: Manifest; language: Language }

/** Everything else that there is of this release. */
function Doors({ release, language }: Props) {
  const say = speak(texts.release, language)
  const frozen = `?${queryKeys.release[language]}=${release.id}`
  const audited = release.files.some(({ path }) => path === 'audit.json')
  const links = [
    [quarterAddress(release.quarter)[language] + frozen, say.see],
    ...(release.previous === null ? [] : [[changesAddress(release.id)[language], say.changes] as const]),
    ...(audited ? [[auditAddress(release.id)[language], say.audit] as const] : []),
    [addresses.method[language] + frozen, say.method],
  ] as const
  return <LinkList links={links} />
}

/** What was said with it; in Dutch, as it was written. */
function Notes({ release: { notes = [] }, language }: Props) {
  if (notes.length === 0) return null
  return (
    <section>
      <h2>{speak(texts.quarter, language).notes}</h2>
      {notes.map(({ date: day, text }) => (
        <p key={text}>
          <span class="quiet">{date(day, language)}.</span> <span lang="nl">{text}</span>
        </p>
      ))}
    </section>
  )
}

function Facts({ release, language }: Props) {
  const say = speak(texts.release, language)
  const lists = speak(texts.lists, language)
  const quarters = release.quarters.map(({ quarter }) => quarter).sort()
  const hash = release.files.find(({ path }) => path === 'public/trend.parquet')?.sha256 ?? ''
  const span = say.span(
    period(quarters[0] ?? release.quarter, language),
    period(quarters.at(-1) ?? release.quarter, language),
    whole(quarters.length, language),
  )
  const facts = [
    [say.quarters, span],
    [lists.nextOn, date(release.next_release_date, language)],
    [say.vocabulary, say.version(whole(release.vocabulary_version, language))],
    [say.hash, <code>{inGroups(hash)}</code>],
    ...(release.signed_by
      ? [[lists.fingerprint, <code>{inGroups(release.signed_by.fingerprint)}</code>] as const]
      : []),
  ] as const
  return (
    <section class="card">
      <h2>{say.facts}</h2>
      <dl>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Breaks release={release} language={language} />
    </section>
  )
}

/** A decision may hold for several measures: it is said once. */
function Breaks({ release: { breaks }, language }: Props) {
  if (breaks.length === 0) return null
  const said = [...new Set(breaks.map(({ quarter, reason }) => `${quarter} ${reason}`))]
  return (
    <>
      <h3>{speak(texts.release, language).breaks}</h3>
      <ul class="points">
        {said.map((one) => {
          const of = breaks.filter(({ quarter, reason }) => `${quarter} ${reason}` === one)
          const ids = [...new Set(of.map(({ measure }) => measureId(measure)))]
          return (
            <li key={one}>
              {period(of[0]?.quarter ?? '', language)}: <span lang="nl">{of[0]?.reason}</span>{' '}
              <span class="quiet">{ids.map((id) => measures[id].label[language]).join(', ')}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Signals({ release: { counts }, language }: Props) {
  const say = speak(texts.release, language)
  const kinds = Object.entries(counts)
  if (kinds.length === 0) return null
  return (
    <section>
      <h2>{say.signals}</h2>
      <p>{say.signalsMore}</p>
      <Table
        caption={say.signals}
        columns={[{ name: say.kind }, ...[say.taken, say.refused, say.known].map((name) => ({ name, numeric: true }))]}
        lines={kinds.map(([kind, { taken, refused, known }]) => ({
          key: kind,
          cells: [kindName(kind, language), ...[taken, refused, known].map((count) => whole(count, language))],
        }))}
      />
    </section>
  )
}
