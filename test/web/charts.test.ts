import { describe, expect, test } from 'vitest'
import { funnel } from '../../web/charts/funnel.ts'
import { paper } from '../../web/charts/paper.ts'
import { shift } from '../../web/charts/shift.ts'
import { sparkline } from '../../web/charts/sparkline.ts'
import { trend } from '../../web/charts/trend.ts'
import { speak, texts } from '../../web/texts.ts'
import { trendWords } from '../../web/words.ts'
import { funnelRows, series, states, wave } from './field.ts'

const canvas = { document: paper, width: 720, id: 'x', label: 'een lijn' }
const options = {
  ...canvas,
  direction: 'lower',
  floor: 0,
  words: trendWords('time.administration_share', 'nl'),
} as const

const drawn = (count: number, over = {}) => trend(series('time.administration_share', wave(count, 0.3), over), options)
const dots = (svg: Element) => svg.querySelectorAll('g.points > *').length
const lineCount = (svg: Element) => svg.querySelectorAll('g.joined path').length
const words = (svg: Element) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)

describe('a kind of time on a phone', () => {
  const linesOf = (name: string, words: string) => {
    const row = { name, now: { value: 0.3, lower: 0.2, upper: 0.4 }, before: null }
    const legend = { now: 'nu', before: 'toen' }
    const given = { ...canvas, width: 320, tick: String, words: () => words, hidden: '', legend }
    return [...shift([row], given).querySelectorAll('tspan')].map(({ textContent }) => textContent)
  }

  test('has its name over two lines where its figure stands beside it', () => {
    expect(linesOf('Tijd voor verantwoording', '14,7% (14,1% tot 15,4%)')).toEqual(['Tijd voor', 'verantwoording'])
  })

  test('has a line as long as the chart where no figure does', () => {
    expect(linesOf('Mijn verhaal staat goed in het verslag, of mijn reactie staat erbij', '')).toEqual([
      'Mijn verhaal staat goed in het verslag,',
      'of mijn reactie staat erbij',
    ])
  })
})

describe('a trend', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 1],
  ])('of %i quarters has %i joined lines', (count, joined) => {
    const svg = drawn(count)
    expect(dots(svg)).toBe(count)
    expect(svg.querySelectorAll('[aria-label]').length).toBe(0)
    expect(lineCount(svg)).toBe(joined)
  })

  test.each([
    [4, []],
    [5, ['midden']],
    [12, ['midden']],
    [13, ['gemiddeld', 'voorlopige grenzen']],
    [20, ['gemiddeld', 'gewone schommeling']],
  ])('of %i quarters has beside it: %s', (count, names) => {
    const beside = words(drawn(count)).filter((word) => /midden|gemiddeld|grenzen|schommeling/.test(word ?? ''))
    expect(beside.map((word) => word?.replace(/ \d.*/, ''))).toEqual(expect.arrayContaining(names))
    expect(beside).toHaveLength(names.length)
  })

  test.each([
    [2, 1],
    [3, 1],
    [4, 2],
  ])(
    'has one word for two points that point the same way %i quarters apart, where two would touch: %i',
    (apart, said) => {
      const svg = drawn(20, { flags: { 3: 'below', [3 + apart]: 'below' } })
      expect(words(svg).filter((word) => word === 'lager dan gewoon')).toHaveLength(said)
      expect(
        words(drawn(20, { flags: { 3: 'below', [3 + apart]: 'above' } })).filter((word) =>
          /dan gewoon/.test(word ?? ''),
        ),
      ).toHaveLength(2)
    },
  )

  test('is never joined across a quarter that is not shown', () => {
    const whole = drawn(16)
    const gap = drawn(16, { hidden: { 8: 'c' } })
    expect(lineCount(whole)).toBe(1)
    expect(lineCount(gap)).toBe(2)
    expect(dots(gap)).toBe(15)
    expect(words(gap)).toContain('niet getoond')
    expect(gap.querySelector('pattern')?.id).toBe('x-hatch')
  })

  test('is never joined across a new start', () => {
    expect(lineCount(trend(states.anew, options))).toBe(2)
    expect(words(trend(states.anew, options))).toContain('nieuw begin')
  })

  test('says so when its axis does not begin at zero', () => {
    const high = trend(series('trust.honest', wave(16, 0.8)), options)
    expect(words(high).some((word) => word?.startsWith('de as begint bij'))).toBe(true)
    const low = trend(series('trust.honest', wave(16, 0.3, 0.9)), options)
    expect(words(low).some((word) => word?.startsWith('de as begint bij'))).toBe(false)
  })

  test('gives every point the quarter of its row', () => {
    const rows = states.provisional
    const named = [...trend(rows, options).querySelectorAll('g.points > *')].map((point) =>
      point.getAttribute('data-row'),
    )
    expect([...named].sort()).toEqual(rows.map(({ quarter }) => quarter))
  })

  test('carries a range under every point, drawn before it', () => {
    const html = drawn(6).outerHTML
    expect(html.indexOf('var(--wk-range)')).toBeGreaterThan(-1)
    expect(html.indexOf('var(--wk-range)')).toBeLessThan(html.indexOf('class="points"'))
  })
})

describe('any picture', () => {
  const pictures = [
    drawn(16),
    sparkline(states.limits, { ...canvas, height: 48, direction: 'lower' }),
    funnel(funnelRows, funnelWords(), canvas),
  ]

  test.each(pictures.map((svg) => [svg.outerHTML] as const))(
    'has one role, one label and nothing inline that a strict policy refuses',
    (html) => {
      expect(html.match(/role="img"/g)).toHaveLength(1)
      expect(html.match(/aria-label=/g)).toHaveLength(1)
      expect(html).not.toMatch(/<style|style=/)
    },
  )
})

describe('a funnel', () => {
  const svg = funnel(funnelRows, funnelWords(), canvas)
  const shown = funnelRows.filter(({ value }) => value !== null)

  test('draws every area with a number and names none', () => {
    expect(svg.querySelectorAll('g.inside > *, g.outside > *')).toHaveLength(shown.length)
    for (const { label } of funnelRows) expect(words(svg)).not.toContain(label)
  })

  test('gives another shape to what lies beyond the outer limit', () => {
    expect(svg.querySelectorAll('g.outside > *')).toHaveLength(2)
  })
})

function funnelWords() {
  const write = (value: number) => String(value)
  return { ...speak(texts.compare, 'nl'), value: write, size: write }
}
