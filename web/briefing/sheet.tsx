import type { ComponentChildren } from 'preact'
import { permanent } from '../address.ts'
import { date } from '../format.ts'
import type { BriefingPage } from '../page.ts'
import { QrCode } from '../qr.tsx'
import { speak, texts } from '../texts.ts'

type Props = { page: BriefingPage; number: 1 | 2; children: ComponentChildren }

/** One sheet of A4: what it is about on top, the release at the foot. */
export const Sheet = ({ page, number, children }: Props) => (
  <section class="sheet">
    {children}
    <Foot page={page} number={number} />
  </section>
)

function Foot({ page: { frame, url }, number }: Omit<Props, 'children'>) {
  const say = speak(texts.briefing, frame.language)
  return (
    <p class="sheet-foot">
      <span>
        {url}
        {permanent(frame)}
      </span>
      <span>{say.sheet(String(number))}</span>
    </p>
  )
}

/** Title, release, status, day, hash, filters and the QR code of the frozen link. */
export function SheetHead({ page: { frame, url }, title }: { page: BriefingPage; title: string }) {
  const { language, manifest } = frame
  const say = speak(texts.briefing, language)
  if (!manifest) return <h1>{title}</h1>
  const status = speak(texts.lists, language)[manifest.status].toLowerCase()
  const hash = (manifest.files.find(({ path }) => path === 'public/trend.parquet')?.sha256 ?? '').slice(0, 8)
  return (
    <header class="sheet-head">
      <div>
        <p class="brand">{speak(texts.frame, language).name}</p>
        <h1>{title}</h1>
        <p>
          {say.status(manifest.id, status, date(manifest.publication_date, language), hash)} {say.scope}{' '}
          {say.next(date(manifest.next_release_date, language))}
        </p>
      </div>
      <a class="code" href={permanent(frame)}>
        <QrCode address={`${url}${permanent(frame)}`} label={say.qr} />
        <span>{say.qr}</span>
      </a>
    </header>
  )
}
