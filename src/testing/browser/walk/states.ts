import type { BrowserContext, Locator, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { problemsOf } from './examine.ts'

/** A page in one of its states: what it is called, how to get there, and how it answers. */
export type State = {
  readonly name: string
  readonly status?: number
  readonly reach: (page: Page) => Promise<Response | null>
}

/** The page at an address. */
export function at(path: string, status = 200): State {
  return { name: path, status, reach: (page) => page.goto(path) }
}

/** What comes after a form of a page was filled in and sent. */
export function sent(
  name: string,
  { path, status = 200 }: { readonly path: string; readonly status?: number },
  fill: (page: Page) => Promise<unknown> = async () => undefined,
): State {
  return {
    name,
    status,
    reach: async (page) => {
      await page.goto(path)
      await fill(page)
      return send(page)
    },
  }
}

/** Sends the first form of the page, and gives the page that comes of it. */
export function send(page: Page): Promise<Response | null> {
  return turn(page, page.locator('main form button').first())
}

/** Presses a button or link, and gives the page that comes of it. */
export async function turn(page: Page, button: Locator): Promise<Response | null> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest() && one.status() !== 303),
    button.click(),
  ])
  await page.waitForLoadState()
  return answer
}

/** Walks several lists of states that do not depend on one another at once, each on a page of its own. */
export async function walkAll(
  context: BrowserContext,
  lists: readonly (readonly State[])[],
  examined: Set<string>,
): Promise<readonly string[]> {
  const walks = lists.map(async (states) => walk(await context.newPage(), states, examined))
  return (await Promise.all(walks)).flat()
}

/**
 * Reaches each state and says what is wrong there. Pages that read the same but for who is signed in and
 * the hidden fields of their forms are examined once in a test file.
 */
async function walk(
  page: Page,
  states: readonly State[],
  examined: Set<string>,
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const { name, status, reach } of states) {
    const answer = await reach(page)
    expect(answer?.status(), name).toBe(status)
    const reads = await page.evaluate(wordsAndShape)
    if (examined.has(reads)) continue
    examined.add(reads)
    problems.push(...(await problemsOf(page)).map((problem) => `${name}: ${problem}`))
  }
  return problems
}

function wordsAndShape(): string {
  const copy = document.body.cloneNode(true) as HTMLElement
  for (const own of copy.querySelectorAll('input[type=hidden], .waymark-member')) own.remove()
  return copy.innerHTML
}
