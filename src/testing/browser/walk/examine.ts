import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { sizeProblems } from './fits.ts'
import { summaryProblems } from './summaries.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const tags = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
]

/**
 * The one rule GOV.UK's own behaviour breaks: a radio or checkbox that shows more questions is given
 * `aria-expanded`, which its role does not know (https://github.com/alphagov/govuk-frontend/issues/979).
 */
const known = {
  rule: 'aria-allowed-attr',
  on: '[aria-expanded].govuk-radios__input, [aria-expanded].govuk-checkboxes__input',
}

/** What axe finds wrong on the page as it stands: the rules of WCAG 2.2 AA and its best practices. */
async function axeProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource) // not as a script of the page: its policy would refuse one
  const found = await page.evaluate(runAxe, tags)
  const isKnown = await page.evaluate(
    ({ found, known }) =>
      found.map(
        ({ rule, at }) => rule === known.rule && document.querySelector(at)?.matches(known.on),
      ),
    { found, known },
  )
  return found
    .filter((_, index) => !isKnown[index])
    .map(({ rule, help, at }) => `${rule}: ${help} (${at})`)
}

async function runAxe(values: readonly string[]) {
  const loaded = window as unknown as { readonly axe: typeof axe }
  const { violations } = await loaded.axe.run({
    runOnly: { type: 'tag', values: [...values] },
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => ({ rule: id, help, at: target.join(' ') })),
  )
}

/** All that is wrong with a page as it stands: by axe on a wide screen, and by size at 320 pixels with every answer open. */
export async function problemsOf(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 1280, height: 800 })
  const found = await axeProblems(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => {
    for (const answer of document.querySelectorAll('details')) answer.open = true
  })
  return [...found, ...(await page.evaluate(summaryProblems)), ...(await sizeProblems(page))]
}
