import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openShelf } from '../../api/shelf.ts'
import type { Quarter } from '../../data/quarter.ts'
import { createCodes } from '../../pipelines/codes/batches.ts'
import { collect } from '../../pipelines/collect.ts'
import { folder } from '../../pipelines/folder.ts'
import { buildRelease } from '../../pipelines/release/build.ts'
import { importPaths } from '../../pipelines/sources/import.ts'
import { noMapping } from '../../pipelines/sources/mapping.ts'
import { openTestInstallation } from '../api/access/installation.ts'
import { emptyFolder } from '../api/fixture.ts'

const root = emptyFolder()
const paths = folder(root)
const here = openTestInstallation({ root, shelf: openShelf(join(root, 'releases')) })
afterAll(here.close)

const rule = 'ORG-format'
const organisations = ['gi-01', 'gi-02', 'gi-03']
const speech = { language: 'nl', say: () => {}, progress: () => {} } as const

const today = () => new Date(here.clock.now).toISOString().slice(0, 10)
const becomes = (day: string) => {
  here.clock.now = Date.parse(`${day}T10:00:00Z`)
}
const page = async (path: string) => words(await (await here.app.request(path)).text())
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** Cards for so many practitioners of each organisation, valid in one quarter. */
const cardsFor = (quarter: Quarter, each: number) =>
  organisations.flatMap((organisation) => {
    const own = { organisation, organisation_kind: 'gi', region: null, role: 'jeugdbeschermer', family: false } as const
    return createCodes(paths, { ...own, quarter }, each).codes
  })

/** Practitioners fill in the form of the rule, each with an own card. */
async function flag(cards: readonly string[], answers: (index: number) => Record<string, string>) {
  for (const [index, code] of cards.entries()) {
    const signal_id = `${today()}-${String(index).padStart(8, '0')}`
    const answer = await here.post(`/melden/${rule}`, { verdict: 'hindert', code, signal_id, ...answers(index) })
    expect(answer.status).toBe(200)
  }
}

async function release(quarter: Quarter) {
  await collect(paths, speech, today())
  return (await buildRelease(paths, quarter, false)).manifest
}

/** Signs in anew, as after every quarter, and writes. */
async function write(role: string, path: string, body: Record<string, string>) {
  const { cookie, csrf } = await here.signIn(role)
  return here.post(path, { csrf, ...body }, { cookie })
}

