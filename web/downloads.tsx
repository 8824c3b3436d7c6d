import { useContext } from 'preact/hooks'
import { figureAddress } from './address.ts'
import type { Viewed } from './page.ts'
import { FigureId } from './surroundings.ts'
import { speak, texts } from './texts.ts'

type Props = { frame: Viewed; table: string; filter: Readonly<Record<string, string | readonly string[]>> }

/** The suffix of each format of a table, and what it is called. */
export const formats = [
  ['csv', 'csv'],
  ['nl.csv', 'dutchCsv'],
  ['json', 'json'],
  ['arrow', 'arrow'],
  ['parquet', 'parquet'],
] as const

type Format = (typeof formats)[number][1]

/** The rows of a figure in every format, from the release on the page, and its picture. */
export function Downloads({ frame, table, filter }: Props) {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
  const at = (suffix: string) => `/v1/releases/${frame.manifest?.id}/${table}.${suffix}?${query}`
  return <Files frame={frame} files={formats.map(([suffix, format]) => ({ format, address: at(suffix) }))} />
}

/** Files with the rows of a figure, and its picture; a script adds PNG. */
export function Files({ frame, files }: { frame: Viewed; files: readonly { format: Format; address: string }[] }) {
  const say = speak(texts.figure, frame.language)
  const id = useContext(FigureId)
  return (
    <ul class="downloads">
      {files.map(({ format, address }) => (
        <li key={format}>
          <a href={address} download>
            {say[format]}
          </a>
        </li>
      ))}
      {id !== '' && (
        <li data-png={say.png}>
          <a href={figureAddress(frame, id, '.svg')} download>
            {say.svg}
          </a>
        </li>
      )}
    </ul>
  )
}
