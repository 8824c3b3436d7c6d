import * as Plot from '@observablehq/plot'

/** Where a chart is drawn: a document (the browser's, or one on the server), a width in pixels, an id no other chart on the page has. */
export type Canvas = { document: Document; width: number; id: string; label: string }

/** Colours by meaning; the stylesheet gives them their light and dark values. */
export const ink = {
  text: 'var(--wk-ink)',
  quiet: 'var(--wk-quiet)',
  line: 'var(--wk-line)',
  grid: 'var(--wk-grid)',
  band: 'var(--wk-band)',
  bandOuter: 'var(--wk-band-outer)',
  bandEdge: 'var(--wk-band-edge)',
  range: 'var(--wk-range)',
  better: 'var(--wk-better)',
  worse: 'var(--wk-worse)',
  paper: 'var(--wk-paper)',
  more: 'var(--wk-scale-5)',
  onMore: 'var(--wk-on-5)',
} as const

/** A picture with one role and one label; nothing inline that a strict content security policy would refuse. */
export function draw({ document, width, label, id }: Canvas, options: Plot.PlotOptions): SVGSVGElement {
  const svg = Plot.plot({ ...options, document, width, className: 'chart' }) as SVGSVGElement
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  for (const part of [svg, ...svg.querySelectorAll('*')]) bare(part)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  if (svg.outerHTML.includes(`#${id}-hatch`)) svg.prepend(hatch(document, id))
  return svg
}

/** Marks the drawn points with the name of their row, so that a reader of the table can find them in the picture. */
export function nameMarks(svg: SVGSVGElement, mark: string, names: readonly string[]) {
  const drawn = [...svg.querySelectorAll(`g.${mark} > *`)]
  names.forEach((name, index) => {
    drawn[index]?.setAttribute('data-row', name)
  })
}

export const hatchOf = (id: string) => `url(#${id}-hatch)`

/** Pushes labels apart vertically until each has `gap` pixels; keeps their order and stays as near as it can. */
export function dodge<T extends { y: number }>(labels: readonly T[], gap: number): T[] {
  const sorted = labels.map((label) => ({ ...label })).sort((one, other) => one.y - other.y)
  for (let round = 0; round < 20; round += 1) {
    sorted.forEach((label, index) => {
      const next = sorted[index + 1]
      const short = next ? gap - (next.y - label.y) : 0
      if (!next || short <= 0) return
      label.y -= short / 2
      next.y += short / 2
    })
  }
  return sorted
}

const noise = ['aria-label', 'aria-hidden', 'aria-description', 'style', 'font-family', 'text-anchor-default']

function bare(part: Element) {
  for (const name of noise) part.removeAttribute(name)
}

function hatch(document: Document, id: string): Element {
  const defs = element(document, 'defs', {})
  const pattern = element(document, 'pattern', {
    id: `${id}-hatch`,
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  })
  pattern.append(element(document, 'line', { x1: '0', y1: '0', x2: '0', y2: '6', stroke: ink.bandEdge }))
  defs.append(pattern)
  return defs
}

function element(document: Document, name: string, attributes: Record<string, string>): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
