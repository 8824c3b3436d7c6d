import { createContext } from 'preact'
import type { Viewed } from './page.ts'

/** The id of the figure that something stands in; empty outside a figure. */
export const FigureId = createContext('')

/** The frame of the page that something stands in. */
export const PageFrame = createContext<Viewed | null>(null)
