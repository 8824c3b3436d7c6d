import { chdtr, chdtri, compiled, igam, igami, incbet, incbi, ndtr, ndtri, stdtr, stdtri } from 'cephes'

/** Await once before any other function of this folder is called: the distribution functions are WebAssembly. */
export const ready: Promise<void> = compiled

export const z95 = 1.959963984540054
export const z998 = 3.090232306167813

export const normalCdf = (z: number) => ndtr(z)
export const normalQuantile = (p: number) => ndtri(p)

/** Student t; degrees of freedom are a positive integer. */
export const tCdf = (t: number, df: number) => stdtr(df, t)
export const tQuantile = (p: number, df: number) => stdtri(df, p)

export const betaCdf = (x: number, a: number, b: number) => incbet(a, b, x)
export const betaQuantile = (p: number, a: number, b: number) => incbi(a, b, p)

/** Gamma with scale 1. */
export const gammaCdf = (x: number, shape: number) => igam(shape, x)
export const gammaQuantile = (p: number, shape: number) => (shape <= 0 ? 0 : igami(shape, 1 - p))

export const chiSquareCdf = (x: number, df: number) => chdtr(df, x)
export const chiSquareQuantile = (p: number, df: number) => chdtri(df, 1 - p)
