import type { ComponentChildren } from 'preact'

/** A piece of a paper: heading, paragraph, list or table. Nothing else of Markdown is known. */
type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }

/** Markdown of our own papers as a page: `#` and `##`, paragraphs, `-` lists, tables, `code` and links of this site. */
export const Markdown = ({ text }: { text: string }) => <>{blocks(text).map(shown)}</>

export function blocks(text: string): Block[] {
  return text
    .trim()
    .split(/\n\s*\n|\n(?=#)|(?<=^#.*)\n/m)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(block)
}

function block(part: string): Block {
  const lines = part.split('\n')
  if (part.startsWith('## ')) return { kind: 'heading', level: 2, text: part.slice(3) }
  if (part.startsWith('# ')) return { kind: 'heading', level: 1, text: part.slice(2) }
  if (part.startsWith('- ')) return { kind: 'list', items: lines.map((line) => line.replace(/^- /, '')) }
  if (!part.startsWith('|')) return { kind: 'paragraph', text: lines.join(' ') }
  const [head = [], , ...rows] = lines.map(cells)
  return { kind: 'table', head, rows }
}

const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

function shown(piece: Block, key: number) {
  switch (piece.kind) {
    case 'heading':
      return piece.level === 1 ? <h1 key={key}>{piece.text}</h1> : <h2 key={key}>{piece.text}</h2>
    case 'paragraph':
      return <p key={key}>{inline(piece.text)}</p>
    case 'list':
      return (
        <ul key={key} class="points">
          {piece.items.map((item) => (
            <li key={item}>{inline(item)}</li>
          ))}
        </ul>
      )
    case 'table':
      return <Rows key={key} head={piece.head} rows={piece.rows} />
  }
}

const Rows = ({ head, rows }: { head: string[]; rows: string[][] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled with the keyboard
  <section class="scroll" tabIndex={0} aria-label={head.join(', ')}>
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...rest]) => (
          <tr key={first}>
            <th scope="row">{inline(first)}</th>
            {rest.map((cell, at) => (
              <td key={at}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** `code` and [links](/within-this-site); everything else is text. */
function inline(text: string): ComponentChildren[] {
  return text.split(/(`[^`]+`|\[[^\]]+\]\(\/[^)\s]*\))/).map((piece) => {
    const [, label, to] = /^\[([^\]]+)\]\((\/[^)\s]*)\)$/.exec(piece) ?? []
    if (to) return <a href={to}>{label}</a>
    return piece.startsWith('`') && piece.endsWith('`') ? <code>{piece.slice(1, -1)}</code> : piece
  })
}
