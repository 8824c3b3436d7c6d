import { createHash } from 'node:crypto'

/** SHA-256 in hex. */
export const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
