import { load } from 'cheerio'
import { expect, test } from 'vitest'
import {
  accountChangedLetter,
  invitationLetter,
  signInLinkLetter,
  useOrganisationLetter,
} from './letters.ts'

const to = 'ana@example.org'
const link = 'https://waymark.example.org/x?a=1&b=2'
const letters = [
  signInLinkLetter(to, link),
  useOrganisationLetter(to, 'Coventry Housing Desk', link),
  invitationLetter(to, { agencyName: 'Coventry Housing Desk', invitedBy: 'Orrin', link }),
  accountChangedLetter(to, 'passkey-added', link),
]

test('a name with markup in it stays words in a letter', () => {
  const { html } = useOrganisationLetter(to, '<b>Bold & Sons</b>', link)
  expect(load(html)('b')).toHaveLength(0)
  expect(load(html)('body').text()).toContain('<b>Bold & Sons</b>')
})

test.each(letters)('“$subject” says the same in words and in HTML', ({ text, html }) => {
  const page = load(html)
  expect(page('a').attr('href')).toBe(link)
  const words = page('p')
    .toArray()
    .map((paragraph) => page(paragraph).text())
  for (const paragraph of words) expect(text).toContain(paragraph)
  expect(text).toContain(`\n${link}\n`)
})

test('the letters read well', () => {
  expect(letters.map(({ text }) => text).join('\n----\n\n')).toMatchSnapshot()
})
