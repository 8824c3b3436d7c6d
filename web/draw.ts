import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { DrawingOrder } from '../data/drawing.ts'
import { paper } from './charts/paper.ts'
import { drawOrder } from './drawOrder.ts'

/** The pencil of the command line: an order as JSON on standard input, a whole SVG file on standard output. Sees numbers only. */
const order = JSON.parse(await text(process.stdin)) as DrawingOrder
const svg = drawOrder(order, { document: paper, width: 720, id: 'analyse', label: order.label })
const colours = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')
const style = `${colours}\nsvg { background: var(--wk-paper); color: var(--wk-ink); font-family: var(--wk-font); font-variant-numeric: tabular-nums }\ntext { white-space: pre }`
const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)))
const room = 20
svg.setAttribute('viewBox', `${-room} ${-room} ${(width ?? 0) + 2 * room} ${(height ?? 0) + 2 * room}`)
svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
process.stdout.write(svg.outerHTML.replace('>', `><style>${style}</style>`))
