import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemsOf } from './walk/examine.ts'
import { faultsOf } from './walk/faults.ts'
import { flags } from './walk/house-in-browser.ts'
import { everyStop } from './walk/keyboard.ts'
import { hiddenOnPaper, lostInColours, shownOnPaper } from './walk/paper.ts'
import { summaryProblems } from './walk/summaries.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '', args: flags })
})
afterAll(() => browser.close())

/** A page with something wrong in it, to see that what watches the pages sees it. */
async function broken(main: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent(
    `<!DOCTYPE html><html lang="en-GB"><head><title>Broken</title><meta name="viewport" content="width=device-width">
    </head><body><main><h1>Broken</h1>${main}</main></body></html>`,
  )
  return page
}

test.each([
  { wrong: '<img src="data:,">', told: 'image-alt' },
  { wrong: '<p style="color:#aaa;background:#fff">Pale</p>', told: 'color-contrast' },
  { wrong: '</main><p>Outside</p><main>', told: 'region' },
  {
    wrong: '<input type="radio" aria-expanded="true" aria-label="Yes">',
    told: 'aria-allowed-attr',
  },
  { wrong: '<p style="width:400px">Wide</p>', told: 'the page is 4' },
  {
    wrong: '<div style="overflow-x:auto"><p style="width:400px">W</p></div>',
    told: 'cannot scroll',
  },
  {
    wrong: '<svg width="200" height="40"><text y="20" font-size="9">9</text></svg>',
    told: 'in a chart is 9.0 px',
  },
])('a page is refused for $told', async ({ wrong, told }) => {
  expect((await problemsOf(await broken(wrong))).join('\n')).toContain(told)
})

test('a summary that misleads is told', async () => {
  const page = await broken(`
    <ul class="govuk-error-summary__list"><li><a href="#b">B</a></li><li><a href="#a">A</a></li><li><a href="#c">C</a></li></ul>
    <input id="a"><input id="b">`)
  expect(await page.evaluate(summaryProblems)).toEqual([
    '“A” is listed after a field further down',
    '“C” leads to no field',
  ])
  const silent = await broken('<p>Nothing listed</p>')
  await silent.evaluate(() => {
    document.title = 'Error: Broken'
  })
  expect(await silent.evaluate(summaryProblems)).toEqual(['the page lists no problem'])
})

test('what paper and forced colours would lose is told', async () => {
  const page = await broken(`
    <nav class="govuk-service-navigation">Ways</nav><p style="color:#ddd">Pale</p>
    <details><summary>Shut</summary><table style="width:300vw"><caption>Shut away</caption></table></details>
    <div class="waymark-drawing"><svg><path class="waymark-line" d="M0 0h9" stroke="none"/></svg></div>`)
  expect(await page.evaluate(hiddenOnPaper)).toEqual(['govuk-service-navigation is printed'])
  expect(await page.evaluate(shownOnPaper)).toEqual([
    '“Shut away” is not printed',
    '“Pale” is too pale',
  ])
  expect((await page.evaluate(lostInColours)).length).toBe(1)
})

test('a stop that does not show the focus is told', async () => {
  const page = await broken('<a href="#x" style="outline:none">Unseen</a>')
  await expect(everyStop(page)).rejects.toThrow('the focus does not show')
})

test('what a page says on its console, and a file that does not come, are told', async () => {
  const context = await browser.newContext()
  const faults = faultsOf(context)
  const page = await context.newPage()
  await context.route('http://broken.test/**', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': "script-src 'self'" },
          body: '<script src="/gone.js"></script><script>alert(1)</script>',
        })
      : route.abort('failed'),
  )
  await page.goto('http://broken.test/')
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error('thrown')
    }),
  )
  await expect.poll(() => faults.join('\n')).toContain('thrown')
  expect(faults.join('\n')).toContain('gone.js')
  expect(faults.join('\n')).toContain('Content Security Policy')
})
