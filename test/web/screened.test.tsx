import { gzipSync } from 'node:zlib'
import renderToString from 'preact-render-to-string'
import { build, type Rollup } from 'vite'
import { describe, expect, test } from 'vitest'
import { Screened } from '../../web/screened.tsx'

describe('the field for free text', () => {
  test('is a plain textarea of at most 500 characters that says what to write', () => {
    const html = renderToString(<Screened name="free_text" label="Wat gebeurde er?" language="nl" />)
    expect(html).toContain('<label for="free_text">Wat gebeurde er?</label>')
    expect(html).toContain('Schrijf geen namen. Schrijf wat de regel deed.')
    expect(html).toMatch(/<textarea id="free_text" name="free_text"[^>]* maxlength="500"/)
    expect(html).toContain('aria-describedby="free_text-hint free_text-left"')
    expect(html).not.toContain('aria-invalid')
  })

  test('keeps what was typed, as text, and says what is wrong next to it', () => {
    const html = renderToString(
      <Screened name="free_text" label="What happened?" language="en" value="</textarea><b>" error="Too long." />,
    )
    expect(html).toContain('&lt;/textarea>&lt;b>')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="free_text-hint free_text-left free_text-error"')
    expect(html).toContain('<p id="free_text-error" class="error">Too long.</p>')
  })
})

test('the screening is a file of its own of at most 40 kB, and pages load without it', async () => {
  const web = new URL('../../web/', import.meta.url).pathname
  const options = {
    configFile: `${web}vite.config.ts`,
    root: web,
    logLevel: 'silent',
    build: { write: false },
  } as const
  const { output } = (await build(options)) as Rollup.RollupOutput
  const chunks = output.filter((one) => one.type === 'chunk')
  const screening = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/screening/screen.ts')))
  const entry = chunks.find(({ isEntry }) => isEntry)
  expect(screening?.isDynamicEntry).toBe(true)
  expect(gzipSync(screening?.code ?? '').length).toBeLessThanOrEqual(40_000)
  expect(gzipSync(entry?.code ?? '').length).toBeLessThanOrEqual(20_000)
  expect(entry?.imports).toEqual([])
})
