import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Quarter, quarter } from '../../data/quarter.ts'
import { Refusal } from '../../data/refusal.ts'
import { findChromium, printToPdf } from '../chromium.ts'
import type { Context, Verb } from '../verb.ts'

/** The page comes from the read side, a process of its own; the PDF from a browser, where there is one. */
export const briefingVerb: Verb = {
  summary: { nl: 'Maakt de briefing van een kwartaal als bestand.', en: 'Makes the briefing of a quarter as a file.' },
  usage: 'briefing QUARTER [--pdf OUT] [--html OUT]',
  options: { pdf: { type: 'string' }, html: { type: 'string' } },
  meaning: {
    pdf: { nl: 'maak een toegankelijke PDF (met Chromium)', en: 'make an accessible PDF (with Chromium)' },
    html: { nl: 'naam van het HTML-bestand', en: 'name of the HTML file' },
  },
  run: async ({ values, positionals: [name] }, context) => {
    if (name === undefined)
      throw new Refusal(
        { nl: 'welk kwartaal?', en: 'which quarter?' },
        { nl: 'schrijf bijvoorbeeld briefing 2026-Q3', en: 'write for example briefing 2026-Q3' },
      )
    const about = quarter(name.toUpperCase().replace('K', 'Q'))
    const html = await pageOf(about, context)
    const written: string[] = []
    if (typeof values.pdf === 'string') written.push(await pdf(html, resolve(values.pdf)))
    if (typeof values.html === 'string' || written.length === 0) {
      const file = resolve(typeof values.html === 'string' ? values.html : `wederkerig_briefing_${short(about)}.html`)
      writeFileSync(file, html)
      written.push(file)
    }
    for (const file of written) context.say({ nl: `Gemaakt: ${file}`, en: `Made: ${file}` })
    return { quarter: about, files: written }
  },
}

const short = (about: Quarter) => about.toLowerCase().replace('q', 'k')

async function pageOf(about: Quarter, { paths, language }: Context): Promise<string> {
  const path = language === 'en' ? `/en/briefing/${about.toLowerCase()}.html` : `/briefing/${short(about)}.html`
  const script = fileURLToPath(new URL('../../api/print.ts', import.meta.url))
  const words = ['--import', import.meta.resolve('tsx'), script, '--folder', paths.root, path]
  try {
    return (await promisify(execFile)(process.execPath, words, { maxBuffer: 1 << 26 })).stdout
  } catch {
    throw new Refusal(
      { nl: `er is geen uitgave met ${about}`, en: `there is no release with ${about}` },
      { nl: 'zie releases voor wat er is', en: 'see releases for what there is' },
    )
  }
}

async function pdf(html: string, out: string): Promise<string> {
  const program = findChromium()
  if (program === undefined)
    throw new Refusal(
      { nl: 'voor een PDF is Chromium nodig, en dat staat hier niet', en: 'a PDF needs Chromium, which is not here' },
      {
        nl: 'installeer chromium of zet CHROMIUM_PATH; of druk de pagina af uit je eigen browser',
        en: 'install chromium or set CHROMIUM_PATH; or print the page from your own browser',
      },
    )
  const room = mkdtempSync(join(tmpdir(), 'wederkerig-briefing-'))
  try {
    const page = join(room, 'briefing.html')
    writeFileSync(page, html)
    await printToPdf(program, pathToFileURL(page).href, out)
    return out
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}
