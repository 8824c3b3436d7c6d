import { funnelAddress, link } from '../address.ts'
import type { ComparePage as Page } from '../page.ts'
import { speak, texts } from '../texts.ts'

export function ComparePage({ page: { frame, series } }: { page: Page }) {
  const say = speak(texts.compare, frame.language)
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      {series.length === 0 && <p class="nothing">{say.none}</p>}
      <ul class="links">
        {series.map(({ code, label, language }) => (
          <li key={code}>
            <a href={link(frame, funnelAddress(code))} lang={language ?? undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
