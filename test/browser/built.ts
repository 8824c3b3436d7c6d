import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const web = join(root, 'web')

/** The folder with the scripts and styles as they now are: `dist` where it is newer than every source, as in npm test, else built anew elsewhere. */
export async function built(): Promise<string> {
  if (isFresh()) return join(root, 'dist')
  const dist = join(mkdtempSync(join(tmpdir(), 'wederkerig-dist-')), 'dist')
  for (const name of ['vite.config.ts', 'forms/vite.config.ts'])
    await build({ configFile: join(web, name), root: web, logLevel: 'silent', build: { outDir: dist } })
  return dist
}

function isFresh(): boolean {
  const made = Math.min(...['manifest.json', 'forms.json'].map((name) => time(join('dist/.vite', name))))
  return ['package-lock.json', ...filesIn('web'), ...filesIn('data')].every((path) => time(path) < made)
}

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))

const time = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
