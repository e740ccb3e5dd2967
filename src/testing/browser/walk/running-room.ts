import type { Page } from 'playwright-core'
import type { HouseInBrowser } from './house-in-browser.ts'
import { prepared, press } from './room-steps.ts'
import { send, turn } from './states.ts'

/** As long as something said may take to reach every screen before a test gives up. */
export const patience = { timeout: 20_000 }

/** A roundtable that runs, with its facilitator and somebody on a phone. */
export async function runningIn(house: HouseInBrowser, title: string, format?: string) {
  const facilitator = await (await house.visitAs('coordinator')).newPage()
  const { code } = await prepared(facilitator, title, format)
  await press(facilitator, 'open-lobby')
  const phone = await aPhone(house)
  await phone.goto(`/join/${code}`)
  await phone.fill('[name=name]', 'Ann')
  await phone.fill('[name=organisation]', 'Clinic (invented)')
  await phone.check('[name=role][value=participant]')
  await send(phone)
  await facilitator.reload()
  await press(facilitator, 'start')
  return { facilitator, phone, room: new URL(phone.url()).pathname }
}

/** Goes to a step of a roundtable by its list of steps. */
export async function goTo(facilitator: Page, where: string): Promise<void> {
  await facilitator.reload()
  await facilitator.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  await facilitator.locator('[name=where]').selectOption(where)
  await turn(facilitator, facilitator.locator('form:has([name=where]) button'))
}

/** A phone whose complaints nobody counts: without a signal, and where the room says no, a browser complains. */
async function aPhone(house: HouseInBrowser): Promise<Page> {
  const browser = (await house.visit()).browser()
  const context = await browser?.newContext({
    baseURL: house.address,
    viewport: { width: 320, height: 640 },
  })
  if (!context) throw new Error('There is no browser')
  return context.newPage()
}
