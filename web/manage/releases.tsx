import { date, period, whole } from '../format.ts'
import { Table } from '../table.tsx'
import { speak } from '../texts/speak.ts'
import { steward } from '../texts/steward.ts'
import { manageAddresses } from './address.ts'
import type { ReleasesPage } from './page.ts'
import { Earlier, whatOf } from './ran.tsx'

/** Which releases there are, what runs, and what can be done next. */
export function Releases({ page }: { page: ReleasesPage }) {
  const say = speak(steward, page.frame.language)
  return (
    <>
      <h1>{say.releases}</h1>
      <p class="lead">{say.releasesLead}</p>
      <Running page={page} />
      <Waiting page={page} />
      <Made page={page} />
      <Earlier page={page} />
    </>
  )
}

function Running({ page: { frame, jobs, now } }: { page: ReleasesPage }) {
  const { language } = frame
  const say = speak(steward, language)
  const running = jobs.filter(({ state }) => state === 'running')
  if (running.length === 0) return null
  return (
    <div class="done" role="status">
      {running.map((job) => (
        <p key={job.id}>{say.running(whatOf(job, language), whole((now - job.started) / 60_000, language))}</p>
      ))}
      <p>
        <a href={manageAddresses.releases[language]}>{say.look}</a>
      </p>
    </div>
  )
}

function Waiting({ page: { frame, waiting } }: { page: ReleasesPage }) {
  const { language } = frame
  const say = speak(steward, language)
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>{say.waiting}</h2>
      <ul class="rows">
        {waiting.map((of) => (
          <li key={of}>
            <form method="post" action={manageAddresses.release[language]} class="inline">
              <input type="hidden" name="csrf" value={frame.person?.csrf} />
              <span>{period(of, language)}</span>
              <button type="submit" name="quarter" value={of} aria-label={say.makeOf(period(of, language))}>
                {say.make}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Made({ page }: { page: ReleasesPage }) {
  const { language } = page.frame
  const say = speak(steward, language)
  if (page.releases.length === 0) return <p class="nothing">{say.none}</p>
  return (
    <section>
      <h2>{say.made}</h2>
      <Table
        caption={say.made}
        fixed
        columns={[
          { name: say.release },
          { name: say.status },
          { name: say.published },
          { name: say.figures, numeric: true },
          { name: say.next },
        ]}
        lines={page.releases.toReversed().map((release) => ({
          key: release.id,
          cells: [
            release.id,
            page.changed.some((of) => release.id.startsWith(of))
              ? `${say[release.status]}, ${say.changed}`
              : say[release.status],
            date(release.publication_date, language),
            whole(release.rows, language),
            <Next key={release.id} page={page} release={release} />,
          ],
        }))}
      />
    </section>
  )
}

type NextProps = { page: ReleasesPage; release: ReleasesPage['releases'][number] }

function Next({ page: { frame, releases }, release: { id, status } }: NextProps) {
  const { language } = frame
  const say = speak(steward, language)
  const newest = releases.findLast((one) => one.id.slice(0, -2) === id.slice(0, -2))?.id === id
  return (
    <form method="post" action={manageAddresses.audit[language]} class="inline">
      <input type="hidden" name="csrf" value={frame.person?.csrf} />
      <button class="quiet" type="submit" name="release" value={id} aria-label={say.attackOf(id)}>
        {say.attack}
      </button>
      {newest && status === 'voorlopig' && (
        <a href={`${manageAddresses.signOff[language]}?uitgave=${id}`} aria-label={say.toSignOffOf(id)}>
          {say.toSignOff}
        </a>
      )}
    </form>
  )
}
