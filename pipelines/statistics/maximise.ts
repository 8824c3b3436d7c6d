type Pair = readonly [number, number]
/** Height, gradient, and the second derivatives uu, uv, vv of a function of two variables. */
export type Surface = { height: number; slope: Pair; curve: readonly [number, number, number] }

const far = Math.log(1e10)

/**
 * The highest point of a smooth function of two logarithms, by Newton's method with steps halved until they climb.
 * Null when the climb leads to infinity: there is no highest point.
 */
export function maximise(surface: (at: Pair) => Surface, start: Pair): Pair | null {
  let at = start
  let here = surface(at)
  for (let round = 0; round < 200; round += 1) {
    const step = stepFrom(here)
    if (Math.hypot(...step) < 1e-13) return at
    const next = climb(surface, at, step, here.height)
    if (next === null) return at
    at = next
    if (Math.max(...at.map(Math.abs)) > far) return null
    here = surface(at)
  }
  return at
}

/** Newton's step where the surface bulges, otherwise straight up; never longer than one. */
function stepFrom({ slope: [u, v], curve: [uu, uv, vv] }: Surface): Pair {
  const determinant = uu * vv - uv * uv
  const bulges = uu < 0 && determinant > 0
  const step: Pair = bulges ? [(uv * v - vv * u) / determinant, (uv * u - uu * v) / determinant] : [u, v]
  const length = Math.hypot(...step)
  return length > 1 ? [step[0] / length, step[1] / length] : step
}

/** At the very top heights differ by rounding only: a step that loses no more than that is taken once it is small. */
function climb(surface: (at: Pair) => Surface, at: Pair, step: Pair, height: number): Pair | null {
  for (let part = 1; part > 1e-12; part /= 2) {
    const next: Pair = [at[0] + part * step[0], at[1] + part * step[1]]
    const reached = surface(next).height
    const isTop = Math.hypot(...step) < 1e-4 && reached > height - 1e-12 * Math.abs(height)
    if (reached > height || (part === 1 && isTop)) return next
  }
  return null
}
