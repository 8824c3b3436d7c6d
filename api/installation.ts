import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Configuration } from '../data/configuration.ts'
import { createApp } from './app.ts'
import { pagesRoute } from './pages.ts'
import { openShelf } from './shelf.ts'

/** The whole server of one installation, from its configuration: pages, interface and releases. Opens no port. */
export function openInstallation(configuration: Configuration) {
  const { folder, url, contact, theme, readerMemory, readerThreads, cacheMegabytes } = configuration
  const shelf = openShelf(join(folder, 'releases'), { memory: readerMemory, threads: Number(readerThreads) })
  const dist = fileURLToPath(new URL('../dist/', import.meta.url))
  const pages = pagesRoute(shelf, dist, { url, contact, theme })
  return createApp(shelf, { url, contact, cacheMegabytes: Number(cacheMegabytes), pages })
}
