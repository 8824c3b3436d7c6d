import type { ComponentChildren } from 'preact'

export type Column = { name: string; numeric?: boolean }
/** `said` is the line as one spoken sentence, for who reads the picture by keyboard. */
export type Line = { key: string; cells: readonly ComponentChildren[]; said?: string }
/** A `fixed` table keeps its order: where sorting would make a league table. */
type Props = { caption: string; columns: readonly Column[]; lines: readonly Line[]; fixed?: boolean }

/** A real table in a region that can be scrolled by keyboard; the first cell of a line names it. */
export const Table = ({ caption, columns, lines, fixed }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
  <section class="scroll" tabIndex={0} aria-label={caption}>
    <table data-sort={fixed ? undefined : ''}>
      <caption>
        <span>{caption}</span>
      </caption>
      <thead>
        <tr>
          {columns.map(({ name, numeric }) => (
            <th key={name} scope="col" class={numeric ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, said, cells: [first, ...rest] }) => (
          <tr key={key} data-row={key} data-said={said}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]?.name} class={columns[index + 1]?.numeric ? 'number' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
