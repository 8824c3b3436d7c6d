import type { ComponentChildren } from 'preact'
import type { TableName } from '../data/release.ts'
import type { Canvas } from './charts/canvas.ts'
import { Downloads } from './downloads.tsx'
import { Figure } from './figure.tsx'
import { whole } from './format.ts'
import type { Frame } from './page.ts'
import { Picture } from './picture.tsx'
import { speak, texts } from './texts.ts'

type Props = {
  frame: Frame
  id: string
  title: string
  subtitle: string
  /** The picture in one sentence, for who cannot see it. */
  label: string
  draw: (canvas: Canvas) => SVGSVGElement
  see: readonly string[]
  note?: string
  table: ComponentChildren
  /** Where the rows of the figure are in the release. */
  rows: { table: TableName; filter: Readonly<Record<string, string>> }
  how?: readonly string[]
  n?: number | null
  hidden?: number
  sign?: ComponentChildren
}

/** A figure of rows of the release: the same rows as picture, table and download, with release, hash, n and hidden cells under it. */
export function ReleasedFigure({ frame, id, label, draw, see, note, table, rows, how = [], ...rest }: Props) {
  const say = speak(texts.measure, frame.language)
  return (
    <Figure
      id={id}
      title={rest.title}
      subtitle={rest.subtitle}
      sign={rest.sign}
      keys={say.keysRows}
      picture={<Picture id={id} label={label} draw={draw} />}
      see={{ question: say.whatISee, sentences: see, note }}
      tools={[
        { name: say.table, content: table },
        { name: say.download, content: <Downloads frame={frame} {...rows} /> },
        ...(how.length > 0 ? [{ name: say.howToRead, content: <Sentences of={how} /> }] : []),
      ]}
      source={<Source frame={frame} table={rows.table} n={rest.n} hidden={rest.hidden} />}
    />
  )
}

const Sentences = ({ of }: { of: readonly string[] }) => (
  <ul class="plain">
    {of.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)

type SourceProps = { frame: Frame; table: TableName; n?: number | null; hidden?: number }

function Source({ frame: { manifest, language }, table, n, hidden }: SourceProps) {
  const say = speak(texts.measure, language)
  const file = manifest?.files.find(({ path }) => path === `public/${table}.parquet`)
  const parts = [
    manifest ? say.source(manifest.id, (file?.sha256 ?? '').slice(0, 8)) : '',
    n === undefined || n === null ? '' : say.contributions(whole(n, language)),
    hidden === undefined ? '' : hidden === 0 ? say.nothingHidden : say.hiddenPlaces(whole(hidden, language)),
  ]
  return <>{parts.filter((part) => part !== '').join(' ')}</>
}
