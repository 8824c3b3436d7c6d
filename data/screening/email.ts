import { matching } from './matching.ts'

const address =
  /(?<![\p{L}\p{N}._%+'’-])(?:[\p{L}\p{N}._%+'’-]+ ?(?:\(at\)|\[at\]|@) ?|@)\p{L}[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*/giu

/** E-mail addresses, also with (at), and handles as @name. */
export const emails = (text: string) => matching(text, address)
