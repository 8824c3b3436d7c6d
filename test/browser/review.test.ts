import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openManaged } from './managed.ts'

let here: Awaited<ReturnType<typeof openManaged>>
beforeAll(async () => {
  here = await openManaged()
})
afterAll(() => here?.stop())

/** How somebody works: what is pressed, chosen and typed, and how often they had to. */
type Hand = {
  press: (what: Locator) => Promise<void>
  pick: (group: Locator, value: string) => Promise<void>
  choose: (what: Locator, option: string) => Promise<void>
  write: (what: Locator, text: string) => Promise<void>
  times: () => number
}

/** A mouse: opening a list counts as a click, and so does going into a field. */
function mouse(): Hand {
  let times = 0
  const count = async (act: Promise<unknown>) => {
    times += 1
    await act
  }
  return {
    press: (what) => count(what.click()),
    pick: (group, value) => count(group.and(group.page().locator(`[value=${value}]`)).check()),
    choose: (what, option) => count(what.selectOption(option)),
    write: (what, text) => count(what.fill(text)),
    times: () => times,
  }
}

/** Nothing but keys: Tab until it is reached, and it can be seen where one is. */
function keyboard(page: Page): Hand {
  let times = 0
  const reach = async (what: Locator) => {
    times += 1
    await what.waitFor()
    for (let step = 0; step < 250; step += 1) {
      if (await what.evaluate((part) => part === document.activeElement)) {
        const box = await what.boundingBox()
        expect((box?.width ?? 0) * (box?.height ?? 0)).toBeGreaterThan(0)
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`no way by keyboard to ${what}`)
  }
  return {
    press: async (what) => {
      await reach(what)
      await page.keyboard.press('Enter')
    },
    pick: async (group, value) => {
      await reach(group.first())
      const chosen = () =>
        group.evaluateAll((parts) => (parts as HTMLInputElement[]).find(({ checked }) => checked)?.value)
      for (let step = 0; step < 10 && (await chosen()) !== value; step += 1) await page.keyboard.press('ArrowDown')
    },
    choose: async (what, option) => {
      await reach(what)
      for (let step = 0; step < 30 && (await what.inputValue()) !== option; step += 1)
        await page.keyboard.press('ArrowDown')
    },
    write: async (what, text) => {
      await reach(what)
      await page.keyboard.type(text)
    },
    times: () => times,
  }
}

/** The first ten minutes of a quarterly review: from the mailed link to two sheets of paper, with an answer to one rule on the way. */
async function review(page: Page, hand: Hand, role: string) {
  const main = page.locator('main')
  const inMenu = (name: string) => page.locator('.top nav').getByRole('link', { name, exact: true })
  await page.goto(`${here.url}/kwartaal/2026-k3`)
  expect(await main.textContent()).toContain('9 maten bewegen binnen gewone schommeling')

  await hand.press(page.locator('.findings a').first())
  await page.waitForURL(/maat\/administratie/)
  expect(await main.textContent()).toContain('47% (44% tot 50%)')
  await hand.press(page.locator('figure#reeks summary', { hasText: 'Tabel' }))
  expect(await page.locator('figure#reeks table tbody tr').count()).toBe(22)

  await hand.press(inMenu('Kwartaal'))
  await hand.press(page.locator('.findings a', { hasText: 'Verloren minuten' }))
  await page.waitForURL(/regels\/GEM-tijdschrijven/)
  for (const said of ['3 tot 21 minder', 'Hoe sterk is het bewijs? Redelijk', 'vergelijkingsgroep'])
    expect((await main.textContent())?.replaceAll(/\s+/g, ' ').replaceAll('bewijs?R', 'bewijs? R')).toContain(said)

  await hand.press(inMenu('Regels'))
  await page.waitForURL(/regels$/)
  await hand.press(page.locator('.register li h3 a').first())
  expect(await main.textContent()).toContain('Deze regel beschermt:')
  await hand.press(page.getByRole('link', { name: 'Eigenaar? Geef antwoord' }))
  await page.waitForURL(/beheer\/agenda/)
  await hand.pick(page.locator('input[name=decision]'), 'behouden')
  await hand.write(page.locator('[name=reason]'), `Een eigen format is niet nodig, zegt ${role}.`)
  await hand.choose(page.locator('select[name=review_quarter]'), '2027-Q2')
  await hand.press(page.getByRole('button', { name: 'Bekijk eerst' }))
  await page.waitForSelector('.preview')
  await hand.press(page.getByRole('button', { name: 'Zet in het verhaal' }))
  await page.waitForURL(/beheer\/besluiten/)
  expect(await main.textContent()).toContain('Een eigen format is niet nodig')

  await hand.press(page.locator('footer').getByRole('link', { name: 'Vergelijk' }))
  await page.waitForURL(/vergelijk/)
  expect(await main.textContent()).toContain('Buiten de grens is een vraag, geen oordeel.')
  await hand.press(page.getByRole('link', { name: 'Briefing op papier' }))
  await page.waitForURL(/briefing\/2026-k3/)
  expect(await main.textContent()).toContain('2026-Q3.1')
}

const signedIn = () => here.open('owner:jeugdregio', { width: 1366 })

test('the first ten minutes of a review take at most fourteen clicks', async () => {
  const page = await signedIn()
  const hand = mouse()
  await review(page, hand, 'de muis')
  expect(hand.times()).toBeLessThanOrEqual(14)
  await page.context().close()
})

test('and can be done by keyboard alone', async () => {
  const page = await signedIn()
  await review(page, keyboard(page), 'het toetsenbord')
  await page.context().close()
})
