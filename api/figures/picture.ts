import { type Figure, textOf } from './figure.ts'

const margin = 24
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"

/**
 * A figure as one SVG file that stands on its own: conclusion, what it is about, picture, source, on white. Null when it has no picture.
 * Colours are still variables.
 */
export function standalone({ svg, title, subtitle, source, warning }: Figure): string | null {
  const size = svg?.match(/<svg[^>]*? viewBox="0 0 ([\d.]+) ([\d.]+)"/)
  if (!svg || !size) return null
  const [width, height] = [Number(size[1]), Number(size[2])]
  const head = [
    ...lines(title, 'title', width, 20, 700),
    ...lines(subtitle, 'quiet', width, 14, 400),
    ...lines(textOf(warning.replaceAll('</p>', ' ')), 'warning', width, 14, 700),
  ]
  const foot = lines(source, 'quiet', width, 12, 400)
  const top = margin + heightOf(head) + 16
  const whole = top + height + 16 + heightOf(foot) + margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 2 * margin} ${whole}" width="${width + 2 * margin}" height="${whole}" font-family="${font}" role="img">`,
    `<title>${title}</title>`,
    '<rect width="100%" height="100%" fill="var(--wk-paper)"/>',
    texts(head, margin),
    svg.replace('<svg', `<svg x="${margin}" y="${top}"`).replace(/ xmlns="[^"]*"/, ''),
    texts(foot, top + height + 16),
    '</svg>\n',
  ].join('\n')
}

type Line = { text: string; size: number; weight: number; fill: string }

const fills = { title: 'var(--wk-ink)', quiet: 'var(--wk-quiet)', warning: 'var(--wk-worse)' } as const

/** Words broken over lines: a letter is about half as wide as it is high. */
function lines(text: string, kind: keyof typeof fills, width: number, size: number, weight: number): Line[] {
  const most = Math.floor(width / (size * 0.52))
  const broken: string[] = []
  for (const word of text.split(' ')) {
    const last = broken.at(-1)
    if (last !== undefined && last.length + word.length < most) broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  return broken.filter(Boolean).map((line) => ({ text: line, size, weight, fill: fills[kind] }))
}

const heightOf = (of: readonly Line[]) => of.reduce((sum, { size }) => sum + size * 1.35, 0)

const texts = (of: readonly Line[], from: number) =>
  of
    .map(({ text, size, weight, fill }, index) => {
      const y = from + heightOf(of.slice(0, index)) + size
      return `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${text}</text>`
    })
    .join('\n')
