import { mask } from './screen.ts'

/** A masked text of at most `longest` characters: labels may make it longer, then its end is cut off, a half label with it. */
export function masked(text: string, longest: number): string {
  const whole = [...mask(text)]
  if (whole.length <= longest) return whole.join('')
  const kept = whole.slice(0, longest - 1).join('')
  return `${kept.replace(/\[[^\]]*$/, '')}…`
}
