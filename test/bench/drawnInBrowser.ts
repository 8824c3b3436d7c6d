import * as Plot from '@observablehq/plot'

type Point = { quarter: string; value: number | null; low: number | null; high: number | null }

/** As an Observable Framework page draws: data is fetched, then each figure is made by Plot in the reader's browser. */
const series = (await (await fetch('/series.json')).json()) as Point[][]

for (const [index, place] of [...document.querySelectorAll<HTMLElement>('.drawn')].entries()) {
  const rows = series[index % series.length] ?? []
  place.replaceChildren(
    Plot.plot({
      width: Number(place.dataset.width) || 320,
      height: Number(place.dataset.height) || 120,
      marks: [
        Plot.areaY(rows, { x: 'quarter', y1: 'low', y2: 'high', fillOpacity: 0.2 }),
        Plot.lineY(rows, { x: 'quarter', y: 'value' }),
        Plot.dot(rows, { x: 'quarter', y: 'value', r: 2 }),
      ],
    }),
  )
}
