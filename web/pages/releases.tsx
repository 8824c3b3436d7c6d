import type { Manifest } from '../../data/release.ts'
import { auditAddress, changesAddress, releaseAddress } from '../address.ts'
import { date, inGroups, period } from '../format.ts'
import type { ReleasesPage as Page } from '../page.ts'
import { type Line, Table } from '../table.tsx'
import { speak, texts } from '../texts.ts'

export function ReleasesPage({ page: { frame, releases } }: { page: Page }) {
  const { language } = frame
  const say = speak(texts.lists, language)
  return (
    <>
      <h1>{say.releasesTitle}</h1>
      <p class="lead">{say.releasesLead}</p>
      {releases.length === 0 ? (
        <p class="nothing">{speak(texts.frame, language).noRelease}</p>
      ) : (
        <Table
          caption={say.releasesTitle}
          columns={[
            say.release,
            say.status,
            say.publishedOn,
            say.nextOn,
            say.origin,
            speak(texts.audit, language).link,
          ].map((name) => ({ name }))}
          lines={releases.map((release, index) => line(release, index === 0, language))}
        />
      )}
      <Signatures releases={releases} language={language} />
      <Symbols language={language} />
    </>
  )
}

function line(release: Manifest, newest: boolean, language: 'nl' | 'en'): Line {
  const say = speak(texts.lists, language)
  const words = speak(texts.frame, language)
  const invented = release.origins.some((origin) => origin.invented)
  const labels = [...new Set(release.origins.filter((origin) => !origin.invented).map(({ label }) => label))]
  return {
    key: release.id,
    cells: [
      <>
        <a href={releaseAddress(release.id)[language]}>{release.id}</a>
        <br />
        <span class="quiet">
          {period(release.quarter, language)}
          {newest && `, ${say.newest}`}
        </span>
        {release.previous !== null && (
          <>
            <br />
            <a href={changesAddress(release.id)[language]}>{speak(texts.changes, language).see}</a>
          </>
        )}
        {(release.notes ?? []).map(({ text }) => (
          <p key={text} lang={language === 'en' ? 'nl' : undefined}>
            {text}
          </p>
        ))}
      </>,
      say[release.status],
      date(release.publication_date, language),
      date(release.next_release_date, language),
      [...(invented ? [words.inventedShort] : []), ...labels].join(' · '),
      release.files.some(({ path }) => path === 'audit.json') ? (
        <a href={auditAddress(release.id)[language]} aria-label={speak(texts.audit, language).linkOf(release.id)}>
          {speak(texts.audit, language).link}
        </a>
      ) : (
        '—'
      ),
    ],
  }
}

/** Fingerprints of the keys that signed, and how to hold a copy to one. */
function Signatures({ releases, language }: { releases: readonly Manifest[]; language: 'nl' | 'en' }) {
  const say = speak(texts.lists, language)
  const prints = [...new Set(releases.flatMap(({ signed_by }) => (signed_by ? [signed_by.fingerprint] : [])))]
  if (prints.length === 0) return null
  const signed = (print: string) =>
    releases.filter(({ signed_by }) => signed_by?.fingerprint === print).map(({ id }) => id)
  return (
    <section class="card" id="handtekening">
      <h2>{say.signature}</h2>
      <p>{say.signatureMore}</p>
      <dl>
        {prints.map((print) => (
          <div key={print}>
            <dt>{say.fingerprint}</dt>
            <dd>
              <code>{inGroups(print)}</code>
              {signed(print).length < releases.length && <p class="quiet">{signed(print).join(', ')}</p>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say.check}</dt>
          <dd>
            <code>{`npx wederkerig verify ${say.folder} --key ${say.fingerprint.toUpperCase()}`}</code>
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Symbols({ language }: { language: 'nl' | 'en' }) {
  const say = speak(texts.lists, language)
  const symbols = [
    ['c', say.symbolC],
    ['x', say.symbolX],
    ['z', say.symbolZ],
    ['k, low', say.symbolK],
    ['u', say.symbolU],
  ] as const
  return (
    <section class="card" id="tekens">
      <h2>{say.symbols}</h2>
      <dl>
        {symbols.map(([symbol, words]) => (
          <div key={symbol}>
            <dt>
              <code>{symbol}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
