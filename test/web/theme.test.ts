import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|tsx?)$/.test(name))
const textOf = (name: string) => readFileSync(join(web, name), 'utf8')
const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/

/** The browser tests look in the dark for faults of colour only: this is why they may. */
test('the dark theme sets colours and nothing else, in one place', () => {
  expect(files.filter((name) => textOf(name).includes('prefers-color-scheme'))).toEqual(['styles/tokens.css'])
  const [block, set = ''] = dark.exec(textOf('styles/tokens.css')) ?? []
  const settings = set.split(';').map((setting) => setting.trim())
  expect(settings.length).toBeGreaterThan(20)
  expect(settings.filter((setting) => !/^(--[\w-]+: #[0-9a-f]{6})?$/.test(setting))).toEqual([])
  expect(textOf('styles/tokens.css').replace(block ?? '', '')).not.toContain('prefers-color-scheme')
})
