import type { Canvas } from './charts/canvas.ts'
import { paper } from './charts/paper.ts'

type Props = { id: string; label: string; draw: (canvas: Canvas) => SVGSVGElement }

/** One chart at two widths; the stylesheet shows the one that fits its container. */
export const Picture = ({ id, label, draw }: Props) => (
  <div class="picture">
    <Drawing name="narrow" svg={draw({ document: paper, width: 360, id: `${id}-s`, label })} />
    <Drawing name="wide" svg={draw({ document: paper, width: 720, id: `${id}-l`, label })} />
  </div>
)

/** One chart at one width: for small pictures in a list. */
export const Thumbnail = ({ id, label, draw, width }: Props & { width: number }) => (
  <Drawing name="thumbnail" svg={draw({ document: paper, width, id, label })} />
)

const Drawing = ({ name, svg }: { name: string; svg: SVGSVGElement }) => (
  <div class={name} dangerouslySetInnerHTML={{ __html: svg.outerHTML }} />
)
