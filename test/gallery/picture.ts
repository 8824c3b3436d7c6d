import type { Canvas } from '../../web/charts/canvas.ts'

/** One picture of the gallery: what it shows in a sentence, and how it is drawn. */
export type Picture = { words: string; draw: (canvas: Canvas) => SVGSVGElement }
