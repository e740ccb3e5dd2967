import { load } from 'cheerio'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apartIn } from './apart-in.tsx'
import { Page, renderPage } from './page.tsx'

test('a sentence reads as before, and each name in it stands apart, whatever signs it has', () => {
  const name = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text)
  fc.assert(
    fc.property(name, name, (one, other) => {
      const words = `“${one}” of (${other})`
      const page = load(
        renderPage(<Page title="x">{apartIn(words, [one, other, undefined])}</Page>),
      )
      expect(page('main').text()).toBe(words)
      const apart = page('main bdi')
        .toArray()
        .map((bdi) => page(bdi).text())
      expect(apart).toContain(one.length >= other.length ? one : other)
    }),
  )
})
