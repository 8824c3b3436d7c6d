import { checksum, checksumOf } from './checksum.ts'

/** Everything before this line was made durable, and told so to its sender. */
export const mark = { kind: 'mark' } as const

/** What the bytes of a segment hold. `end` is where a line ends, in bytes; `damaged` counts stretches that are no line. */
export type Segment<T> = { lines: { line: T; end: number }[]; marked: number; whole: number; damaged: number }

const decoder = new TextDecoder()
const head = '{"sum":"'
const newline = 10

/** One line of a segment: JSON that begins with a checksum over the rest of the line. `sum` may be a quicker way to the same. */
export function written(line: object, sum: (text: string) => string = checksumOf): string {
  const rest = JSON.stringify(line).slice(1)
  return `${head}${sum(rest)}",${rest}\n`
}

/**
 * Every whole line in the bytes of a segment, in order. `marked` is where the last mark ends, `whole` where the last whole line ends: a
 * later line may not have been acknowledged. A torn or flipped line is counted and passed over.
 */
export function readSegment<T>(bytes: Uint8Array): Segment<T> {
  const found: Segment<T> = { lines: [], marked: 0, whole: 0, damaged: 0 }
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(newline, start)
    const end = next < 0 ? bytes.length : next + 1
    const line = next < 0 ? null : readLine(bytes.subarray(start, next))
    if (line === null) found.damaged++
    else if (isMark(line)) found.marked = found.whole = end
    else {
      found.lines.push({ line: line as T, end })
      found.whole = end
    }
    start = end
  }
  return found
}

/**
 * The lines that count. A sealed segment counts up to its seal, in bytes; one that nobody writes to any more up to its last whole line; one that is
 * written to up to its last mark, because a later line may yet fail to reach the disk.
 */
export function counted<T>({ lines, marked, whole }: Segment<T>, sealedAt: number | null, isStill: boolean) {
  const limit = sealedAt ?? (isStill ? whole : marked)
  return lines.filter(({ end }) => end <= limit)
}

/** A segment is still when it has not changed for this long, in milliseconds. */
export const stillAfter = 60_000

const sumAt = head.length
const restAt = sumAt + 10

function readLine(bytes: Uint8Array): object | null {
  if (decoder.decode(bytes.subarray(0, sumAt)) !== head) return null
  if (decoder.decode(bytes.subarray(sumAt, sumAt + 8)) !== checksum(bytes.subarray(restAt))) return null
  if (decoder.decode(bytes.subarray(sumAt + 8, restAt)) !== '",') return null
  try {
    return JSON.parse(`{${decoder.decode(bytes.subarray(restAt))}`) as object
  } catch {
    return null
  }
}

const isMark = (line: object) => 'kind' in line && line.kind === mark.kind
