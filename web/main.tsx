import { render } from 'preact'
import './icon.svg?url'
import { Reader } from './reader.tsx'
import './styles/main.css'

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-keys]')) {
  const place = figure.querySelector('.reader')
  const table = figure.querySelector('table')
  if (place && table) render(<Reader figure={figure} table={table} words={figure.dataset.keys ?? ''} />, place)
}

for (const field of document.querySelectorAll<HTMLElement>('.screened')) {
  const load = () => import('./screening.tsx').then(({ screen }) => screen(field))
  if (field.querySelector('textarea')?.value) load()
  else field.addEventListener('focusin', load, { once: true })
}
