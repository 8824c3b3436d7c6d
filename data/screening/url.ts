import { matching } from './matching.ts'

const started = '(?:https?:\\/\\/|ftp:\\/\\/|www\\.)[^\\s\\0<>"\']*[\\p{L}\\p{N}/]'
const domain =
  '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:nl|com|org|net|eu|info|edu|gov|uk|frl|io|amsterdam)(?![\\p{L}\\p{N}])(?:[:/?][^\\s\\0<>"\']*[\\p{L}\\p{N}/])?'
const link = new RegExp(`(?<![\\p{L}\\p{N}.-])(?:${started}|${domain})`, 'giu')

/** Web addresses, with or without https. */
export const urls = (text: string) => matching(text, link)
