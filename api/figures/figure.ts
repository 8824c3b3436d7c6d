/** A figure as a page shows it: its whole HTML, its wide picture, and the words round it, as text in HTML. */
export type Figure = {
  html: string
  svg: string | null
  title: string
  subtitle: string
  source: string
  /** What the page says in large type about where its figures come from (an invented field, another country), as HTML; empty where nothing. */
  warning: string
}

/** The figure with an id in a page of our own making; null when the page has none. */
export function figureIn(page: string, id: string): Figure | null {
  const html = page.match(new RegExp(`<figure[^>]*? id="${id}"[^>]*>[\\s\\S]*?</figure>`))?.[0]
  if (html === undefined) return null
  return {
    html,
    svg: html.match(/<div class="wide">(<svg[\s\S]*?<\/svg>)<\/div>/)?.[1] ?? null,
    title: textOf(html.match(/<figcaption>\s*<h2[^>]*>([\s\S]*?)<\/h2>/)?.[1]),
    subtitle: textOf(html.match(/<p class="subtitle">([\s\S]*?)<\/p>/)?.[1]),
    warning: page.match(/<aside class="(?:invented|foreign)">[\s\S]*?<\/aside>/)?.[0] ?? '',
    source: textOf(html.match(/<p class="source">([\s\S]*?)<\/p>/)?.[1]),
  }
}

/** The words in a piece of HTML. */
export const textOf = (html = '') =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
