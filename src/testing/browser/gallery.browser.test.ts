import { expect, test } from 'vitest'
import { gallery, renderPage } from '#design'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, walk } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)

test('every component and chart of the gallery is sound in each of its states', async () => {
  const context = await house.visit()
  const page = await context.newPage()
  const pages = gallery.map((one, index) => ({ ...one, path: `/gallery/${index}` }))
  await context.route('**/gallery/*', (route) => {
    const shown = pages.find(({ path }) => route.request().url().endsWith(path))
    return route.fulfill({ contentType: 'text/html', body: shown ? renderPage(shown.page()) : '' })
  })
  const states = pages.map(({ name, state, path }) => ({ ...at(path), name: `${name}, ${state}` }))
  expect(await walk(page, states, new Set())).toEqual([])
})
