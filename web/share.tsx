import { useContext } from 'preact/hooks'
import { figureAddress, permanent } from './address.ts'
import type { Viewed } from './page.ts'
import { FigureId } from './surroundings.ts'
import { speak, texts } from './texts.ts'

/** The link to this very view, for ever, and the figure for a page of one's own; a script adds buttons that copy. */
export function Share({ frame }: { frame: Viewed }) {
  const say = speak(texts.figure, frame.language)
  const id = useContext(FigureId)
  const address = permanent(frame) + (id === '' ? '' : `#${id}`)
  return (
    <>
      <p>
        {say.shareMore}
        <br />
        <a class="address" href={address} data-copy={say.copyLink} data-copied={say.copied}>
          {address}
        </a>
      </p>
      {id !== '' && (
        <p>
          {say.embedMore}
          <br />
          <code data-copy={say.copyCode} data-copied={say.copied}>
            {`<iframe src="${figureAddress(frame, id, '')}" title="${say.embedTitle}" width="100%" height="720" loading="lazy"></iframe>`}
          </code>
        </p>
      )}
    </>
  )
}
