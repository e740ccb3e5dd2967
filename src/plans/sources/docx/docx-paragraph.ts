import { type Attributes, said } from '../xml/read-xml.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'
import { isOn } from './docx-table.ts'

/** A paragraph while it is read. */
export type OpenParagraph = {
  readonly words: string[]
  style?: string
  outline?: number
  list?: string
  listLevel?: number
  /** Whether its end was deleted, so that the next paragraph goes on where it stops. */
  isOpenEnded: boolean
  isHidden: boolean
}

/** A paragraph as it was read, without what its place makes of it. */
export type ReadParagraph = {
  readonly text: string
  /** The number written before it, which stands in no text. */
  readonly label: string
  readonly heading: number | undefined
  /** The level of the list it stands in. */
  readonly listed: number | undefined
  readonly isTitle: boolean
}

/** A paragraph that begins, with what a paragraph left open before it. */
export function beginParagraph(carried: string): OpenParagraph {
  return { words: carried ? [carried] : [], isOpenEnded: false, isHidden: false }
}

/** What an element says of the paragraph or run it stands in. */
export const paragraphNotes: Readonly<
  Record<
    string,
    (paragraph: OpenParagraph, attributes: Attributes, path: readonly string[]) => void
  >
> = {
  pStyle(paragraph, attributes) {
    const style = said(attributes, 'val')
    if (style !== undefined) paragraph.style = style
  },
  outlineLvl(paragraph, attributes) {
    paragraph.outline = Number(said(attributes, 'val'))
  },
  numId(paragraph, attributes) {
    paragraph.list = said(attributes, 'val') ?? ''
  },
  ilvl(paragraph, attributes) {
    paragraph.listLevel = Number(said(attributes, 'val'))
  },
  del: leaveOpen,
  moveFrom: leaveOpen,
  r(paragraph) {
    paragraph.isHidden = false
  },
  vanish(paragraph, attributes, path) {
    if (path.at(-1) === 'rPr' && path.at(-2) === 'r') paragraph.isHidden = isOn(attributes)
  },
  tab: saying('\t'),
  ptab: saying('\t'),
  br: saying('\n'),
  cr: saying('\n'),
  noBreakHyphen: saying('-'),
  sym(paragraph, attributes) {
    say(paragraph, signOf(said(attributes, 'char') ?? ''))
  },
}

/** Takes words into a paragraph, unless they are hidden. */
export function say(paragraph: OpenParagraph, words: string): void {
  if (!paragraph.isHidden) paragraph.words.push(words)
}

/** What a paragraph comes to by its style, its outline level and its list. */
export function endParagraph(
  paragraph: OpenParagraph,
  { styles, numbering }: { readonly styles: DocxStyles; readonly numbering: DocxNumbering },
): ReadParagraph {
  const style = styles.of(paragraph.style)
  const outline = paragraph.outline ?? style.outline ?? noHeading
  const list = paragraph.list ?? style.list ?? '0'
  const level =
    paragraph.listLevel ?? style.listLevel ?? numbering.levelOf(list, paragraph.style) ?? 0
  const isHeading = style.isTitle || (outline >= 0 && outline < noHeading)
  return {
    text: paragraph.words.join(''),
    label: list === '0' ? '' : numbering.next(list, level),
    heading: isHeading ? (style.isTitle ? 1 : outline + 1) : undefined,
    listed: list === '0' ? undefined : level + 1,
    isTitle: style.isTitle,
  }
}

const noHeading = 9

function leaveOpen(paragraph: OpenParagraph, _attributes: Attributes, path: readonly string[]) {
  if (path.at(-1) === 'rPr' && path.at(-2) === 'pPr') paragraph.isOpenEnded = true
}

function saying(words: string) {
  return (paragraph: OpenParagraph, _attributes: Attributes, path: readonly string[]) => {
    if (path.at(-1) === 'r') say(paragraph, words)
  }
}

// Ticks, crosses and boxes of the fonts Wingdings and Wingdings 2; what else they draw is a point.
const signs: Readonly<Record<string, string>> = {
  F0FC: '✓',
  F050: '✓',
  F0FB: '✗',
  F04F: '✗',
  F0A8: '☐',
  F06F: '☐',
  F0FE: '☑',
  F052: '☑',
}

function signOf(code: string): string {
  const known = signs[code.toUpperCase()]
  if (known) return known
  const point = Number.parseInt(code, 16)
  if (!(point > 31 && point < 0xe000)) return '•'
  return point >= 0xd800 ? '' : String.fromCodePoint(point)
}
