const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim()

const fewest = 3

/** Searches the rules that are in the page, after three letters. */
export function liveSearch() {
  const input = document.querySelector<HTMLInputElement>('.find input')
  const list = document.querySelector('#found')
  const count = document.querySelector<HTMLElement>('.count')
  if (!input || !list || !count) return
  const rules = [...document.querySelectorAll<HTMLElement>('.register li')].map((item) => ({
    item,
    text: plain(`${item.textContent} ${item.closest('section')?.querySelector('h2')?.textContent}`),
  }))
  const search = () => {
    const words = plain(input.value)
    const isLong = words.length >= fewest
    const found = isLong ? rules.filter(({ text }) => words.split(/\s+/).every((word) => text.includes(word))) : []
    list.replaceChildren(...found.map(({ item }) => item.cloneNode(true)))
    const said = found.length > 0 ? count.dataset.found : count.dataset.none
    count.textContent = isLong ? (said ?? '').replace('#', found.length > 0 ? String(found.length) : input.value) : ''
  }
  input.addEventListener('input', search)
  if (input.value) search()
}
