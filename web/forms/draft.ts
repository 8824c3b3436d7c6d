const week = 7 * 24 * 60 * 60 * 1000

export type Draft = { forget(): void }
type Kept = { at: number; entries: [string, string][] }

/** Keeps what is typed through a reload and a lost connection: on the device for seven days, or until the window closes. Never the code. */
export function keepDraft(form: HTMLFormElement): Draft {
  const store = storeOf(form.dataset.keep === 'session')
  const key = `wederkerig-draft ${location.pathname}`
  const draft = { forget: () => store?.removeItem(key) }
  if (store) forgetOld(store)
  const note = form.querySelector<HTMLElement>('.restored')
  if (!form.dataset.typed) {
    const kept = read(store, key)
    if (kept?.entries.some(([name]) => name !== 'signal_id')) {
      fill(form, kept.entries)
      if (note) note.hidden = false
    } else renew(form)
  }
  const save = () => {
    const entries = [...new FormData(form)].filter(
      ([name, value]) => name !== 'code' && typeof value === 'string' && value !== '',
    )
    try {
      store?.setItem(key, JSON.stringify({ at: Date.now(), entries }))
    } catch {}
  }
  form.addEventListener('input', save)
  form.addEventListener('reset', () => {
    draft.forget()
    location.reload()
  })
  return draft
}

/** A name for the signal that only this page knows: sending it twice is sending it once. */
function renew(form: HTMLFormElement) {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const field = form.elements.namedItem('signal_id')
  if (field instanceof HTMLInputElement)
    field.value = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fill(form: HTMLFormElement, entries: readonly [string, string][]) {
  for (const [name, value] of entries)
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      `[name="${CSS.escape(name)}"]`,
    ))
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
        field.checked ||= field.value === value
      else field.value = value
  const more = form.querySelector('details')
  if (more && entries.some(([name]) => more.querySelector(`[name="${CSS.escape(name)}"]`))) more.open = true
}

function read(store: Storage | null, key: string): Kept | null {
  try {
    return JSON.parse(store?.getItem(key) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function forgetOld(store: Storage) {
  for (const key of Object.keys(store).filter((one) => one.startsWith('wederkerig-draft'))) {
    const kept = read(store, key)
    if (!kept || Date.now() - kept.at > week) store.removeItem(key)
  }
}

/** Null where the browser keeps nothing. */
function storeOf(session: boolean): Storage | null {
  try {
    return session ? sessionStorage : localStorage
  } catch {
    return null
  }
}
