import type { ComponentChildren } from 'preact'

export type Column = { name: string; numeric?: boolean }
export type Line = { key: string; cells: readonly ComponentChildren[] }
type Props = { caption: string; columns: readonly Column[]; lines: readonly Line[] }

/** A real table in a region that can be scrolled by keyboard; the first cell of a line names it. */
export const Table = ({ caption, columns, lines }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
  <section class="scroll" tabIndex={0} aria-label={caption}>
    <table>
      <caption>{caption}</caption>
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
        {lines.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key} data-row={key}>
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
