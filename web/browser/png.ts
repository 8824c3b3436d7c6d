/** A link after every picture file that saves it as PNG, twice as sharp. */
export function pngs(inside: ParentNode) {
  for (const item of inside.querySelectorAll<HTMLElement>('[data-png]')) {
    const svg = item.querySelector('a')
    if (!svg) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'download'
    button.textContent = item.dataset.png ?? ''
    button.addEventListener('click', () => save(svg.href))
    const own = document.createElement('li')
    own.append(button)
    item.after(own)
  }
}

async function save(address: string) {
  const answer = await fetch(address)
  const name = /filename="([^"]+)\.svg"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'wederkerig'
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * 2
  canvas.height = image.naturalHeight * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${name}.png`
  link.click()
}
