/** cephes ships types that its own "exports" hides from TypeScript; these are the functions used here. */
declare module 'cephes' {
  export const compiled: Promise<void>
  export function ndtr(z: number): number
  export function ndtri(p: number): number
  export function stdtr(df: number, t: number): number
  export function stdtri(df: number, p: number): number
  export function incbet(a: number, b: number, x: number): number
  export function incbi(a: number, b: number, p: number): number
  export function igam(shape: number, x: number): number
  export function igami(shape: number, upperTail: number): number
  export function chdtr(df: number, x: number): number
  export function chdtri(df: number, upperTail: number): number
  export function bdtr(k: number, n: number, p: number): number
  export function lgam(x: number): number
  export function psi(x: number): number
  export function zeta(s: number, from: number): number
  export function pdtr(k: number, mean: number): number
}
