import { asKept, isDown, isStamped, mayKeep, most } from './keeping.ts'

/** Keeps the pages that a reader opened on their own device, and shows them where the server cannot be reached. */
const worker = self as unknown as Worker

/** What is used here of a service worker: the types of the browser's window know none. */
type Worker = {
  location: Location
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', act: (event: Extendable) => void): void
  addEventListener(name: 'fetch', act: (event: Fetching) => void): void
}
type Extendable = { waitUntil(work: Promise<unknown>): void }
type Fetching = Extendable & { request: Request; respondWith(answer: Promise<Response>): void }

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(event))
})

/** From the server wherever it answers. */
async function page(event: Fetching): Promise<Response> {
  const { request } = event
  try {
    const answer = await fetch(request)
    if (isDown(answer.status)) return (await keptPage(request)) ?? answer
    if (mayKeep(answer)) event.waitUntil(keepPage(request, answer.clone()))
    return answer
  } catch {
    return (await keptPage(request)) ?? Response.error()
  }
}

async function keepPage(request: Request, answer: Response) {
  if (isStamped(await answer.clone().text())) await keep('pages', request, answer)
}

async function keptPage(request: Request): Promise<Response | null> {
  const kept = await (await caches.open('pages')).match(request, { ignoreVary: true })
  return kept ? new Response(asKept(await kept.text()), { headers: kept.headers }) : null
}

/** A name of a script or style holds the hash of its content: what is kept is right for ever. */
async function asset(event: Fetching): Promise<Response> {
  const { request } = event
  const kept = await (await caches.open('assets')).match(request, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.status === 200) event.waitUntil(keep('assets', request, answer.clone()))
  return answer
}

/** The newest come last; the oldest make place. */
async function keep(name: keyof typeof most, request: Request, answer: Response) {
  const cache = await caches.open(name)
  await cache.put(request, answer)
  const kept = await cache.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - most[name]))) await cache.delete(old)
}
