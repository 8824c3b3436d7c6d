/** A button after every link or code that can be copied; a link is copied whole, with its host. */
export function copying(inside: ParentNode) {
  for (const source of inside.querySelectorAll<HTMLElement>('[data-copy]')) {
    if (source.tagName === 'CODE')
      source.textContent = (source.textContent ?? '').replace('src="/', `src="${location.origin}/`)
    const button = document.createElement('button')
    const name = source.dataset.copy ?? ''
    button.type = 'button'
    button.className = 'copy'
    button.textContent = name
    button.addEventListener('click', async () => {
      const copied = await copy(source instanceof HTMLAnchorElement ? source.href : (source.textContent ?? ''))
      if (copied) button.textContent = source.dataset.copied ?? name
    })
    source.after(button)
  }
}

/** The clipboard asks for a safe connection; elsewhere the text is selected in a field, as of old. */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text)
    return true
  }
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
