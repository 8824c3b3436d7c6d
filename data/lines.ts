/** The lines of an NDJSON text that are whole; what a crash cut off is passed over. */
export function linesIn<T>(text: string): T[] {
  return text
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as T]
      } catch {
        return []
      }
    })
}
