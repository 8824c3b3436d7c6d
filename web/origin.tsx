import type { Frame } from './page.ts'
import { speak, texts } from './texts.ts'

/** Says where the figures of a page come from: in large type where the field is invented. What could not be computed comes from nowhere. */
export function Origin({ frame, labels }: { frame: Frame; labels: readonly string[] }) {
  const say = speak(texts.frame, frame.language)
  const used = [...new Set(labels.filter((label) => label !== ''))].sort()
  const invented = new Set(
    (frame.manifest?.origins ?? []).filter((origin) => origin.invented).map(({ label }) => label),
  )
  const real = used.filter((label) => !invented.has(label))
  return (
    <>
      {real.length < used.length && (
        <aside class="invented">
          <p class="large">{say.invented}</p>
          <p>{say.inventedMore}</p>
        </aside>
      )}
      {real.length > 0 && <p class="origin">{real.map((label) => say.origin(label)).join(' ')}</p>}
    </>
  )
}

/** The same warning for pages that show what owners did: invented where the signals of the release are. */
export const InventedEvents = ({ frame }: { frame: Frame }) => (
  <Origin
    frame={frame}
    labels={(frame.manifest?.origins ?? []).filter((one) => one.invented).map(({ label }) => label)}
  />
)
