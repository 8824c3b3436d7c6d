import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import type { Row } from '../../data/release.ts'
import { rules } from '../../data/vocabulary/rules.ts'
import { fakeShelf, found } from './fakeShelf.ts'
import { abroad, manifestOf, measureCount } from './field.ts'

const app = createApp(fakeShelf(), { pages: pagesRoute(fakeShelf(), '/nowhere') })
const empty = createApp(fakeShelf([]), { pages: pagesRoute(fakeShelf([]), '/nowhere') })
const get = async (path: string) => (await app.request(path)).text()

const addresses = [
  ['/', '/en'],
  ['/maten', '/en/measures'],
  ['/maat/tijd-met-gezin', '/en/measure/time-with-family'],
  ['/maat/vertrouwen', '/en/measure/trust'],
  ['/maat/antwoord', '/en/measure/answer'],
  ['/regels', '/en/rules'],
  ['/vergelijk', '/en/compare'],
  [`/vergelijk/${abroad}`, `/en/compare/${abroad}`],
  ['/uitgaven', '/en/releases'],
  ['/uitgaven/2026-Q2.2/verschil', '/en/releases/2026-Q2.2/changes'],
  ['/uitgaven/2026-Q2.1/verschil', '/en/releases/2026-Q2.1/changes'],
  ['/uitgaven/2026-Q2.1', '/en/releases/2026-Q2.1'],
  ['/methode', '/en/method'],
  ['/uitgaven/2026-Q3.1/controle', '/en/releases/2026-Q3.1/audit'],
  ['/kwartaal/2026-k3', '/en/quarter/2026-q3'],
  ['/keten', '/en/chain'],
  ['/tijd', '/en/time'],
  ['/vertrouwen', '/en/trust'],
  ['/besluiten', '/en/decisions'],
  ['/regels/GEM-tijdschrijven', '/en/rules/GEM-tijdschrijven'],
] as const

