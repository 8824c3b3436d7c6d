const key = 'wederkerig-code'

/** A code from a scanned card stands behind the #, so that it reaches no log; it is kept until the window closes and filled in. */
export function fillCode() {
  const scanned = /^#code=([\w-]{1,40})$/.exec(location.hash)?.[1]
  if (scanned) {
    store(scanned)
    history.replaceState(null, '', location.pathname + location.search)
  }
  const input = document.querySelector<HTMLInputElement>('input.code')
  if (!input) return
  if (!input.value) input.value = stored()
  input.addEventListener('change', () => store(input.value))
}

/** A browser may refuse to keep anything: then the code is typed again. */
function stored(): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function store(code: string) {
  try {
    sessionStorage.setItem(key, code)
  } catch {}
}
