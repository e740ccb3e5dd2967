import { expect, test } from 'vitest'
import { refusalOf, sourceOf, toldBy } from '../told.ts'

test('headings, paragraphs and lists are told in their order, and what is hidden is not', async () => {
  const source = await sourceOf(`<!doctype html><html><head><title>A plan
    of ours</title><style>p{}</style></head><body><script>alert(1)</script>
    <h1>Our <em>plan</em></h1><div>Some words<p>and &amp; more<br>below</p>after</div>
    <ul><li>One<ol><li>Two</ol><li>Three</ul><p hidden>no</p><p style="display: none">no</p><h3>Small</h3></body>`)
  expect(source.title).toBe('A plan of ours')
  expect(toldBy(source)).toEqual([
    ...['heading 1 Our plan', 'paragraph Some words', 'paragraph and & more\nbelow'],
    ...['paragraph after', 'item 1 One', 'item 2 Two', 'item 1 Three', 'heading 3 Small'],
  ])
})

test('what a cell covers across and down stands empty', async () => {
  const source = await sourceOf(`<table><caption>Homes</caption>
    <thead><tr><td colspan=2>Action<th>When</thead>
    <tr><td rowspan="2">1.1<td bgcolor=red>House <p>people</p><td style="background: rgb(0, 128, 0)">May
    <tr><td>Again<td rowspan=999999>June</table>`)
  expect(source.blocks).toEqual([
    {
      kind: 'table',
      name: 'Homes',
      rows: [
        [{ text: 'Action', isHeading: true }, { text: '' }, { text: 'When', isHeading: true }],
        [
          { text: '1.1' },
          { text: 'House\npeople', fill: '#ff0000' },
          { text: 'May', fill: '#008000' },
        ],
        [{ text: '', isCovered: true }, { text: 'Again' }, { text: 'June' }],
      ],
    },
  ])
})

test('a table within a table is a table of its own', async () => {
  const page = '<table><tr><td><table><tr><td>inner</table><td>beside</table><p>after'
  expect(toldBy(await sourceOf(page))).toEqual([[['', 'beside']], [['inner']], 'paragraph after'])
})

test('pages of the west that are not UTF-8 are read by the letters Windows has', async () => {
  const bytes = Uint8Array.from([...'<p>caf'].map((letter) => letter.charCodeAt(0)).concat(0xe9))
  expect(toldBy(await sourceOf(bytes, 'plan.html'))).toEqual(['paragraph café'])
})

test('a page that defines entities is refused', async () => {
  const page = '<!DOCTYPE html [<!ENTITY a "b">]><p>&a;</p>'
  expect(await refusalOf(page)).toContain('defines words of its own')
})
