import type { Budget } from '../budget.ts'
import type { Source, SourceBlock } from '../source.ts'
import type { Attributes, Visitor } from '../xml/read-xml.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import {
  beginParagraph,
  endParagraph,
  type OpenParagraph,
  paragraphNotes,
  type ReadParagraph,
  say,
} from './docx-paragraph.ts'
import type { DocxStyles } from './docx-styles.ts'
import { beginTable, endCell, endRow, endTable, type OpenTable, tableNotes } from './docx-table.ts'

/** What a body is read with. */
export type DocxSetting = {
  readonly styles: DocxStyles
  readonly numbering: DocxNumbering
  readonly budget: Budget
}

/** Whoever reads the body of a document, and what they have read. */
export function bodyVisitor(setting: DocxSetting): Visitor & { readonly read: () => Source } {
  const body: Body = { blocks: [], paragraphs: [], tables: [], carried: '', setting }
  return {
    open: (name, attributes, path) => open(body, name, { attributes, path }),
    close: (name) => ends[name]?.(body),
    text(text, path) {
      const paragraph = body.paragraphs.at(-1)
      if (!paragraph || path.at(-1) !== 't') return
      setting.budget.spend('letters', text.length)
      say(paragraph, text)
    },
    passesOver: (name, _attributes, path) =>
      passedOver.has(name) ||
      name.endsWith('Change') ||
      (deleting.has(name) && path.at(-1) !== 'trPr' && path.at(-1) !== 'rPr'),
    read: () => ({
      ...(body.title ? { title: body.title } : {}),
      blocks: body.blocks,
    }),
  }
}

// What was struck in tracked changes and where what was moved once stood; what stands twice for older programs; how
// a word is pronounced.
const deleting: ReadonlySet<string> = new Set(['del', 'moveFrom'])
const passedOver: ReadonlySet<string> = new Set(['Fallback', 'rt'])

type Body = {
  readonly blocks: SourceBlock[]
  /** The paragraph that is read, and those its text box stands in. */
  readonly paragraphs: OpenParagraph[]
  /** The table that is read, and those it stands in. */
  readonly tables: OpenTable[]
  carried: string
  title?: string
  readonly setting: DocxSetting
}

type Met = { readonly attributes: Attributes; readonly path: readonly string[] }

function open(body: Body, name: string, { attributes, path }: Met): void {
  if (name === 'p') {
    body.paragraphs.push(beginParagraph(body.carried))
    body.carried = ''
    return
  }
  if (name === 'tbl') {
    body.tables.push(beginTable())
    return
  }
  const table = body.tables.at(-1)
  if (table) tableNotes[name]?.(table, attributes, path)
  const paragraph = body.paragraphs.at(-1)
  if (paragraph) paragraphNotes[name]?.(paragraph, attributes, path)
}

const ends: Readonly<Record<string, (body: Body) => void>> = {
  p(body) {
    const paragraph = body.paragraphs.pop()
    if (!paragraph) return
    if (paragraph.isOpenEnded) {
      body.carried = paragraph.words.join('')
      return
    }
    take(body, endParagraph(paragraph, body.setting))
  },
  tc(body) {
    const table = body.tables.at(-1)
    if (!table?.cell) return
    body.setting.budget.spend('cells', endCell(table))
    table.cell = undefined
  },
  tr(body) {
    const table = body.tables.at(-1)
    if (table) endRow(table)
  },
  tbl(body) {
    const table = body.tables.pop()
    const read = table && endTable(table)
    const outermost = body.tables[0]
    if (read && outermost) {
      body.setting.budget.spend('blocks', 1)
      outermost.within.push(read)
    } else if (read) keep(body, read)
    for (const one of table?.within ?? []) keep(body, one)
  },
}

/** A paragraph where it stands: a line of a cell, or a block. */
function take(body: Body, paragraph: ReadParagraph): void {
  const labelled = `${paragraph.label} ${paragraph.text}`.trim()
  const cell = body.tables.at(-1)?.cell
  if (cell) {
    cell.lines.push(paragraph.label ? labelled : paragraph.text)
    return
  }
  if (labelled) keep(body, blockOf(paragraph, labelled))
  if (paragraph.isTitle && labelled) body.title ??= labelled
}

function blockOf({ heading, listed, label, text }: ReadParagraph, labelled: string): SourceBlock {
  if (heading) return { kind: 'heading', level: heading, text: oneLine(labelled) }
  if (listed === undefined) return { kind: 'paragraph', text: labelled }
  // a number such as 1.2 is a name of the line; 1. and a. only count the lines
  const isNamed = /[\p{L}\d][.)-][\p{L}\d]|\p{L}\d|\d\p{L}/u.test(label) || !text.trim()
  return { kind: 'item', level: listed, text: isNamed ? labelled : text.trim() }
}

function keep(body: Body, block: SourceBlock): void {
  body.setting.budget.spend('blocks', 1)
  body.blocks.push(block)
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
}
