import { describe, expect, test } from 'vitest'
import { paper } from '../../web/charts/paper.ts'
import { picture as answers } from './answers.ts'
import { picture as auditBars } from './auditBars.ts'
import { picture as balance } from './balance.ts'
import { picture as beforeAfter } from './beforeAfter.ts'
import { picture as distribution } from './distribution.ts'
import { picture as effects } from './effects.ts'
import { picture as funnel } from './funnel.ts'
import { picture as funnelOwn } from './funnelOwn.ts'
import { picture as loadPlane } from './loadPlane.ts'
import { picture as matrix } from './matrix.ts'
import { picture as partsOfWhole } from './partsOfWhole.ts'
import type { Picture } from './picture.ts'
import { picture as placebo } from './placebo.ts'
import { picture as ranges } from './ranges.ts'
import { picture as scatter } from './scatter.ts'
import { picture as shift } from './shift.ts'
import { picture as sparkline } from './sparkline.ts'
import { picture as strip } from './strip.ts'
import { picture as trendAnew } from './trendAnew.ts'
import { picture as trendChanged } from './trendChanged.ts'
import { picture as trendDots } from './trendDots.ts'
import { picture as trendFirst } from './trendFirst.ts'
import { picture as trendHiddenNow } from './trendHiddenNow.ts'
import { picture as trendLimits } from './trendLimits.ts'
import { picture as trendNoisy } from './trendNoisy.ts'
import { picture as trendOwn } from './trendOwn.ts'
import { picture as trendProvisional } from './trendProvisional.ts'
import { picture as trendRise } from './trendRise.ts'
import { picture as trendRun } from './trendRun.ts'
import { picture as trendRunRules } from './trendRunRules.ts'

const pictures: Readonly<Record<string, Picture>> = {
  trendFirst,
  trendDots,
  trendRun,
  trendRunRules,
  trendProvisional,
  trendLimits,
  trendRise,
  trendAnew,
  trendHiddenNow,
  trendNoisy,
  sparkline,
  trendChanged,
  trendOwn,
  distribution,
  ranges,
  funnel,
  auditBars,
  funnelOwn,
  matrix,
  shift,
  partsOfWhole,
  answers,
  balance,
  loadPlane,
  effects,
  beforeAfter,
  scatter,
  strip,
  placebo,
}

const drawn = (name: string, { words, draw }: Picture, width: number) =>
  draw({ document: paper, width, id: `${name}-${width}`, label: words }).outerHTML

describe.each(Object.entries(pictures))('%s', (name, picture) => {
  test(`is as it was. ${picture.words}`, async () => {
    await expect(readable(drawn(name, picture, 720))).toMatchFileSnapshot(`svg/${name}.svg`)
  })

  test('has nothing beside its frame on a phone', () => {
    const html = drawn(name, picture, 360)
    const places = [...html.matchAll(/ (?:cx|x1|x2)="([-\d.]+)"/g)].map(([, x]) => Number(x))
    expect(Math.min(0, ...places)).toBe(0)
    expect(Math.max(0, ...places)).toBeLessThanOrEqual(360)
  })
})

test('the page of the gallery shows every picture at both widths', async () => {
  const entries = Object.entries(pictures).map(
    ([name, picture]) => `<section>
<h2>${name}</h2>
<p>${picture.words}</p>
<div>${readable(drawn(name, picture, 720))}</div>
<div class="phone">${readable(drawn(name, picture, 360))}</div>
</section>`,
  )
  await expect(`${head}\n${entries.join('\n')}\n</main>\n`).toMatchFileSnapshot('index.html')
})

const head = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery of Wederkerig</title>
<link rel="stylesheet" href="../../web/styles/main.css">
<style>.phone { max-width: 22.5rem; margin-top: 1.5rem }</style>
<main>
<h1>Gallery</h1>`

/** One element a line, so that a difference can be read. */
const readable = (html: string) => html.replaceAll('><', '>\n<')
