import { compiled, igam, igami, incbet, incbi, lgam, ndtr, ndtri, psi, stdtr, stdtri, zeta } from 'cephes'

/** Await once before any other function of this folder is called: the distribution functions are WebAssembly. */
export const ready: Promise<void> = compiled

export const z95 = 1.959963984540054
export const z998 = 3.090232306167813

export const normalCdf = (z: number) => ndtr(z)
export const normalQuantile = (p: number) => ndtri(p)

/** Two-sided normal quantile of a confidence level: 1.959963984540054 for 0.95. */
export const zOf = (confidence: number) => (confidence === 0.95 ? z95 : ndtri((1 + confidence) / 2))

/** Student t; degrees of freedom are a positive integer. */
export const tCdf = (t: number, df: number) => stdtr(df, t)
export const tQuantile = (p: number, df: number) => stdtri(df, p)

export const betaCdf = (x: number, a: number, b: number) => incbet(a, b, x)
export const betaQuantile = (p: number, a: number, b: number) => incbi(a, b, p)

/** Beyond this shape igami of cephes underflows now and then. */
const tameShape = 1e3
/** Beyond this shape the cube root of a gamma is normal to eight digits (Wilson & Hilferty 1931). */
const largeShape = 1e5
const cubeRootMean = (shape: number) => 1 - 1 / (9 * shape)

/** Gamma with scale 1. */
export function gammaCdf(x: number, shape: number) {
  if (x <= 0) return 0
  if (shape > largeShape) return ndtr((Math.cbrt(x / shape) - cubeRootMean(shape)) * 3 * Math.sqrt(shape))
  const isFarOut = shape * Math.log(x) - x - lgam(shape) < -700
  return isFarOut ? (x < shape ? 0 : 1) : igam(shape, x)
}
export function gammaQuantile(p: number, shape: number) {
  if (shape <= 0) return 0
  if (shape <= tameShape) return igami(shape, 1 - p)
  const near = shape * (cubeRootMean(shape) + ndtri(p) / (3 * Math.sqrt(shape))) ** 3
  return shape > largeShape ? near : newton(near, p, shape)
}

/** Two steps of Newton from a quantile that is right to six digits already. */
function newton(near: number, p: number, shape: number): number {
  const step = (x: number) => x - (igam(shape, x) - p) / Math.exp((shape - 1) * Math.log(x) - x - lgam(shape))
  return step(step(near))
}

/** A chi-square is twice a gamma of half its degrees of freedom. */
export const chiSquareCdf = (x: number, df: number) => gammaCdf(x / 2, df / 2)
export const chiSquareQuantile = (p: number, df: number) => 2 * gammaQuantile(p, df / 2)

/** P(F > x) with df1 and df2 degrees of freedom, by the incomplete beta function. */
export const fUpperTail = (x: number, df1: number, df2: number) => incbet(df2 / 2, df1 / 2, df2 / (df2 + df1 * x))

/** Logarithm of the gamma function, and its first and second derivative (trigamma is the Hurwitz zeta function at 2). */
export const logGamma = (x: number) => lgam(x)
export const digamma = (x: number) => psi(x)
export const trigamma = (x: number) => zeta(2, x)
