import '../icon.svg?url'
import './forms.css'
import { keepDraft } from './draft.ts'
import { fillCode } from './fillCode.ts'
import { watchDanger } from './liveDanger.ts'
import { watchMost } from './liveMost.ts'
import { liveReceipt } from './liveReceipt.ts'
import { liveSearch } from './liveSearch.ts'
import { liveSending } from './liveSending.ts'
import { liveTotal } from './liveTotal.ts'

/** Makes what stands in the page live; again after each answer of the server. */
function enliven() {
  fillCode()
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const draft = keepDraft(form)
    liveSending(form, { draft, show })
    watchMost(form)
    watchDanger(form)
    liveTotal(form)
  }
  liveSearch()
  liveReceipt()
  for (const field of document.querySelectorAll<HTMLElement>('.screened')) {
    const load = () => import('../screening.tsx').then(({ screen }) => screen(field))
    field.addEventListener('focusin', load, { once: true })
  }
}

/** Puts the answer of the server in the place of the form, and the reader at its head. */
function show(answer: Document) {
  const [now, then] = [document.querySelector('main'), answer.querySelector('main')]
  if (!now || !then) return
  now.replaceWith(document.adoptNode(then))
  document.title = answer.title
  enliven()
  scrollTo(0, 0)
  document.querySelector<HTMLElement>('#mistakes, main h1')?.focus()
}

enliven()
document.querySelector<HTMLElement>('#mistakes')?.focus()
