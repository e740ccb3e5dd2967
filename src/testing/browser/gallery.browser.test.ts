import { expect, test } from 'vitest'
import { gallery, renderPage } from '#design'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)

test('every component and chart of the gallery is sound in each of its states', async () => {
  const context = await house.visit()
  const pages = gallery.map((one, index) => ({ ...one, path: `/gallery/${index}` }))
  await context.route('**/gallery/*', (route) => {
    const shown = pages.find(({ path }) => route.request().url().endsWith(path))
    return route.fulfill({ contentType: 'text/html', body: shown ? renderPage(shown.page()) : '' })
  })
  const states = pages.map(({ name, state, path }) => ({ ...at(path), name: `${name}, ${state}` }))
  const half = states.length / 2
  const lists = [states.slice(0, half), states.slice(half)]
  expect(await walkAll(context, lists, new Set())).toEqual([])
})
