const parts = ['header.top', '.notices', 'main', 'footer.bottom'] as const

/**
 * Answers a `form[data-live]` at once: fetches the page for the new choice, puts it in place of this one and writes its address, without a
 * new step in the history. Without a script the form has a button.
 */
export function filters(inside: ParentNode, ready: () => void) {
  for (const form of inside.querySelectorAll<HTMLFormElement>('form[data-live]'))
    form.addEventListener('change', () => choose(form, ready))
}

async function choose(form: HTMLFormElement, ready: () => void) {
  const address = addressOf(form)
  const answer = await fetch(address)
  if (!answer.ok) return location.assign(address)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const chosen = document.activeElement?.id
  const place = () => {
    for (const part of parts) replace(part, page)
    document.title = page.title
    history.replaceState(null, '', address)
    ready()
    if (chosen) document.getElementById(chosen)?.focus()
  }
  const calm = matchMedia('(prefers-reduced-motion: no-preference)').matches
  if (calm && 'startViewTransition' in document) document.startViewTransition(place)
  else place()
}

/** What was chosen, without what is empty: a default leaves the address short. */
function addressOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  const query = new URLSearchParams(entries).toString()
  return new URL(form.action).pathname + (query ? `?${query}` : '')
}

function replace(part: string, page: Document) {
  const [own, other] = [document.querySelector(part), page.querySelector(part)]
  if (own && other) own.replaceWith(other)
  else if (own && part === '.notices') own.remove()
  else if (other) document.querySelector('main')?.before(other)
}