describe.each(addresses)('%s and %s', (dutch, english) => {
  test('are twins: same page, own language, each a link away from the other', async () => {
    const [nl, en] = [await get(dutch), await get(english)]
    expect(nl).toContain('<html lang="nl">')
    expect(en).toContain('<html lang="en">')
    expect(nl).toContain(`href="${english}" lang="en"`)
    expect(en).toContain(`href="${dutch}" lang="nl"`)
    expect(nl.match(/<h1/g)).toHaveLength(1)
  })

  test('are served with nothing inline', async () => {
    for (const path of [dutch, english]) {
      const html = await get(path)
      expect(html).not.toMatch(
        /<style|\sstyle=|\son[a-z]+=|<script(?! type="module" src| type="application\/ld\+json")/,
      )
      expect(html).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  test('work before there is any release', async () => {
    const answer = await empty.request(dutch)
    expect([200, 404]).toContain(answer.status)
    expect(await answer.text()).toContain('<h1')
  })
})

describe('the address', () => {
  test.each([
    ['/kwartaal', '/kwartaal/2026-k3'],
    ['/en/quarter', '/en/quarter/2026-q3'],
    ['/kwartaal?uitgave=2026-Q2.2', '/kwartaal/2026-k2?uitgave=2026-Q2.2'],
    ['/en/quarter?release=2026-Q2.2', '/en/quarter/2026-q2?release=2026-Q2.2'],
  ])('of the quarter alone, %s, leads to that of the release: %s', async (path, to) => {
    expect((await app.request(path)).headers.get('location')).toBe(to)
  })

  test('freezes a release, and every link on the page keeps it', async () => {
    const html = await get('/maat/tijd-met-gezin?uitgave=2026-Q2.2')
    expect(html).toContain('Je ziet uitgave 2026-Q2.2.')
    expect(html).toContain('href="/maten?uitgave=2026-Q2.2"')
    expect(html).toContain('href="/en/measure/time-with-family?release=2026-Q2.2"')
    expect(html).toContain('/v1/releases/2026-Q2.2/trend.csv?measure=time.direct_share&amp;level=all')
  })

  test('may ask for a quarter, which the other language keeps', async () => {
    const html = await get('/maat/tijd-met-gezin?kwartaal=2025-Q4')
    expect(html).toContain('In het 4e kwartaal 2025')
    expect(html).toContain('href="/en/measure/time-with-family?quarter=2025-Q4"')
  })

  test.each([
    ['/?uitgave=1999-Q1.1', 'De uitgave in het adres kennen wij niet.'],
    ['/?kwartaal=2026-Q5', 'Het kwartaal in het adres staat niet in deze reeks.'],
    ['/?kleur=rood', 'Een deel van het adres kennen wij niet.'],
    ['/en?release=%3Cb%3E', 'We do not know the release in the address.'],
  ])('%s: what we do not know is ignored, and said', async (path, sentence) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(sentence)
  })

  test.each(['/nergens', '/maat/nergens', '/vergelijk/nergens', '/uitgaven/nergens/verschil', '/en/nowhere'])(
    '%s is a page that says so',
    async (path) => {
      const answer = await app.request(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain(
        path.startsWith('/en') ? 'This page does not exist' : 'Deze pagina bestaat niet',
      )
    },
  )

  test('of an interface that does not exist stays the interface’s own error', async () => {
    const answer = await app.request('/v1/nergens')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('problem+json')
  })
})

test('a page is answered from memory with the same tag, and not at all to who has it', async () => {
  const first = await app.request('/maten')
  const tag = first.headers.get('etag') ?? ''
  expect(tag).not.toBe('')
  const again = await app.request('/maten', { headers: { 'if-none-match': tag } })
  expect(again.status).toBe(304)
})

describe('the measure page', () => {
  let html = ''
  beforeAll(async () => {
    html = await get('/maat/tijd-met-gezin')
  })

  test('shows in the table every row that is in the picture', () => {
    const quarters = [...html.matchAll(/<(?:circle|path)[^>]*data-row="([^"]+)"/g)].map(([, quarter]) => quarter)
    expect(new Set(quarters).size).toBe(16)
    for (const quarter of quarters) expect(html).toContain(`<tr data-row="${quarter}"`)
  })

  test('says in large type that the field is invented', () => {
    expect(html).toContain('<p class="large">Dit is een verzonnen veld om het product te tonen.</p>')
  })

  test('names release, hash, contributions and hidden quarters under the figure', () => {
    expect(html).toContain(
      'Uitgave 2026-Q3.1, bestand t0ffee00. Laatste cijfer: 255 bijdragen. Alle kwartalen zijn getoond.',
    )
  })

  test('shows at most twelve groups of a kind, by name; the table has all', () => {
    const regions = [...html.matchAll(/<h4>(regio-\d+)<\/h4>/g)].map(([, name]) => name)
    expect(regions).toEqual(Array.from({ length: 12 }, (_, index) => `regio-${String(index + 1).padStart(2, '0')}`))
    expect(html).toContain('<th scope="row">regio-15</th>')
  })

  test('of a real source names it, and what counts as a handover there', async () => {
    const real = await get('/maat/overdrachten')
    expect(real).toContain('Bron: receipt.csv.')
    expect(real).toContain('In deze bron telt als overdracht: een andere werker.')
    expect(real).not.toContain('verzonnen veld om')
  })

  test('lists where the series starts anew, with the reason', async () => {
    expect(await get('/maat/hindert')).toContain('De manier van tellen is veranderd.')
  })

  test('of a measure without figures says that they come later', async () => {
    expect(await get('/maat/teams-die-meedoen')).toContain('Deze maat krijgt later cijfers.')
  })

  test('shows how days are spread, with the middle and its range', async () => {
    const days = await get('/maat/lege-dagen')
    expect(days).toContain('Bij de helft is het hooguit 4 dagen. Waarschijnlijk tussen 2 en 7.')
    expect(days).toContain('1 tot en met 7 dagen')
  })
})

test('the list has every measure: with a figure, per rule only, or in the line of those without', async () => {
  const ofRule = { level: 'rule', measure: 'friction.reporters_per_100' } as Row<'series'>
  const shelf = fakeShelf(undefined, { ...found, series: [ofRule] })
  const html = await (await createApp(shelf, { pages: pagesRoute(shelf, '/nowhere') }).request('/maten')).text()
  expect(html.match(/href="\/maat\//g)).toHaveLength(measureCount)
  expect(html.match(/Alleen per regel\./g)).toHaveLength(1)
  expect(html).toMatch(/<a href="\/maat\/melders">Melders per 100<\/a><\/h3>/)
  const without = html.match(/<p class="unknown">.*?<\/p>/g)?.join('') ?? ''
  expect(without).toContain('Seconden per melding')
  expect(without).not.toContain('Melders per 100')
})

test('the start page has no dead door', async () => {
  const html = await get('/')
  expect(html).toContain('class="door" href="/melden"')
  expect(html).toContain('class="door" href="/kwartaal/2026-k3"')
  expect(html).toContain('class="door" href="/besluiten"')
  expect(html).toMatch(/Van \d+ maten beweegt er 1 meer dan gewoon\./)
})

test('the register shows what every rule protects, and no guess of the desk', async () => {
  const html = await get('/regels')
  expect(html.match(/ · beschermt /g)).toHaveLength(112)
  expect(html).not.toContain('Dossier gaat heen en weer tussen gemeenten')
})

test('the register opens with twenty rules, the others a word away; who searches sees all that was found', async () => {
  const rows = rules.map(({ id }) => ({ ...one, rule: id }))
  const shelf = fakeShelf(undefined, { ...found, estimate: rows, rule_order: [] })
  const ask = async (path: string) =>
    (await createApp(shelf, { pages: pagesRoute(shelf, '/nowhere') }).request(path)).text()
  const [before = '', behind = ''] = (await ask('/regels')).split('<summary>Toon de andere 92 regels</summary>')
  expect(before.match(/<li id="/g)).toHaveLength(20)
  expect(behind.match(/<li id="/g)).toHaveLength(112 - 20)
  const searched = await ask('/regels?zoek=wet')
  expect(searched.match(/<li id="/g)?.length).toBeGreaterThan(20)
  expect(searched).not.toContain('Toon de andere')
})

const one = {
  measure: 'friction.hinders_share',
  quarter: '2026-Q3',
  level: 'rule',
  value: 0.7,
  lower: 0.6,
  upper: 0.8,
} as Row<'estimate'>

test('figures of another country say so, sorted by name, with the publisher’s own symbols', async () => {
  const html = await get(`/vergelijk/${abroad}`)
  expect(html).toContain('Dit zijn Engelse cijfers, niet Nederlandse.')
  expect(html).toContain('De spreiding is 3,4 keer zo groot als bij toeval.')
  const names = [...html.matchAll(/<tr data-row="E\d+"><th scope="row">([^<]+)<\/th><td class="number">([^<]*)</g)]
  expect(names.map(([, name]) => name)).toEqual(
    names.map(([, name]) => name ?? '').sort((a, b) => a.localeCompare(b, 'nl')),
  )
  expect(names.filter(([, , value]) => value === 'c' || value === 'z')).toHaveLength(6)
})

test('a publisher’s name that ends in the name of a column is shown as words', async () => {
  const [row] = found.indicator ?? []
  const named = { ...row, label: 'Plans by length: more_than_3_months' } as Row<'indicator'>
  const shelf = fakeShelf(undefined, { ...found, indicator: [named] })
  const app = createApp(shelf, { pages: pagesRoute(shelf, '/nowhere') })
  expect(await (await app.request('/vergelijk')).text()).toContain('>Plans by length: more than 3 months</a>')
})

const cellsOf = (html: string, row: string) => {
  const [, line = ''] = new RegExp(`<tr data-row="${row}">(.*?)</tr>`).exec(html) ?? []
  return [...line.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
}

describe('two versions side by side', () => {
  test('say why, what became of every figure, and which national figures changed, with their ranges', async () => {
    const html = await get('/uitgaven/2026-Q2.2/verschil')
    expect(html).toContain('Vier organisaties leverden opnieuw aan.')
    expect(html).toContain('15 oktober 2026')
    expect(cellsOf(html, 'friction')).toEqual(['Regels die hinderen of helpen', '1', '0', '1', '0', '1.234'])
    expect(cellsOf(html, 'trust')).toEqual(['Vertrouwen', '0', '1', '0', '1', '0'])
    expect(cellsOf(html, 'friction.hinders_share').slice(1)).toEqual(['71% (69% tot 73%)', '68% (66% tot 70%)'])
    expect(cellsOf(html, 'handover.per_family').slice(1)).toEqual(['niet getoond', '0,42 (0,37 tot 0,47) per gezin'])
    expect(html).not.toContain('data-row="time.direct_share"')
    expect(html).toContain('Maten waarvan het verschil in de afronding wegvalt: 1.')
    expect(html).toContain('href="/v1/releases/2026-Q2.2/changes.csv"')
  })

  test('are one for a first version, and the list of releases leads to the second only', async () => {
    expect(await get('/uitgaven/2026-Q2.1/verschil')).toContain('Dit is de eerste versie van dit kwartaal.')
    const list = await get('/uitgaven')
    expect([...list.matchAll(/href="([^"]+\/verschil)"/g)].map(([, path]) => path)).toEqual([
      '/uitgaven/2026-Q2.2/verschil',
    ])
  })
})

test('the releases page shows the fingerprint of the key once, in groups that can be read', async () => {
  expect((await get('/uitgaven')).match(/c0ffee00 00000000/g)).toHaveLength(1)
})

describe('the method card', () => {
  test('says what is protected and what not, with the numbers of the release', async () => {
    const html = await get('/methode')
    expect(html).toContain('Een cijfer staat er pas vanaf 10 mensen.')
    expect(html).toContain('In 95% van de gevallen zit een aantal er hoogstens 3,4 naast. Het is nooit meer dan 7.')
    expect(html).toContain('Dit is geen ‘differential privacy’.')
    expect(cellsOf(html, '30')).toEqual(['30', '89%', '94%'])
    expect(html).toContain('In dit kwartaal raakt dat 5% van de paren van een mens en een regel.')
    expect(cellsOf(html, 'trust')).toEqual(['Vertrouwen', '± 4,2', '± 9'])
    expect(cellsOf(html, 'minutes')).toEqual(['Minuten per regel (0 tot 120)', '± 11,8', '± 3,9', '± 1,2'])
  })
})

test('the audit page shows a figure beside its mark, and says what chance explains and what cannot be said', async () => {
  const html = await get('/en/releases/2026-Q3.1/audit')
  const rowOf = (id: string) => html.match(new RegExp(`<tr data-row="${id}">.*?</tr>`))?.[0].replace(/<[^>]+>/g, '|')
  expect(rowOf('bounds_width')).toContain('|6|')
  expect(rowOf('bounds_width')).toContain('|at least 5|')
  expect(rowOf('equal_shift')).toContain('|good, within chance|')
  expect(rowOf('dominance_beyond')).toContain('|too few to say|')
  expect(html).toContain('href="/v1/releases/2026-Q3.1/audit.csv"')
  const csv = await app.request('/v1/releases/2026-Q3.1/audit.nl.csv')
  expect(csv.headers.get('content-disposition')).toContain('wederkerig_audit_2026-k3.1.nl.csv')
  expect((await csv.text()).split('\r\n').slice(0, 2)).toEqual(['signal;level;shown;hidden', 'friction;all;1;0'])
})

describe('the page of one release', () => {
  test('leads to its quarter, audit and files, and says when there is a newer version', async () => {
    const html = await get('/uitgaven/2026-Q2.1')
    expect(html).toContain('<h1>Uitgave 2026-Q2.1</h1>')
    expect(html).toContain('href="/uitgaven/2026-Q2.2">Van dit kwartaal is er een nieuwere versie: 2026-Q2.2.</a>')
    expect(html).toContain('href="/kwartaal/2026-k2?uitgave=2026-Q2.1"')
    expect(html).toContain('href="/v1/releases/2026-Q2.1/datapackage.json"')
    expect(await get('/uitgaven/2026-Q2.2')).toContain('href="/uitgaven/2026-Q2.2/verschil"')
    expect(await get('/uitgaven/2026-Q2.2')).not.toContain('nieuwere versie')
    expect((await app.request('/uitgaven/2019-Q1.1')).status).toBe(404)
  })

  test('gives every table with rows in five forms', async () => {
    const tables = { public: { trend: { rows: 12 }, changes: { rows: 0 } }, benchmark: { trend: { rows: 9 } } }
    const shelf = fakeShelf([{ ...manifestOf('2026-Q3.1'), tables }])
    const made = createApp(shelf, { pages: pagesRoute(shelf, '/nowhere') })
    const html = await (await made.request('/en/releases/2026-Q3.1')).text()
    const files = [...html.matchAll(/href="\/v1\/releases\/2026-Q3.1\/(\w+\.[\w.]+)" download/g)].map(
      ([, file]) => file,
    )
    expect(files).toEqual(['csv', 'nl.csv', 'json', 'arrow', 'parquet'].map((suffix) => `trend.${suffix}`))
  })
})
