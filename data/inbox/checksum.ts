const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const encoder = new TextEncoder()

/** CRC-32 (ISO 3309, as in zip and PNG) of bytes, as eight hexadecimal digits. */
export function checksum(bytes: Uint8Array): string {
  let value = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) value = step(value, bytes[at] ?? 0)
  return digits(value)
}

/** The same of a text in UTF-8. Most lines are ASCII, of which the codes are the bytes: encoding takes longer than the sum. */
export function checksumOf(text: string): string {
  let value = 0xffffffff
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127) return checksum(encoder.encode(text))
    value = step(value, code)
  }
  return digits(value)
}

const step = (value: number, byte: number) => (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)

const digits = (value: number) => ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
