type Props = { links: readonly (readonly [address: string, words: string])[] }

/** Links under each other, each on a line of its own. */
export const LinkList = ({ links }: Props) => (
  <ul class="links">
    {links.map(([address, words]) => (
      <li key={address}>
        <a href={address}>{words}</a>
      </li>
    ))}
  </ul>
)
