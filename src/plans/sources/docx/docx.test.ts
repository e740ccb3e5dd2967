import { expect, test } from 'vitest'
import { aDocx, aParagraph, aWordCell } from '../made-files.ts'
import { coveredIn, sourceOf, toldBy } from '../told.ts'

const style = (id: string, name: string, rest = '') =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`

const styles =
  style('T', 'Title') +
  style('H1', 'heading 1') +
  style('Own', 'Our heading', '<w:basedOn w:val="H1"/>') +
  style('Levelled', 'Levelled', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
  style('Round', 'Round', '<w:basedOn w:val="Round"/>')

const of = (id: string) => `<w:pStyle w:val="${id}"/>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

test('headings are told by style, by the style it is based on, and by outline level', async () => {
  const body = [
    aParagraph('A plan', of('T')),
    aParagraph('Homes', of('H1')),
    aParagraph('Ours', of('Own')),
    aParagraph('Third', of('Levelled')),
    aParagraph('By itself', '<w:outlineLvl w:val="1"/>'),
    aParagraph('No heading', of('Round')),
    aParagraph('Body text', `${of('H1')}<w:outlineLvl w:val="9"/>`),
  ]
  const source = await sourceOf(aDocx(body.join(''), { styles }))
  expect(source.title).toBe('A plan')
  expect(toldBy(source)).toEqual([
    ...['heading 1 A plan', 'heading 1 Homes', 'heading 1 Ours', 'heading 3 Third'],
    ...['heading 2 By itself', 'paragraph No heading', 'paragraph Body text'],
  ])
})

const level = (place: number, format: string, text: string, rest = '') =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${rest}</w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '•')}${level(1, 'lowerRoman', '(%2)')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
const list = (id: number, place: number) =>
  `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${id}"/></w:numPr>`

test('numbers that stand in no text are told where they name a line, a heading or a cell', async () => {
  const body = [
    aParagraph('Homes', list(1, 0) + of('H1')),
    aParagraph('First', list(1, 1)),
    aParagraph('Second', list(1, 1)),
    aParagraph('Point', list(2, 0)),
    aParagraph('Small', list(2, 1)),
    table(
      row(`<w:tc>${aParagraph('', list(1, 1))}</w:tc>`, aWordCell('House people')),
      row(`<w:tc>${aParagraph('', list(3, 0))}</w:tc>`, aWordCell('Keep them housed')),
    ),
  ]
  expect(toldBy(await sourceOf(aDocx(body.join(''), { styles, numbering })))).toEqual([
    ...['heading 1 1. Homes', 'item 2 1.1 First', 'item 2 1.2 Second'],
    ...['item 1 Point', 'item 2 Small'],
    [
      ['1.3', 'House people'],
      ['5.', 'Keep them housed'],
    ],
  ])
})

test('what was struck in tracked changes is gone, and what was written in is there', async () => {
  const changed =
    '<w:p><w:r><w:t>Open </w:t></w:r><w:del><w:r><w:delText>ten</w:delText><w:t>ten</w:t></w:r></w:del>' +
    '<w:ins><w:r><w:t>twelve</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>' +
    '<w:moveTo><w:r><w:t> beds</w:t></w:r></w:moveTo></w:p>'
  const joined =
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>' +
    aParagraph('paragraph')
  const deletedRow = `<w:tr><w:trPr><w:del/></w:trPr>${aWordCell('gone')}</w:tr>`
  const body = changed + joined + table(row(aWordCell('kept')), deletedRow)
  expect(toldBy(await sourceOf(aDocx(body)))).toEqual([
    'paragraph Open twelve beds',
    'paragraph One paragraph',
    [['kept']],
  ])
})

test('what a merged cell covers stands empty, across and down, and rows may begin late', async () => {
  const body = table(
    row(
      aWordCell('Wide', '<w:gridSpan w:val="2"/>'),
      aWordCell('Tall', '<w:vMerge w:val="restart"/>'),
    ),
    row(aWordCell('a'), aWordCell('b'), aWordCell('hidden', '<w:vMerge/>')),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${aWordCell('late')}${aWordCell('c')}</w:tr>`,
  )
  const source = await sourceOf(aDocx(body))
  expect(coveredIn(source)).toEqual(['2 3'])
  expect(toldBy(source)).toEqual([
    [
      ['Wide', '', 'Tall'],
      ['a', 'b', ''],
      ['', 'late', 'c'],
    ],
  ])
})

test('heads, fills and captions are told; white is no fill', async () => {
  const fill = (colour: string) => `<w:shd w:val="clear" w:fill="${colour}"/>`
  const body = `<w:tbl><w:tblPr><w:tblCaption w:val="Homes"/></w:tblPr>
    <w:tr><w:trPr><w:tblHeader/></w:trPr>${aWordCell('Action')}</w:tr>
    ${row(aWordCell('late', fill('FF0000')), aWordCell('plain', fill('FFFFFF')), aWordCell('auto', fill('auto')))}</w:tbl>`
  expect((await sourceOf(aDocx(body))).blocks).toEqual([
    {
      kind: 'table',
      name: 'Homes',
      rows: [
        [{ text: 'Action', isHeading: true }],
        [{ text: 'late', fill: '#ff0000' }, { text: 'plain' }, { text: 'auto' }],
      ],
    },
  ])
})

test('a table within a cell is a table of its own, after the one it stands in', async () => {
  const inner = table(row(aWordCell('inner')))
  const layout = table(row(`<w:tc>${inner}${aParagraph('')}</w:tc>`))
  const body = table(row(`<w:tc>${aParagraph('outer')}${inner}${aParagraph('')}</w:tc>`)) + layout
  expect(toldBy(await sourceOf(aDocx(body)))).toEqual([[['outer']], [['inner']], [['inner']]])
})

test('text boxes and links are read once, and footnotes, fields and hidden words are not', async () => {
  const box = `<w:txbxContent>${aParagraph('In a box')}</w:txbxContent>`
  const body =
    `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice>` +
    `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
    '<w:r><w:t>Beside</w:t></w:r><w:hyperlink><w:r><w:t> a link</w:t></w:r></w:hyperlink>' +
    '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:instrText>PAGEREF</w:instrText></w:r>' +
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>'
  expect(toldBy(await sourceOf(aDocx(body)))).toEqual([
    'paragraph In a box',
    'paragraph Beside a link',
  ])
})

test('lines, tabs, hyphens and ticks within a cell are kept', async () => {
  const cell =
    '<w:tc><w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/></w:r></w:p>' +
    '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p></w:tc>'
  expect(toldBy(await sourceOf(aDocx(table(row(cell)))))).toEqual([[['one\ntwo\tthree-\n✓']]])
})
