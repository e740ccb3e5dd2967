import { describe, expect, test } from 'vitest'
import { publicPaths } from '#site'
import { fillWithRegion } from '../house/small-region.ts'
import { sizeProblems } from './walk/fits.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { hiddenOnPaper, lostInColours, shownOnPaper } from './walk/paper.ts'

const house = houseInBrowser((db) => fillWithRegion(db, 26, 400))
const pages = publicPaths('E08000026').filter(({ name }) => !/^indicator (?!r1|b2)/.test(name))

test.each(pages)('the page $name can be read on paper', async ({ path }) => {
  // A4 upright less its margins, at 96 pixels an inch.
  const page = await (await house.visit({ viewport: { width: 718, height: 1047 } })).newPage()
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.waymark-demonstration').isVisible()).toBe(true)
  expect(await page.evaluate(hiddenOnPaper)).toEqual([])
  expect(await page.evaluate(shownOnPaper)).toEqual([])
})

test.each(['/', '/indicators/r1', '/snapshot', '/sign-in'])(
  'the page %s fits at 400 %% zoom',
  async (path) => {
    // 1280 by 1024 pixels, four to a CSS pixel each way.
    const context = await house.visit({
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
    })
    const page = await context.newPage()
    await page.goto(path)
    expect(await sizeProblems(page)).toEqual([])
  },
)

describe.each(['light', 'dark'] as const)('with forced colours, %s', (colorScheme) => {
  test.each(['/', '/indicators/r1', '/snapshot'])(
    'the charts of %s are still drawn',
    async (path) => {
      const context = await house.visit({ forcedColors: 'active', colorScheme })
      const page = await context.newPage()
      await page.goto(path)
      expect(await page.evaluate(lostInColours)).toEqual([])
    },
  )
})
