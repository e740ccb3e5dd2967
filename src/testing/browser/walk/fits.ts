import type { Page } from 'playwright-core'

/** What does not fit the screen as wide as it is: a page that scrolls sideways, chart words cut off or too small. */
export async function sizeProblems(page: Page): Promise<readonly string[]> {
  return [
    ...(await page.evaluate(whatSticksOut)),
    ...(await page.evaluate(boxesOutOfReach)),
    ...(await page.evaluate(smallWords)),
  ]
}

// Each of these runs in the page by itself, so it may use nothing from outside of it.

function whatSticksOut(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.body.querySelectorAll('*')].filter(
    (part) =>
      part.getBoundingClientRect().right > clientWidth + 0.5 && !part.closest('.waymark-scroll'),
  )
  const names = wide.slice(0, 5).map((part) => `${part.tagName} ${part.getAttribute('class')}`)
  return [`the page is ${scrollWidth} px wide on ${clientWidth}: ${names.join(', ')}`]
}

function boxesOutOfReach(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter(
      (box) =>
        box.scrollWidth > box.clientWidth &&
        ['auto', 'scroll', 'hidden'].includes(getComputedStyle(box).overflowX) &&
        !box.matches('.govuk-visually-hidden, input, select, textarea') &&
        box.tabIndex < 0,
    )
    .map((box) => `the keyboard cannot scroll ${box.tagName} ${box.className}`)
}

function smallWords(): readonly string[] {
  const wide = document.documentElement.clientWidth
  return [...document.querySelectorAll<SVGTextElement>('svg text')]
    .filter((words) => words.checkVisibility())
    .flatMap((words) => {
      const scale = words.getScreenCTM()?.a ?? 0
      const size = Number.parseFloat(getComputedStyle(words).fontSize) * scale
      const { left, right } = words.getBoundingClientRect()
      const isCut = left < -0.5 || right > wide + 0.5
      return [
        ...(size < 11 ? [`“${words.textContent}” in a chart is ${size.toFixed(1)} px high`] : []),
        ...(isCut ? [`“${words.textContent}” in a chart is cut off`] : []),
      ]
    })
}
