import type { Draft } from './draft.ts'

type Around = { draft: Draft; show: (answer: Document) => void }

const again = 10_000

/** Sends once, however often it is tapped; without a connection it waits and sends when there is one. */
export function liveSending(form: HTMLFormElement, { draft, show }: Around) {
  const progress = form.querySelector('.progress')
  const say = (words = '') => {
    if (progress) progress.textContent = words
  }
  let busy = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  const seconds = stopwatch(form)

  async function send() {
    if (busy) return
    busy = true
    stopWaiting()
    say(form.dataset.sending)
    const body = new URLSearchParams(
      [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
    )
    body.set('seconds', String(seconds()))
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null)
    const text = (await answer?.text().catch(() => null)) ?? ''
    busy = false
    const page = new DOMParser().parseFromString(text, 'text/html')
    if (!answer || !page.querySelector('main[data-page]')) return wait()
    if (answer.ok) draft.forget()
    show(page)
  }
  function wait() {
    say(form.dataset.offline)
    addEventListener('online', send)
    waiting = setTimeout(() => (form.isConnected ? send() : stopWaiting()), again)
  }
  function stopWaiting() {
    removeEventListener('online', send)
    clearTimeout(waiting)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
}

/** Seconds since the first tap, for who ticks that they may be counted; the server rounds them. */
function stopwatch(form: HTMLFormElement): () => number {
  const tick = form.querySelector<HTMLElement>('.timed')
  if (tick) tick.hidden = false
  let start = 0
  form.addEventListener('input', () => {
    start ||= performance.now()
  })
  const round = (seconds: number) => Math.max(10, Math.round(seconds / 10) * 10)
  return () => (start && form.querySelector('.timed :checked') ? round((performance.now() - start) / 1000) : 0)
}
