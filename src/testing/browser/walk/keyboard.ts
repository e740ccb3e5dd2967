import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where the keyboard stands: what it is called there, and what is wrong with the place. */
type Stop = { readonly name: string; readonly problems: readonly string[] }

/** More stops than any page has: whoever needs more is going in circles. */
const most = 250

/** Presses Tab until the focus is on something called so, and gives the names passed on the way. Every stop must show itself. */
export async function tabTo(page: Page, name: string): Promise<readonly string[]> {
  const passed: string[] = []
  while (passed.length < most) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(whereItStands)
    if (!stop)
      throw new Error(`The keyboard never comes to “${name}”, only to: ${passed.join('; ')}`)
    expect(stop.problems, `${page.url()}, ${stop.name}`).toEqual([])
    if (stop.name === name) return passed
    passed.push(stop.name)
  }
  throw new Error(`The keyboard is caught among: ${passed.slice(-10).join('; ')}`)
}

/** Presses Enter on a link or button, and waits for the page it leads to. */
export async function follow(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Goes by Tab to a link or button and presses Enter. */
export async function goTo(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await follow(page)
}

/** Goes by Tab to a field and types, over what may stand there. */
export async function write(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(words)
}

/** Walks the whole page by Tab, from its top until the focus leaves it or comes there again, and gives each stop's name in order. */
export async function everyStop(page: Page): Promise<readonly string[]> {
  const names: string[] = []
  const problems: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop: Stop | undefined = await page.evaluate(whereItStands)
    if (!stop || stop.name === names[0]) break
    names.push(stop.name)
    problems.push(...stop.problems.map((problem) => `${stop.name}: ${problem}`))
    if (names.length > most) throw new Error(`The keyboard is caught among: ${names.slice(-10)}`)
  }
  expect(problems, page.url()).toEqual([])
  return names
}

/** Runs in the page by itself. Nothing when the focus has left the page. */
function whereItStands(): Stop | undefined {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return undefined
  const drawn = at.matches('[type=radio], [type=checkbox]') ? at.nextElementSibling : undefined
  const looks = () => {
    const styles = [getComputedStyle(at), ...(drawn ? [getComputedStyle(drawn, '::before')] : [])]
    return styles
      .map((style) => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor])
      .join()
  }
  const isSeen = () => {
    // Leaving a date would begin its parts again. On its last, the calendar, the browser draws the focus.
    if (at.matches('[type=date], [type=time]')) {
      return !at.matches(':focus') || getComputedStyle(at).outlineStyle !== 'none'
    }
    const focused = looks()
    at.blur()
    const isOther = looks() !== focused
    at.focus({ preventScroll: true })
    return isOther
  }
  const { top, bottom, left, right } = (drawn ?? at).getBoundingClientRect()
  const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  const isField =
    at instanceof HTMLInputElement ||
    at instanceof HTMLSelectElement ||
    at instanceof HTMLTextAreaElement
  const labels = isField ? [...(at.labels ?? [])] : []
  const words = at.getAttribute('aria-label') ?? labels[0]?.textContent ?? at.textContent ?? ''
  const tests = [
    { is: isSeen(), problem: 'the focus does not show' },
    { is: isOnScreen, problem: 'it is off the screen' },
    { is: at.tabIndex <= 0, problem: 'it jumps the order of the page' },
  ]
  return {
    name: words.replace(/\s+/g, ' ').trim(),
    problems: tests.filter(({ is }) => !is).map(({ problem }) => problem),
  }
}

/** What has the focus now, as markup tells it. */
export function focusOn(page: Page) {
  return page.evaluate(() => {
    const at = document.activeElement
    return { id: at?.id ?? '', role: at?.getAttribute('role'), class: at?.className ?? '' }
  })
}
