import { render } from 'preact'
import { act } from './browser/actions.ts'
import { copying } from './browser/copying.ts'
import { explorer } from './browser/explorer.ts'
import { filters } from './browser/filters.ts'
import { pngs } from './browser/png.ts'
import { Reader } from './browser/reader.tsx'
import { Shortcuts } from './browser/shortcuts.tsx'
import { sortable } from './browser/sorting.ts'
import { views } from './browser/views.ts'
import './icon.svg?url'
import './styles/main.css'
import { figure as figureTexts } from './texts/figure.ts'

const language = document.documentElement.lang === 'en' ? 'en' : 'nl'

/** Wakes up what is on a page or in a part that was put in its place. */
function wake(inside: ParentNode) {
  for (const figure of inside.querySelectorAll<HTMLElement>('figure[data-keys]')) readable(figure)
  for (const table of inside.querySelectorAll<HTMLTableElement>('table[data-sort]'))
    sortable(table, figureTexts.sort[language])
  copying(inside)
  pngs(inside)
  views(inside)
  filters(inside, wakeAll)
  explorer(inside, wake)
  for (const field of inside.querySelectorAll<HTMLElement>('.screened')) screened(field)
}

function wakeAll() {
  const [main, foot] = [document.querySelector('main'), document.querySelector('.keyboard')]
  if (main) wake(main)
  if (foot) render(<Shortcuts title={say('shortcuts')} allow={say('shortcutsOn')} keys={keys} act={act} />, foot)
}

function readable(figure: HTMLElement) {
  const place = figure.querySelector('.reader')
  const table = figure.querySelector('table')
  if (place && table) render(<Reader figure={figure} table={table} words={figure.dataset.keys ?? ''} />, place)
}

/** The screening of names is fetched when somebody starts to write. */
function screened(field: HTMLElement) {
  const load = () => import('./screening.tsx').then(({ screen }) => screen(field))
  if (field.querySelector('textarea')?.value) load()
  else field.addEventListener('focusin', load, { once: true })
}

const say = (
  name: 'shortcuts' | 'shortcutsOn' | 'keySearch' | 'keyHelp' | 'keyTable' | 'keyDownload' | 'keyBriefing',
) => figureTexts[name][language]

const keys = [
  { key: '/', name: say('keySearch') },
  { key: '?', name: say('keyHelp') },
  { key: 't', name: say('keyTable') },
  { key: 'd', name: say('keyDownload') },
  { key: 'p', name: say('keyBriefing') },
]

wakeAll()

addEventListener('load', () => navigator.serviceWorker?.register('/worker.js').catch(() => undefined))
