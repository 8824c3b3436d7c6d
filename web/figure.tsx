import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Viewed } from './page.ts'
import { Share } from './share.tsx'
import { FigureId, PageFrame } from './surroundings.ts'
import { speak, texts } from './texts.ts'

type Tool = { name: string; open?: boolean; content: ComponentChildren }
type Props = {
  id: string
  title: string
  subtitle: string
  picture: ComponentChildren
  see: { question: string; sentences: readonly string[]; note?: string }
  /** Table, download, how to read; sharing is put between them. */
  tools: readonly Tool[]
  source: ComponentChildren
  sign?: ComponentChildren
  keys?: string
}

/** One figure, in the same order everywhere: conclusion, what it is about, picture, what I see, tools, source. */
export const Figure = ({ id, title, subtitle, picture, see, tools, source, sign, keys }: Props) => (
  <FigureId.Provider value={id}>
    <figure class="figure" id={id} data-keys={keys}>
      <figcaption>
        <h2>
          {sign}
          <span>{title}</span>
        </h2>
        <p class="subtitle">{subtitle}</p>
      </figcaption>
      {picture}
      <div class="reader" />
      <div class="see">
        <h3>{see.question}</h3>
        <p>{see.sentences.join(' ')}</p>
        {see.note && <p class="quiet">{see.note}</p>}
      </div>
      <Tools tools={tools} />
      <p class="source">{source}</p>
    </figure>
  </FigureId.Provider>
)

function Tools({ tools }: Pick<Props, 'tools'>) {
  const frame = useContext(PageFrame)
  return (
    <div class="tools">
      {shared(tools, frame).map(({ name, open, content }, index) => (
        <details key={name} open={open || (frame?.tablesFirst && index === 0)}>
          <summary>{name}</summary>
          <div class="tool">{content}</div>
        </details>
      ))}
    </div>
  )
}

/** Every figure can be shared, between its downloads and its explanation. */
function shared(tools: readonly Tool[], frame: Viewed | null): readonly Tool[] {
  if (!frame) return tools
  const { share: name } = speak(texts.measure, frame.language)
  return [...tools.slice(0, 2), { name, content: <Share frame={frame} /> }, ...tools.slice(2)]
}
