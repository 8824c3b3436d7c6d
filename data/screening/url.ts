import { matching } from './matching.ts'

const started = '(?:https?:\\/\\/|ftp:\\/\\/|www\\.)[^\\s\\0<>"\']*[\\p{L}\\p{N}/]'
const domain =
  '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:nl|com|org|net|eu|info|edu|gov|uk|frl|io|amsterdam)(?![\\p{L}\\p{N}])(?:[:/?][^\\s\\0<>"\']*[\\p{L}\\p{N}/])?'
/** Endings that are words or may end a sentence: an address only with something behind them. */
const short =
  '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.(?:be|de|fr|ly|me|co|tv|gl|gle|app|dev)\\/[^\\s\\0<>"\']*[\\p{L}\\p{N}/]'
const link = new RegExp(`(?<![\\p{L}\\p{N}.-])(?:${started}|${domain}|${short})`, 'giu')

/** Web addresses, with or without https. */
export const urls = (text: string) => matching(text, link)
