/** Loads the charts and the reader of tables when someone first reaches for a choice, not before. */
export function explorer(inside: ParentNode, ready: (inside: ParentNode) => void) {
  const form = inside.querySelector<HTMLFormElement>('form[data-explore]')
  const place = inside.querySelector<HTMLElement>('.explored')
  if (!form || !place) return
  form.querySelector('button')?.remove()
  const start = () => import('../explore/live.tsx').then(({ live }) => live(form, place, ready))
  form.addEventListener('pointerenter', start, { once: true })
  form.addEventListener('focusin', start, { once: true })
}
