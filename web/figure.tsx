import type { ComponentChildren } from 'preact'

type Tool = { name: string; open?: boolean; content: ComponentChildren }
type Props = {
  id: string
  title: string
  subtitle: string
  picture: ComponentChildren
  see: { question: string; sentences: readonly string[]; note?: string }
  tools: readonly Tool[]
  source: ComponentChildren
  sign?: ComponentChildren
  keys?: string
}

/** One figure, in the same order everywhere: conclusion, what it is about, picture, what I see, tools, source. */
export const Figure = ({ id, title, subtitle, picture, see, tools, source, sign, keys }: Props) => (
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
    <div class="tools">
      {tools.map(({ name, open, content }) => (
        <details key={name} open={open}>
          <summary>{name}</summary>
          <div class="tool">{content}</div>
        </details>
      ))}
    </div>
    <p class="source">{source}</p>
  </figure>
)
