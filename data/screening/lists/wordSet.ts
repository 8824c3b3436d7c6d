/** The words of a text for look-up: words between spaces, or as `packed` wrote them. */
export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.startsWith('0') ? unpacked(text) : text.trim().split(/\s+/))

/** Words in order, each as the number of letters it shares with the one before (0 to 9) and the rest: the build writes lists so. */
export function packed(text: string): string {
  let before = ''
  const parts = text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const same = sharedLetters(before, word)
      before = word
      return same + word.slice(same)
    })
  return parts.join('')
}

function sharedLetters(before: string, word: string): number {
  let same = 0
  while (same < 9 && same < word.length - 1 && before.charAt(same) === word.charAt(same)) same++
  return same
}

function unpacked(text: string): string[] {
  let before = ''
  return [...text.matchAll(/(\d)(\D+)/g)].map(([, same, rest]) => {
    before = before.slice(0, Number(same)) + rest
    return before
  })
}
