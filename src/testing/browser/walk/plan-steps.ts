import type { Page, Response } from 'playwright-core'
import { at, type State, send, turn } from './states.ts'

/** A plan of an invented council as somebody writes one: with a date that is doubtful, cells that have moved, and two actions nearly alike. */
export const writtenPlan = `# A plan of Cranebrook (invented)

## 1 Nobody sleeps out for a second night

| Actions | Due date | Who | Evidencing success | Cross referenced with |
|---|---|---|---|---|
| Prevention 1.1: Ring the wards each morning and ask who leaves without an address | April 2024 | Coventry Housing Desk (invented) | Number of people who leave a ward without an address | 1.2 |
| Recovery 1.2: Visit each new tenant in the first week | DEC 24 | Thistledown House (invented) | Numbers of visits | |
| Recovery 1.3: Ask each tenant how it goes | Lantern Outreach (invented) | Numbers of people asked | | 1.1 |

## 2 Off the street for good

| Actions | Due date | Who | Evidencing success | Cross referenced with |
|---|---|---|---|---|
| Crisis 2.1: Hold two beds free each night for whoever is found | Every six months | Coventry Housing Desk (invented) | | 1.2 |
| Crisis 2.2: Hold two beds free every night for whoever is found | Ongoing | | | |
`

/** Sends the first form of the page whose address ends so, and gives the page that comes of it. */
export async function sendTo(page: Page, end: string): Promise<Response | null> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  const form = page.locator(`main form[action$="${end}"]`).first()
  return turn(page, form.locator('button').last())
}

/** Brings in a plan by its text, and gives the page of what was read. */
export async function bringIn(page: Page, text: string = writtenPlan): Promise<Response | null> {
  await page.goto('/our-plans/new')
  await page.fill('[name=pasted]', text)
  await page.fill('[name=from]', '2023-10-01')
  await page.fill('[name=to]', '2026-03-31')
  return send(page)
}

/** Takes in a plan by its text, as a draft, and gives its address. */
export async function takeIn(page: Page): Promise<string> {
  await bringIn(page)
  await sendTo(page, '/take')
  return new URL(page.url()).pathname
}

/** Says that a body approved what is given: the draft, or the changes that are ticked. */
export async function approve(page: Page, plan: string): Promise<Response | null> {
  await page.goto(`${plan}/requests`)
  for (const box of await page.locator('[name=changes]').all()) await box.check()
  await page.fill('[name=approved_by]', 'Housing board of Cranebrook')
  await page.fill('[name=approved_on]', '2024-07-01')
  await page.fill('[name=minute_reference]', 'HB 12/4')
  return sendTo(page, '/versions')
}

/** The address of the action of a number. */
export async function actionOf(page: Page, plan: string, number: string): Promise<string> {
  await page.goto(`${plan}/actions/${number}`)
  return new URL(page.url()).pathname
}

/** What comes after something was done on the page where it is. */
export function after(name: string, reach: State['reach'], status = 200): State {
  return { name, status, reach }
}

/** A form of a plan, empty and sent with nothing in it. */
export function emptied(path: string): readonly State[] {
  const end = path.split('?')[0] ?? path
  return [
    at(path),
    after(
      `${path} with nothing in it`,
      async (page) => {
        await page.evaluate(() => {
          const kinds = 'input:not([type=hidden], [type=radio], [type=checkbox]), textarea'
          for (const one of document.querySelectorAll<HTMLInputElement>(kinds)) one.value = ''
        })
        return sendTo(page, end)
      },
      422,
    ),
  ]
}