test('practice flags a rule, its owner answers and changes it, and practice says that it notices', async () => {
  // In the first quarter of 2026 thirty practitioners of three organisations flag a rule of their own.
  becomes('2026-03-10')
  await flag(cardsFor('2026-Q1', 10), (index) => ({ minutes_band: index % 3 === 0 ? '16-60' : '61-240' }))
  expect(await page(`/regels/${rule}`)).toContain('Van deze regel is nog geen verhaal.')

  // Once the quarter is over everybody sees that the rule was flagged, and nobody sees by whom.
  becomes('2026-04-15')
  const first = await release('2026-Q1')
  expect(first.id).toBe('2026-Q1.1')
  expect(await page(`/regels/${rule}`)).toMatch(/\d\d mensen meldden iets over deze regel/)

  // The desk puts it to the owner, who has thirteen weeks.
  await write('desk', `/beheer/agenda/${rule}/voorleggen`, { id: 'asked' })
  expect(await page(`/regels/${rule}`)).toContain('De vraag ligt er 0 weken.')
  becomes('2026-05-15')
  expect(await page(`/regels/${rule}`)).toContain('De vraag ligt er 4 weken.')

  // The owner looks at what practice will see, and says when the rule changes, what to see it from, and when to look again.
  const answer = {
    id: 'answered',
    decision: 'aanpassen',
    text: 'Eén formulier is genoeg.',
    reason: 'Het tweede formulier vraagt hetzelfde.',
    review_quarter: '2027-Q1',
    change_date: '2026-07-01',
    measure: 'friction.minutes_lost',
    direction: 'lower',
  }
  const preview = words(await (await write('owner:GI', `/beheer/agenda/${rule}`, answer)).text())
  expect(preview).toContain('Dit ziet de praktijk')
  expect(await page(`/regels/${rule}`)).not.toContain('Eén formulier')
  await write('owner:GI', `/beheer/agenda/${rule}`, { ...answer, sure: 'yes' })
  const promised = await page(`/regels/${rule}`)
  expect(promised).toContain('nieuw sinds deze uitgave')
  expect(promised).toContain('Wordt aangepast, 15 mei 2026.')
  expect(promised).toContain('Merkt de praktijk het? Dat weten wij nog niet.')

  // A correction takes the place of what it corrects, and both stay in the journal.
  const better = { version: '2', day: today(), reason: 'Het tweede formulier vraagt precies hetzelfde.' }
  await write('owner:GI', `/beheer/agenda/${rule}`, { ...answer, ...better, sure: 'yes' })

  // The rule changes. What the owner calls solved is not yet what practice notices, and the form does not ask so soon.
  becomes('2026-07-01')
  const changed = await page(`/regels/${rule}`)
  expect(changed).toContain('De eigenaar zegt: dit is opgelost.')
  expect(changed).toContain('Wij vragen het vanaf het 1e kwartaal 2027.')
  becomes('2026-09-10')
  expect(await page(`/melden/${rule}`)).not.toContain('Deze regel is veranderd.')

  // In that quarter the organisations deliver what their own systems counted, and the next release tells the answer too.
  const delivered = join(root, 'eigen.ndjson')
  writeFileSync(delivered, ownSystem('2026-Q3', 10))
  await importPaths(paths, [delivered], { ...choices, today: today() }, speech)
  becomes('2026-10-15')
  await release('2026-Q3')
  const told = await page(`/regels/${rule}`)
  expect(told).toContain('Eén formulier is genoeg.')
  expect(told).not.toContain('nieuw sinds deze uitgave')
  expect(told).toContain(better.reason)
  expect(told).not.toContain(answer.reason)

  // Two quarters after the change whoever flags the rule is asked whether it is noticed: most say yes, some say no.
  becomes('2027-01-20')
  expect(await page(`/melden/${rule}`)).toContain('Deze regel is veranderd. Merk je dat in je werk?')
  await flag(cardsFor('2027-Q1', 28), (index) => ({ minutes_band: '1-15', noticed: index % 4 === 3 ? 'nee' : 'ja' }))

  // The release shows that practice notices; of the minutes it says honestly that three quarters are too few.
  becomes('2027-04-15')
  await release('2027-Q1')
  const end = await page(`/regels/${rule}`)
  expect(end).toContain('De eigenaar zegt: dit is opgelost.')
  expect(end).toMatch(
    /Merkt de praktijk het\? Ja, de meesten merken het\. \d\d% \(\d\d% tot \d\d%\) van wie wij het vroegen, merkt het\./,
  )
  expect(end).toContain('Er zijn nog te weinig kwartalen om iets over verandering te zeggen.')
  expect(end.indexOf('In behandeling bij eigenaar')).toBeLessThan(end.indexOf('De wijziging gaat in'))
  expect(await page('/besluiten')).toContain(better.reason)
})

const choices = {
  mapping: noMapping,
  kind: 'friction',
  handover: 'resource',
  columns: {},
  zone: 'Europe/Amsterdam',
  defaults: {},
  origin: 'eigen systeem',
  invented: false,
  collected: false,
  keys: 'hmac',
} as const

const ownSystem = (quarter: Quarter, each: number) =>
  organisations
    .flatMap((organisation) =>
      Array.from({ length: each }, (_, index) => ({
        signal_id: `${organisation}-${index}`,
        quarter,
        organisation,
        organisation_kind: 'gi',
        role: 'jeugdbeschermer',
        contributor: `w${index}`,
        rule_id: rule,
        verdict: 'hindert',
        minutes_band: '16-60',
      })),
    )
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
