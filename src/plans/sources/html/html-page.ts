import type { Budget } from '../budget.ts'
import type { Source, SourceBlock } from '../source.ts'
import { type Attributes, said, type Visitor } from '../xml/read-xml.ts'
import {
  beginCell,
  beginHtmlTable,
  beginRow,
  endCell,
  endHtmlTable,
  endRow,
  type OpenHtmlTable,
} from './html-table.ts'
import { openWords, type Words } from './words.ts'

/** Whoever reads a page, and what they have read. */
export function pageVisitor(budget: Budget): Visitor & { readonly read: () => Source } {
  const page: Page = { blocks: [], tables: [], lists: 0, words: openWords(), as: paragraph, budget }
  const title = openWords()
  return {
    open: (name, attributes, path) => open(page, name, { attributes, path }),
    close: (name) => close(page, name),
    text(text, path) {
      budget.spend('letters', text.length)
      if (path.at(-1) === 'title' && path.includes('head')) title.add(text)
      else if (!path.includes('head')) add(page, text, path)
    },
    passesOver: (name, attributes) => passedOver.has(name) || isHidden(attributes),
    read() {
      while (page.tables.length > 0) endTable(page)
      flush(page)
      const told = title.read().replaceAll('\n', ' ')
      return { ...(told ? { title: told } : {}), blocks: page.blocks }
    },
  }
}

type Shape =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly level: number }
  | { readonly kind: 'paragraph' }

type Page = {
  readonly blocks: SourceBlock[]
  readonly tables: OpenHtmlTable[]
  lists: number
  /** What is read outside of tables, and what it becomes. */
  words: Words
  as: Shape
  readonly budget: Budget
}

const paragraph: Shape = { kind: 'paragraph' }
const passedOver: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'audio'],
  ...['video', 'canvas', 'select', 'datalist', 'button', 'rt', 'rp'],
])
const ownLines: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'address'],
  ...['blockquote', 'pre', 'figure', 'figcaption', 'form', 'fieldset', 'legend', 'details', 'hr'],
  ...['summary', 'dl', 'dt', 'dd', 'ul', 'ol', 'menu', 'li', 'body', 'center'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])
const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu'])

function isHidden(attributes: Attributes): boolean {
  const isNone = /(?:^|;)\s*display\s*:\s*none/i.test(said(attributes, 'style') ?? '')
  return isNone || attributes['hidden'] !== undefined
}

type Met = { readonly attributes: Attributes; readonly path: readonly string[] }

function open(page: Page, name: string, { attributes, path }: Met): void {
  const table = page.tables.at(-1)
  if (name === 'table') {
    if (!table) flush(page)
    page.tables.push(beginHtmlTable(page.budget))
  } else if (name === 'br') wordsAt(page).breakLine()
  else if (ownLines.has(name)) begin(page, name)
  else if (table) openInTable(table, name, { attributes, path })
}

function openInTable(table: OpenHtmlTable, name: string, { attributes, path }: Met): void {
  if (name === 'tr') beginRow(table, attributes)
  if (name === 'caption') table.isInCaption = true
  if (!isCell(name)) return
  const isHead = name === 'th' || path.at(-2) === 'thead'
  beginCell(table, attributes, isHead ? 'heading' : 'plain')
}

function close(page: Page, name: string): void {
  const table = page.tables.at(-1)
  if (name === 'table') endTable(page)
  else if (table && name === 'tr') endRow(table)
  else if (table && isCell(name)) endCell(table)
  else if (table && name === 'caption') table.isInCaption = false
  else if (ownLines.has(name)) end(page, name)
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th'
}

/** A line of its own: in a cell a line, elsewhere a block. */
function begin(page: Page, name: string): void {
  if (page.tables.length > 0) {
    wordsAt(page).breakLine()
    return
  }
  flush(page)
  if (lists.has(name)) page.lists += 1
  const [, level] = /^h([1-6])$/.exec(name) ?? []
  if (level) page.as = { kind: 'heading', level: Number(level) }
  else if (name === 'li') page.as = { kind: 'item', level: Math.max(1, page.lists) }
}

function end(page: Page, name: string): void {
  if (page.tables.length > 0) {
    wordsAt(page).breakLine()
    return
  }
  // a paragraph within an item ends the item’s words, and what follows goes on as one
  flush(page)
  if (lists.has(name)) page.lists = Math.max(0, page.lists - 1)
  if (name === 'li' || /^h[1-6]$/.test(name)) page.as = paragraph
}

function add(page: Page, text: string, path: readonly string[]): void {
  const words = wordsAt(page)
  if (path.includes('pre')) words.addAsItIs(text)
  else words.add(text)
}

function wordsAt(page: Page): Words {
  const table = page.tables.at(-1)
  if (!table) return page.words
  if (table.isInCaption) return table.caption
  // what stands in a table and in none of its cells is shown before it
  return table.cell?.words ?? page.words
}

function flush(page: Page): void {
  const text = page.words.read()
  page.words = openWords()
  if (text === '') return
  page.budget.spend('blocks', 1)
  page.blocks.push({ ...page.as, text: page.as.kind === 'heading' ? oneLine(text) : text })
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

function endTable(page: Page): void {
  const table = page.tables.pop()
  if (!table) return
  const read = endHtmlTable(table)
  const found = [...(read ? [read] : []), ...table.within]
  const [outermost] = page.tables
  page.budget.spend('blocks', found.length)
  if (outermost) for (const one of found) outermost.within.push(one)
  else {
    flush(page)
    for (const one of found) page.blocks.push(one)
  }
}
