import { render } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '../../data/vocabulary/measure.ts'
import { type MeasureId, measures } from '../../data/vocabulary/measures.ts'
import type { Canvas } from '../charts/canvas.ts'
import type { Viewed } from '../page.ts'
import { PageFrame } from '../surroundings.ts'
import { type Choice, exploreAddress, type Level, levelNames, named } from './choice.ts'
import { SeriesFigure } from './seriesFigure.tsx'
import { fetchSeries, type Series } from './table.ts'

type Selects = { measure: HTMLSelectElement; level: HTMLSelectElement; group: HTMLSelectElement }

/** Answers the form from one table in memory: no page is fetched, the chart is drawn here at the width it has. */
export function live(form: HTMLFormElement, place: HTMLElement, ready: (inside: ParentNode) => void) {
  const selects = selectsOf(form)
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'nl'
  if (!selects) return
  const series = new Map<string, Promise<Series>>()
  const load = (measure: string) => {
    const own = series.get(measure) ?? fetchSeries(place.dataset.release ?? '', measure)
    series.set(measure, own)
    return own
  }
  void load(selects.measure.value)
  let width = 0
  new ResizeObserver(([box]) => {
    width = Math.round(box?.contentRect.width ?? 0)
  }).observe(place)
  const change = async ({ target }: Event) => {
    const table = await load(selects.measure.value)
    if (target !== selects.group) offer(selects, table, language)
    const choice = choiceOf(selects)
    show(place, table, choice, { language, width })
    ready(place)
    setTimeout(() => remember(choice, language))
  }
  form.addEventListener('change', change)
  form.addEventListener('submit', (event) => event.preventDefault())
}

function selectsOf(form: HTMLFormElement): Selects | null {
  const [measure, level, group] = ['maat', 'deel', 'groep'].map((name) => form.elements.namedItem(name))
  const all = [measure, level, group]
  if (!all.every((one) => one instanceof HTMLSelectElement)) return null
  return { measure: measure as HTMLSelectElement, level: level as HTMLSelectElement, group: group as HTMLSelectElement }
}

/** Only what has figures can be chosen. */
function offer({ level, group }: Selects, table: Series, language: Language) {
  const known = table.known()
  for (const option of level.options) option.disabled = !known.has(option.value as Level)
  if (level.selectedOptions[0]?.disabled) level.value = 'all'
  const chosen = levelNames.find((name) => name === level.value) ?? 'all'
  const options = named(known.get(chosen) ?? [], chosen, language)
  const before = group.value
  group.replaceChildren(...options.map(({ code, name }) => new Option(name, code, false, code === before)))
  group.disabled = chosen === 'all'
}

const choiceOf = ({ measure, level, group }: Selects): Choice => ({
  measure: (Object.keys(measures) as MeasureId[]).find((id) => id === measure.value) ?? 'time.direct_share',
  level: levelNames.find((name) => name === level.value) ?? 'all',
  group: level.value === 'all' ? null : group.value,
})

type Look = { language: Language; width: number }

function show(place: HTMLElement, table: Series, choice: Choice, { language, width }: Look) {
  const { release = '', hash = '', held } = place.dataset
  const frame: Viewed = {
    language,
    address: exploreAddress(choice),
    manifest: { id: release },
    quarter: null,
    frozen: true,
    choices: {},
    held: held?.split(' '),
  }
  render(null, place)
  place.replaceChildren()
  render(
    <PageFrame.Provider value={frame}>
      <SeriesFigure
        {...{ frame, hash, choice, rows: table.rows(choice) }}
        picture={(label, draw) => <Drawn {...{ label, draw, width }} />}
      />
    </PageFrame.Provider>,
    place,
  )
}

type DrawnProps = { label: string; width: number; draw: (canvas: Canvas) => SVGSVGElement }

/** A chart drawn in the browser. */
function Drawn({ label, width, draw }: DrawnProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    box.current?.replaceChildren(draw({ document, width: Math.max(320, width), id: 'reeks-l', label }))
  }, [])
  return (
    <div class="picture">
      <div ref={box} />
    </div>
  )
}

function remember(choice: Choice, language: Language) {
  const address = new URL(location.href)
  address.pathname = exploreAddress(choice)[language]
  history.replaceState(null, '', address)
  const stamp = document.querySelector<HTMLAnchorElement>('.stamp a')
  const other = document.querySelector<HTMLAnchorElement>('a.language')
  if (stamp) {
    stamp.pathname = address.pathname
    stamp.textContent = stamp.pathname + stamp.search
  }
  if (other) other.pathname = exploreAddress(choice)[language === 'nl' ? 'en' : 'nl']
}
