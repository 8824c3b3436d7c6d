import { renderSVG } from 'uqr'
import { spelled } from '../../data/inbox/code.ts'
import type { Quarter } from '../../data/quarter.ts'

/** What is printed on each card of a batch. `url` is where the installation is reached. */
export type Cards = { quarter: Quarter; family: boolean; url: string; codes: readonly string[] }

/**
 * Cards to print and cut, ten to an A4: a QR that opens the form with the code behind the #, which a browser never sends. In Dutch, for
 * families in English too.
 */
export const cardsPage = ({ quarter, family, url, codes }: Cards) => `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Kaartjes</title>
<style>
@page { size: A4; margin: 12mm }
body { font: 10pt/1.3 system-ui, sans-serif; margin: 0; display: grid; grid-template-columns: 92mm 92mm }
article { box-sizing: border-box; width: 92mm; height: 54mm; padding: 4mm; border: .2mm dashed #888; break-inside: avoid;
  display: grid; grid-template-columns: 30mm 1fr; gap: 3mm; overflow: hidden }
svg { width: 30mm; height: 30mm }
h2 { font-size: 11pt; margin: 0 0 1mm }
p { margin: 0 0 1mm }
.code { grid-column: 1 / -1; font: bold 12pt/1 ui-monospace, monospace; letter-spacing: .02em }
</style>
${codes.map((code) => cardOf(code, quarter, family, url)).join('\n')}
</html>
`

const cardOf = (code: string, quarter: Quarter, family: boolean, url: string) => `<article>
${renderSVG(addressOf(code, family, url), { ecc: 'M', border: 2 })}
<div>${family ? familyWords(url) : workerWords(url)}<p>Geldig in ${spoken(quarter)}.</p></div>
<p class="code">${spelled(code)}</p>
</article>`

/** The code stands behind the #: a browser keeps that to itself, so it comes into no log. */
export const addressOf = (code: string, family: boolean, url: string) =>
  `${url}${family ? '/gezin' : '/melden'}#code=${spelled(code)}`

const workerWords = (url: string) => `<h2>Welke regel helpt of hindert?</h2>
<p>Scan, of ga naar ${bare(url)}/melden en vul de code in. Niemand ziet wie je bent.</p>`

const familyWords = (url: string) => `<h2>Hoe gaat het met ons samen?</h2>
<p>Scan, of ga naar ${bare(url)}/gezin. Niemand ziet wie je bent.</p>
<p lang="en"><i>Scan and answer in two minutes. Nobody sees who you are.</i></p>`

const bare = (url: string) => escaped(url.replace(/^https?:\/\//, ''))

const spoken = (quarter: Quarter) => `kwartaal ${quarter.slice(6)} van ${quarter.slice(0, 4)}`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
