/** Keeps the address in step with what is open: a table that is opened is part of the view that one shares. */
export function views(inside: ParentNode) {
  const tables = [...inside.querySelectorAll<HTMLDetailsElement>('.figure .tools details:first-child')]
  for (const table of tables) table.addEventListener('toggle', () => remember(tables.some(({ open }) => open)))
}

function remember(open: boolean) {
  const [key, value] = document.documentElement.lang === 'nl' ? ['weergave', 'tabel'] : ['view', 'table']
  const address = new URL(location.href)
  if (open) address.searchParams.set(key, value)
  else address.searchParams.delete(key)
  if (address.href !== location.href) history.replaceState(null, '', address)
}
