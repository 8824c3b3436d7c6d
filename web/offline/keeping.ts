/** As many pages, and as many scripts and styles, as a reader has use for. */
export const most = { pages: 60, assets: 40 } as const

/** A page that everybody may see; told by its head, so that a download is not read twice. What is for one person is never kept. */
export const mayKeep = ({ status, headers }: Pick<Response, 'status' | 'headers'>) =>
  status === 200 &&
  /^text\/html\b/.test(headers.get('content-type') ?? '') &&
  /^public\b/.test(headers.get('cache-control') ?? '')

/** It says which release it shows: a form does not. */
export const isStamped = (html: string) => html.includes('<p class="stamp">')

/** No server behind the address, or one that cannot answer now. */
export const isDown = (status: number) => status === 502 || status === 503 || status === 504

/** The page as it was kept, with a line above it that says so and of which day its release is. */
export function asKept(html: string): string {
  const [, release = '', day = ''] = /<p class="stamp">\w+ ([\w.-]+) · [^·]+ · ([^·]+?) ·/.exec(html) ?? []
  const words = html.includes('<html lang="en"') ? english(release, day) : dutch(release, day)
  return html.replace('<main', `<div class="notices" role="status"><p>${words}</p></div><main`)
}

const dutch = (release: string, day: string) =>
  `Er is geen verbinding. Je ziet uitgave ${release} van ${day}, zoals je die eerder opende.`

const english = (release: string, day: string) =>
  `There is no connection. You see release ${release} of ${day}, as you opened it before.`
