import {
  chdtr,
  chdtri,
  compiled,
  igam,
  igami,
  incbet,
  incbi,
  lgam,
  ndtr,
  ndtri,
  psi,
  stdtr,
  stdtri,
  zeta,
} from 'cephes'

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

/** Beyond this shape the cube root of a gamma is normal to eight digits (Wilson & Hilferty 1931), and the series of cephes underflow. */
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
  if (shape <= largeShape) return igami(shape, 1 - p)
  return shape * (cubeRootMean(shape) + ndtri(p) / (3 * Math.sqrt(shape))) ** 3
}

export const chiSquareCdf = (x: number, df: number) => chdtr(df, x)
export const chiSquareQuantile = (p: number, df: number) => chdtri(df, 1 - p)

/** P(F > x) with df1 and df2 degrees of freedom, by the incomplete beta function. */
export const fUpperTail = (x: number, df1: number, df2: number) => incbet(df2 / 2, df1 / 2, df2 / (df2 + df1 * x))

/** Logarithm of the gamma function, and its first and second derivative (trigamma is the Hurwitz zeta function at 2). */
export const logGamma = (x: number) => lgam(x)
export const digamma = (x: number) => psi(x)
export const trigamma = (x: number) => zeta(2, x)
