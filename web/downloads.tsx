import { useContext } from 'preact/hooks'
import { figureAddress } from './address.ts'
import type { Viewed } from './page.ts'
import { FigureId } from './surroundings.ts'
import { speak, texts } from './texts.ts'

type Props = { frame: Viewed; table: string; filter: Readonly<Record<string, string | readonly string[]>> }

const formats = [
  ['csv', 'csv'],
  ['nl.csv', 'dutchCsv'],
  ['json', 'json'],
  ['arrow', 'arrow'],
  ['parquet', 'parquet'],
] as const

/** The rows of a figure in every format, from the release on the page, and its picture; a script adds PNG. */
export function Downloads({ frame, table, filter }: Props) {
  const say = speak(texts.figure, frame.language)
  const id = useContext(FigureId)
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
  return (
    <ul class="downloads">
      {formats.map(([suffix, name]) => (
        <li key={suffix}>
          <a href={`/v1/releases/${frame.manifest?.id}/${table}.${suffix}?${query}`} download>
            {say[name]}
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
