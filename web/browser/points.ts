type Point = { row: string; x: number; y: number }

/** Where the named points of a picture are on the screen, of the drawing that is shown. */
export const pointsIn = (picture: HTMLElement): Point[] =>
  [...picture.querySelectorAll('[data-row]')].flatMap((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect()
    const row = mark.getAttribute('data-row')
    return row !== null && width > 0 ? [{ row, x: left + width / 2, y: top + height / 2 }] : []
  })

/** The point nearest to a place, up to 60 pixels to the side. */
export function nearest(
  points: readonly Point[],
  { clientX, clientY }: { clientX: number; clientY: number },
): Point | null {
  const far = ({ x, y }: Point) => Math.hypot(x - clientX, (y - clientY) / 4)
  const first = points.reduce<Point | null>(
    (best, point) => (best === null || far(point) < far(best) ? point : best),
    null,
  )
  return first && Math.abs(first.x - clientX) <= 60 ? first : null
}
