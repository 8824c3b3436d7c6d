import { createHmac, timingSafeEqual } from 'node:crypto'

/** Text that goes out and comes back: only this installation can have written it, for one purpose, until a moment. */
export type Sealed = {
  close(purpose: string, content: object, seconds: number): string
  /** Null when it is not ours, not for this purpose, or too old. */
  open<T>(purpose: string, text: string | undefined): T | null
  /** A digest that only this installation can make. */
  digest(purpose: string, text: string): string
}

export function sealed(secret: Buffer, now: () => number): Sealed {
  const mac = (purpose: string, text: string) => createHmac('sha256', secret).update(`${purpose}\u001f${text}`).digest()
  return {
    close: (purpose, content, seconds) => {
      const body = Buffer.from(JSON.stringify({ content, until: now() + seconds * 1000 })).toString('base64url')
      return `${body}.${mac(purpose, body).toString('base64url')}`
    },
    open: <T>(purpose: string, text: string | undefined): T | null => {
      const [body = '', signature = ''] = (text ?? '').split('.')
      const own = mac(purpose, body)
      const given = Buffer.from(signature, 'base64url')
      if (given.length !== own.length || !timingSafeEqual(given, own)) return null
      const { content, until } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
        content: T
        until: number
      }
      return now() < until ? content : null
    },
    digest: (purpose, text) => mac(`digest ${purpose}`, text).toString('hex').slice(0, 32),
  }
}
