import type { Frame } from './page.ts'

type Props = { frame: Frame; table: string; filter: Readonly<Record<string, string>> }

const formats = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['arrow', 'Arrow'],
  ['parquet', 'Parquet'],
] as const

/** The rows of a figure in every format, from the release on the page. */
export const Downloads = ({ frame, table, filter }: Props) => (
  <ul class="downloads">
    {formats.map(([suffix, name]) => (
      <li key={suffix}>
        <a href={`/v1/releases/${frame.manifest?.id}/${table}.${suffix}?${new URLSearchParams(filter)}`} download>
          {name}
        </a>
      </li>
    ))}
  </ul>
)
