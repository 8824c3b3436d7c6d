import type { ComponentChildren } from 'preact'
import type { Language } from '../../data/vocabulary/measure.ts'
import type { Canvas } from '../charts/canvas.ts'
import { Picture } from '../picture.tsx'
import { own as words } from '../texts/own.ts'

type FigureProps = {
  id: string
  title: string
  subtitle: string
  label: string
  draw: (canvas: Canvas) => SVGSVGElement
  see: string
  table?: ComponentChildren
  language: Language
}

/** A figure that is nobody else's: nothing to share or download by a public address. */
export const OwnFigure = ({ id, title, subtitle, label, draw, see, table, language }: FigureProps) => (
  <figure class="figure" id={id}>
    <figcaption>
      <h3>{title}</h3>
      <p class="subtitle">{subtitle}</p>
    </figcaption>
    <Picture id={id} label={label} draw={draw} />
    <div class="see">
      <h4>{words.see[language]}</h4>
      <p>{see}</p>
    </div>
    {table && (
      <div class="tools">
        <details>
          <summary>{words.table[language]}</summary>
          <div class="tool">{table}</div>
        </details>
      </div>
    )}
  </figure>
)
