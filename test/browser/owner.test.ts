import { afterAll, beforeAll, expect, test } from 'vitest'
import { darkFaults, faults } from './faults.ts'
import { openManaged } from './managed.ts'

let here: Awaited<ReturnType<typeof openManaged>>
beforeAll(async () => {
  here = await openManaged()
})
afterAll(() => here?.stop())

test.each([
  [360, 'light', ''],
  [1366, 'dark', '/en'],
] as const)('at %i px, %s, every page of owner and desk is without fault and fits', async (width, scheme, prefix) => {
  const pages: Record<string, readonly string[]> = {
    'owner:jeugdregio': prefix
      ? ['/en/manage/agenda', '/en/manage/agenda/GEM-vot', '/en/manage/decisions', '/en/rules/GEM-vot']
      : ['/beheer/agenda', '/beheer/agenda/GEM-vot', '/beheer/besluiten', '/regels/GEM-vot'],
    desk: prefix
      ? ['/en/manage/agenda', '/en/manage/register', '/en/manage/register/ORG-format']
      : ['/beheer/agenda', '/beheer/agenda/BW-1:255', '/beheer/register', '/beheer/register/ORG-format'],
  }
  for (const [role, paths] of Object.entries(pages)) {
    const page = await here.open(role, { width, colorScheme: scheme })
    for (const path of paths) {
      await page.goto(here.url + path)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      const found = [...(await faults(page)), ...(await darkFaults(page))]
      expect([path, await page.locator('h1').count(), wide, found]).toEqual([path, 1, 0, []])
    }
    await page.context().close()
  }
})

test('an owner answers with the keyboard alone, sees what is lacking, and looks before it is saved', async () => {
  const page = await here.open('owner:jeugdregio', { width: 1366 })
  await page.goto(`${here.url}/beheer/agenda/GEM-vot`)
  const tabTo = async (wanted: string) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const { activeElement: at } = document
        return at?.getAttribute('name') ?? at?.textContent
      })
      if (here === wanted) return
    }
    throw new Error(`no way to ${wanted} by keyboard`)
  }
  await tabTo('decision')
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await tabTo('Bekijk eerst')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#mistakes')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mistakes')
  expect(await faults(page)).toEqual([])
  await tabTo('reason')
  await page.keyboard.type('De stap beschermt gezinnen.')
  await tabTo('review_quarter')
  await page.keyboard.press('ArrowDown')
  await tabTo('Bekijk eerst')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.preview')
  expect(await faults(page)).toEqual([])
  expect(await page.locator('.preview .timeline').textContent()).toContain('De stap beschermt gezinnen.')
  await page.getByRole('button', { name: 'Zet in het verhaal' }).press('Enter')
  await page.waitForURL(/besluiten/)
  expect(await page.locator('main').textContent()).toContain('De stap beschermt gezinnen.')
  await page.context().close()
})
