/** What each shortcut does on the page as it stands. */
export function act(key: string) {
  if (key === '/') document.querySelector<HTMLElement>('input[type="search"], main select')?.focus()
  if (key === '?') toggle(document.querySelector('details.shortcuts'))
  if (key === 't') toggle(toolsOf(0))
  if (key === 'd') toggle(toolsOf(1))
  if (key === 'p') document.querySelector<HTMLAnchorElement>('a[data-briefing]')?.click()
}

/** A tool of the figure one is at, else of the first. */
function toolsOf(position: number): HTMLDetailsElement | null {
  const figure = document.activeElement?.closest('.figure') ?? document.querySelector('.figure')
  return figure?.querySelectorAll<HTMLDetailsElement>('.tools details')[position] ?? null
}

function toggle(details: HTMLDetailsElement | null) {
  if (!details) return
  details.open = !details.open
  const summary = details.querySelector('summary')
  summary?.focus()
  summary?.scrollIntoView({ block: 'nearest' })
}
