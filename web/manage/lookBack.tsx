import { roles } from '../../data/access/grant.ts'
import { came, went } from '../../data/access/trail.ts'
import type { Language } from '../../data/vocabulary/measure.ts'
import { date, period, whole } from '../format.ts'
import { Table } from '../table.tsx'
import { manage } from '../texts/manage.ts'
import { speak } from '../texts/speak.ts'
import { steward } from '../texts/steward.ts'
import type { KeysPage, TrailPage } from './page.ts'
import { moment } from './ran.tsx'

/** Which keys there still are. */
export function Keys({ page: { frame, keys, signing, mended } }: { page: KeysPage }) {
  const { language } = frame
  const say = speak(steward, language)
  return (
    <>
      <h1>{say.keys}</h1>
      <p class="lead">{say.keysLead}</p>
      {keys.length === 0 ? (
        <p class="nothing">{say.noKeys}</p>
      ) : (
        <Table
          caption={say.keys}
          fixed
          columns={[{ name: say.quarter }, { name: say.state }]}
          lines={keys
            .toReversed()
            .map(({ quarter, state }) => ({ key: quarter, cells: [period(quarter, language), say[state]] }))}
        />
      )}
      <p>{say.destroy}</p>
      {signing && (
        <p>
          {say.signature} <code>{signing.fingerprint}</code>
        </p>
      )}
      {mended.map(({ mended: name, at }) => (
        <p key={`${name} ${at}`} class="error">
          {say.mended(name, date(at.slice(0, 10), language))}
        </p>
      ))}
    </>
  )
}

/** Who did what, newest first. */
export function Trail({ page: { frame, lines, number } }: { page: TrailPage }) {
  const { language } = frame
  const say = speak(steward, language)
  return (
    <>
      <h1>{say.trail}</h1>
      <p class="lead">{say.trailLead}</p>
      {number > lines.length && <p>{say.listLast(whole(lines.length, language), whole(number, language))}</p>}
      {lines.length === 0 ? (
        <p class="nothing">{say.noTrail}</p>
      ) : (
        <Table
          caption={say.trail}
          fixed
          columns={[
            { name: say.moment },
            { name: say.role },
            { name: say.did },
            { name: say.about },
            { name: say.who },
          ]}
          lines={lines.map(({ at, role, what, about, who }, index) => ({
            key: `${at} ${index}`,
            cells: [
              moment(at, language),
              rolesIn(role, language),
              whatIn(what, language),
              about || '—',
              <code key={who}>{who.slice(0, 8)}</code>,
            ],
          }))}
        />
      )}
    </>
  )
}

const rolesIn = (text: string, language: Language) =>
  text
    .split(' ')
    .map((role) => {
      const known = roles.find((one) => one === role)
      return known ? manage[known][language] : role
    })
    .join(', ')

function whatIn(what: string, language: Language) {
  if (what === came) return manage.signIn[language]
  return what === went ? manage.signedOut[language] : what
}
