import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { Page, renderPage } from './page.tsx'

test('a page that comes back with a mistake says so in its title', () => {
  const read = load(renderPage(<Page title="Record a contact" problem={true} />))
  expect(read('title').text()).toBe('Error: Record a contact – Waymark')
})

test('a page is a whole document in British English', () => {
  const markup = renderPage(<Page title="Indicators" />)
  expect(markup).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB"/)
  expect(load(markup)('title').text()).toBe('Indicators – Waymark')
})

test('someone who uses a keyboard can pass the header by', () => {
  const read = load(renderPage(<Page title="Indicators">Words</Page>))
  const first = read('body').find('a').first()
  expect(first.attr('href')).toBe('#main-content')
  expect(read('main#main-content').text()).toBe('Words')
})

test('a visitor to the demonstration is told on the page that its people are invented', () => {
  const demonstration = load(renderPage(<Page title="Indicators" demonstration={true} />))
  expect(demonstration('.waymark-demonstration').text()).toContain('invented')
  const region = load(renderPage(<Page title="Indicators" />))
  expect(region('.waymark-demonstration')).toHaveLength(0)
})

test('a member sees who they are signed in as, and a visitor sees no such line', () => {
  const member = load(
    renderPage(<Page title="People" signedIn={{ name: 'Ana', agency: 'Canal Street outreach' }} />),
  )
  expect(member('.waymark-member').text()).toContain('Signed in as Ana, Canal Street outreach')
  expect(load(renderPage(<Page title="People" />))('.waymark-member')).toHaveLength(0)
})

test('the section a page belongs to is marked in the navigation', () => {
  const read = load(renderPage(<Page title="Rare" section="indicators" />))
  expect(read('.govuk-service-navigation [aria-current]').text()).toBe('Indicators')
})

test('a page asks for no inline script or style, so that a strict security policy can stand', () => {
  const read = load(
    renderPage(
      <Page title="Rare" demonstration={true} scripts={['/assets/board.js']} nonce="abc" />,
    ),
  )
  const scripts = read('script').toArray()
  expect(scripts.map((script) => read(script).attr('src')?.replace(/\?.*/, ''))).toEqual([
    '/assets/behaviours.js',
    '/assets/board.js',
  ])
  expect(scripts.every((script) => read(script).attr('nonce') === 'abc')).toBe(true)
  expect(read('script').text()).toBe('')
  expect(read('style, [style], [onclick]')).toHaveLength(0)
})

test('words that a person typed cannot become markup', () => {
  const read = load(renderPage(<Page title="<b>x</b>">{'<script>alert(1)</script>'}</Page>))
  expect(read('main script')).toHaveLength(0)
  expect(read('title').text()).toContain('<b>x</b>')
})
