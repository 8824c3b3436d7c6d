/** Copies the six words, or saves them as a picture that is drawn here. */
export function liveReceipt() {
  const row = document.querySelector<HTMLElement>('[data-words]')
  if (!row) return
  const { words = '', title = '' } = row.dataset
  row.hidden = false
  const copy = row.querySelector<HTMLButtonElement>('.copy')
  const said = row.querySelector('[role=status]')
  copy?.addEventListener('click', async () => {
    await navigator.clipboard.writeText(words)
    if (said) said.textContent = copy.dataset.done ?? ''
  })
  if (!navigator.clipboard) copy?.remove()
  row.querySelector('.save')?.addEventListener('click', () => picture(title, words.split(' ')))
}

function picture(title: string, words: readonly string[]) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 720, height: 560 })
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#1a1f26'
  pen.font = '32px system-ui, sans-serif'
  pen.fillText(title, 48, 80)
  pen.font = '700 52px system-ui, sans-serif'
  for (const [at, word] of words.entries()) pen.fillText(word, 48, 170 + at * 66)
  const link = document.createElement('a')
  link.download = 'wederkerig.png'
  link.href = canvas.toDataURL('image/png')
  link.click()
}
