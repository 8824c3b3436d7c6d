import { addresses, link } from '../address.ts'
import type { NotFoundPage as Page } from '../page.ts'
import { speak, texts } from '../texts.ts'

export function NotFoundPage({ page: { frame } }: { page: Page }) {
  const say = speak(texts.frame, frame.language)
  return (
    <>
      <h1>{say.notFound}</h1>
      <p class="lead">{say.notFoundMore}</p>
      <p>
        <a href={link(frame, addresses.start)}>{say.toStart}</a> ·{' '}
        <a href={link(frame, addresses.measures)}>{say.measures}</a> ·{' '}
        <a href={link(frame, addresses.rules)}>{say.rules}</a>
      </p>
    </>
  )
}
