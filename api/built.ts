import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { themeAddress } from './theme.ts'

/** Addresses of what vite built in a folder, from its manifest, none before the first build; and of the operator's theme, where there is one. */
export function builtFiles(folder: string, theme = '', manifest = 'manifest.json'): Built {
  return { ...filesIn(folder, manifest), ...(theme === '' ? {} : { theme: themeAddress }) }
}

type Built = { script?: string; style?: string; icon?: string; theme?: string; manage?: string }

function filesIn(folder: string, manifest: string): Built {
  const file = join(folder, '.vite', manifest)
  if (!existsSync(file)) return {}
  const chunks = manifestShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  const entry = Object.values(chunks).find(({ isEntry, file }) => isEntry && /^assets\/.*\.js$/.test(file))
  const icon = chunks['icon.svg']
  const manage = chunks[manageStyle]
  return {
    ...(entry ? { script: `/${entry.file}` } : {}),
    ...(entry?.css?.[0] ? { style: `/${entry.css[0]}` } : {}),
    ...(icon ? { icon: `/${icon.file}` } : {}),
    ...(manage ? { manage: `/${manage.file}` } : {}),
  }
}

/** The style of the pages behind sign-in, which have no script. */
const manageStyle = 'manage/manage.css'

const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    css: z.array(z.string()).optional(),
  }),
)
