import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { pagesRoute } from '../../api/pages.ts'
import type { Manifest, Row } from '../../data/release.ts'
import { fakeShelf, found } from './fakeShelf.ts'
import { manifestOf } from './field.ts'
import { changed, rowOf } from './found.ts'

type Tables = typeof found

function pagesOf(tables: Tables = found, manifests?: readonly Manifest[]) {
  const shelf = fakeShelf(manifests, tables)
  const app = createApp(shelf, { pages: pagesRoute(shelf, '/nowhere') })
  return async (path: string) => (await app.request(path)).text()
}

const get = pagesOf()
const texts = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const headings = (html: string) => [...html.matchAll(/<h3><a href="\/regels\/[^"]+">([^<]+)</g)].map(([, name]) => name)

describe('the review of a quarter', () => {
  test('says what really changed in the order of the release, each with its range', async () => {
    const html = await get('/kwartaal/2026-k3')
    const list = html.slice(html.indexOf('class="findings"'), html.indexOf('class="quietRest"'))
    expect([...list.matchAll(/<a href="[^"]+">([^<]+)/g)].map(([, title]) => title)).toEqual([
      'Tijd voor administratie: hoger dan gewoon',
      'Verloren minuten per melder: 12 minuten minder na de wijziging van ‘Tijdschrijven (minutenregistratie)’ (3 tot 21 minder)',
      'Tijd met kind of gezin: geen verschil gevonden na de wijziging van ‘Tijdschrijven (minutenregistratie)’ (tussen 2,1 procentpunt minder en 1,3 meer)',
    ])
    expect(html).not.toContain('door de wijziging')
    expect(list).toContain('38,0% (37,2% tot 38,8%). Eerder gemiddeld 36,1%.')
    expect(html).toContain('Rustig: 9 maten bewegen binnen gewone schommeling')
    expect(html).toContain('Over 4 maten zeggen wij nog niets.')
  })

  test('tells after a change what was seen, with its evidence, and refuses with a reason', async () => {
    const effect = (given: Partial<Row<'effect'>>) => rowOf('effect', { ...found.effect?.[0], ...given })
    const html = await pagesOf({
      ...found,
      effect: [
        effect({ verdict: 'no_change_found', change: -2, lower: -9, upper: 4 }),
        effect({ changed_rule: 'ORG-format', verdict: 'refused', refusal: 'too_few_points' }),
      ],
    })('/kwartaal/2026-k3')
    const said = texts(html.slice(html.indexOf('Na een wijziging')))
    expect(said).toContain('geen verschil gevonden na de wijziging van ‘Tijdschrijven (minutenregistratie)’')
    expect(said).toContain('(tussen 9 minuten minder en 4 meer) Bewijs: zwak.')
    expect(said).toContain('niet te zeggen. Er zijn nog te weinig kwartalen')
  })

  test('of an effect that could not be computed no source is named', async () => {
    const refused = rowOf('effect', { ...found.effect?.[0], verdict: 'refused', refusal: 'suppressed', origin: '' })
    const html = await pagesOf({ ...found, effect: [refused] })(`/regels/${changed}`)
    expect(texts(html)).toContain('niet te zeggen')
    expect(html).not.toMatch(/class="origin">/)
  })

  test('has rules that wait, heaviest first, and decisions to look back at', async () => {
    const html = await get('/kwartaal/2026-k3')
    const waiting = html.slice(html.indexOf('Regels die op antwoord wachten'), html.indexOf('Na een wijziging'))
    expect([...waiting.matchAll(/href="\/regels\/([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'GEM-vot',
      'GEM-verlenging',
    ])
    expect(html.slice(html.indexOf('Besluiten om nu op terug te kijken'))).toContain('Tijdschrijven')
  })

  test('of a release that has no findings says what its verdicts allow', async () => {
    const html = await pagesOf({ ...found, finding: [], effect: [] })('/kwartaal/2026-k3')
    expect(html).toContain('Tijd met kind of gezin: echte verschuiving omhoog')
    expect(html).toContain('Over een wijziging van een regel valt nog niets te zeggen.')
  })

  test('of another quarter is found in the release of that quarter', async () => {
    const releases = [manifestOf('2026-Q3.1'), manifestOf('2026-Q2.2')]
    expect(await pagesOf(found, releases)('/kwartaal/2026-k2')).toContain('Je ziet uitgave 2026-Q2.2.')
    expect(await pagesOf(found, releases)('/en/quarter/2026-q2')).toContain('You see release 2026-Q2.2.')
  })

  test.each(['/kwartaal/2026-k5', '/kwartaal/1999-k1', '/kwartaal/x'])('%s is no quarter', async (path) => {
    expect(await get(path)).toContain('Deze pagina bestaat niet')
  })
})

describe('the register', () => {
  test('stands in order of load, with the range of each', async () => {
    const html = await get('/regels')
    expect(headings(html).slice(0, 2)).toEqual([
      'Tijdschrijven (minutenregistratie)',
      'Verzoek om toewijzing vooraf (JW315) en toewijzing (JW301)',
    ])
    expect(html).toContain('200 uren last (160 tot 245)')
    expect(html).toContain('Last is de tijd per keer, maal hoe vaak het voorkomt, maal het aantal melders.')
  })

  test('sets how often against how long each time, for every rule of which both are known', async () => {
    const html = await get('/regels')
    const plane = html.slice(html.indexOf('id="last"'))
    const line = texts(plane.slice(plane.indexOf('<tr data-row="GEM-tijdschrijven"'))).slice(0, 160)
    expect(line).toMatch(/Tijdschrijven \(minutenregistratie\) 13,0 [\d,]+ [\d,]+ 20,0 /)
    const without = { ...found, estimate: found.estimate?.filter(({ measure }) => measure !== 'friction.times') ?? [] }
    expect(await pagesOf(without)('/regels')).not.toContain('id="last"')
    const before = { ...found, rule_order: (found.rule_order ?? []).map((row) => ({ ...row, times: null })) }
    expect(await pagesOf(before)('/regels')).toContain('Last is in deze uitgave het aantal melders maal de tijd')
  })

  test('can stand by name, and keeps that in the other language', async () => {
    const html = await get('/regels?volgorde=naam')
    const names = headings(html)
    expect(names).toEqual([...names].sort((one, other) => (one ?? '').localeCompare(other ?? '', 'nl')))
    expect(html).toContain('href="/en/rules?order=name"')
  })

  test('can be searched: by level, by status, by a word; what is not found is said', async () => {
    expect(await get('/regels?niveau=inkoop&stand=gewijzigd')).toContain('1 van 112 regels')
    expect(await get('/regels?zoek=minuten')).toContain('Tijdschrijven')
    expect(await get('/regels?zoek=xyzzy')).toContain('Wij vonden geen regel met ‘xyzzy’.')
    expect(await get('/regels?zoek=%3Cscript%3E')).not.toContain('<script>')
  })

  test('ignores a choice that it does not know, and says so', async () => {
    const html = await get('/regels?niveau=gewoonte')
    expect(html).toContain('Een keuze in het adres kennen wij niet.')
    expect(html).toContain('Alle 112 regels')
  })

  test('keeps the line of a rule whose division is not shown', async () => {
    expect(await get('/regels')).toContain('de verdeling tonen wij niet')
  })
})

describe('the story of a rule', () => {
  test('runs from first signal to answer; owner and practice are two states', async () => {
    const story = texts(await get(`/regels/${changed}`))
    const at = ['Gemeld', 'In behandeling bij eigenaar', 'Gewijzigd 2e kwartaal', 'Wat de eigenaar zegt'].map((words) =>
      story.indexOf(words.split(' 2e')[0] ?? '', story.indexOf('Het verhaal tot nu toe')),
    )
    expect(at).toEqual([...at].sort((one, other) => one - other))
    expect(at.every((place) => place > 0)).toBe(true)
    expect(story).toContain('Merkt de praktijk het? Dat weten wij nog niet.')
    expect(story).toContain('Deze regel beschermt: geld en rechtmatigheid.')
  })

  test('tells of a change what was planned to be seen, and leaves all other measures to their own list', async () => {
    const html = texts(await get(`/regels/${changed}`))
    const story = html.slice(html.indexOf('Het verhaal tot nu toe'), html.indexOf('Wat de eigenaar zegt'))
    expect(story).toContain('12 minuten minder na de wijziging')
    expect(story).not.toContain('niet te zeggen')
  })

  test('can be added to by who works with the rule, and answered by who owns it', async () => {
    const html = await get(`/en/rules/${changed}`)
    expect(html).toContain(`<a class="button" href="/en/report/${changed}">`)
    expect(html).toContain(`<a href="/en/manage/agenda/${changed}">`)
  })

  test('shows the effect against the comparison, how strong the evidence is, and why', async () => {
    const html = texts(await get(`/regels/${changed}`))
    expect(html).toContain('Verloren minuten per melder: 12 minuten minder na de wijziging (3 tot 21 minder)')
    expect(html).toContain('Hoe sterk is het bewijs? Redelijk')
    expect(html).toContain('Ook naast de vergelijkingsgroep blijft het verschil staan.')
    expect(html).toContain('In dezelfde tijd veranderde ook: ‘Gegevens bij declaratie’.')
  })

  test('lists every other measure, with a refusal as a line of its own', async () => {
    const html = await get(`/regels/${changed}`)
    const table = html.slice(html.indexOf('id="al-2024-Q2"'))
    expect(table).toContain('<tr data-row="process.careful own side"')
    expect(table).toContain('niet te zeggen. De manier van tellen is veranderd.')
  })

  test('of a rule nobody flagged still tells what it asks', async () => {
    const html = await get('/regels/BW-1%3A255')
    expect(html).toContain('Van deze regel is nog geen verhaal.')
  })

  test('says it when an owner did not answer in time', async () => {
    expect(await get('/regels/GEM-verlenging')).toContain('De eigenaar antwoordde niet binnen dertien weken.')
  })
})

test('a decision in the log has its reason, and what to look at again', async () => {
  const html = texts(await get('/besluiten'))
  expect(html).toContain('Reden Het kost tijd en niemand leest het.')
  expect(html).toContain('Terugkijken 3e kwartaal 2026')
})

describe('the chain', () => {
  test('names the way that is gone most, and marks the ways back in the table', async () => {
    const html = await get('/keten')
    expect(html).toContain('Het vaakst ging een gezin van Veilig Thuis naar lokaal team of wijkteam')
    expect(html).toMatch(/data-row="gi-lokaal_team".*?ja<\/td>/s)
    expect(html).toContain('Om mensen te beschermen kan elk getal hooguit 4 te hoog of te laag zijn.')
  })

  test('names none when noise could have put another way first', async () => {
    const flow = (to: string, value: number) =>
      rowOf('statistic', { ...found.statistic?.[0], to_actor: to, from_actor: 'gi', value })
    const html = await pagesOf({ ...found, statistic: [flow('rvdk', 108), flow('aanbieder', 100)] })('/keten')
    expect(html).not.toContain('Het vaakst ging')
    const sure = await pagesOf({ ...found, statistic: [flow('rvdk', 109), flow('aanbieder', 100)] })('/keten')
    expect(sure).toContain('Het vaakst ging')
  })
})

test('trust begins with who answered, with its range', async () => {
  expect(await get('/vertrouwen')).toContain('Van de 100 gezinnen die wij vroegen, antwoordden er 9')
})

test('regions are compared without a rank and without a name in the picture', async () => {
  const html = await get('/vergelijk?maat=tijd-met-gezin')
  expect(html).toContain('Tijd met kind of gezin: 9 regio’s naast elkaar')
  expect(html).toContain('Buiten de grens is een vraag, geen oordeel.')
  for (const [svg] of html.matchAll(/<svg.*?<\/svg>/gs)) expect(svg).not.toContain('regio-')
})

test('a change of a rule is a date on the series of its measure', async () => {
  const html = await get('/maat/verloren-minuten')
  expect(html).toContain('regel gewijzigd')
  expect(html).toContain('Hier veranderde een regel. Dat is een datum, nog geen oorzaak.')
})

test.each([
  '/kwartaal/2026-k3',
  '/keten',
  '/tijd',
  '/vertrouwen',
  '/regels',
  `/regels/${changed}`,
  '/besluiten',
  '/vergelijk',
])('%s is a page also where the release lacks every table', async (path) => {
  const html = await pagesOf({})(path)
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/)
})

test.each(['/uitgaven', '/kwartaal/2026-k2', '/uitgaven.atom', '/uitgaven/2026-Q2.2/verschil'])(
  '%s gives the reason for the second release of a quarter, as its makers wrote it',
  async (path) => {
    expect(await get(path)).toContain('Vier organisaties leverden opnieuw aan.')
  },
)
