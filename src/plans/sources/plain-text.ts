import { plainText } from '#vocabulary'
import { pipeTables } from './pipe-tables.ts'
import type { Source, SourceBlock } from './source.ts'
import { blocksOfLines } from './text-lines.ts'

/**
 * Reads plain text, Markdown and what was pasted: headings, paragraphs, lists and tables, whether each row of a
 * table stands on a line or each of its cells does. Any text gives a source.
 */
export function readPlainText(text: string): Source {
  // a tab is kept: it parts the cells of what was copied from a sheet
  const parts = text.replace(/^\uFEFF/, '').split('\t')
  const lines = parts
    .map(plainText)
    .join('\t')
    .split(/\r\n?|\n/)
  const blocks: SourceBlock[] = []
  let from = 0
  for (const { first, after, rows } of pipeTables(lines)) {
    blocks.push(...blocksOfLines(lines.slice(from, first), { isBeginning: from === 0 }))
    blocks.push({ kind: 'table', rows: rows.map((cells) => cells.map((cell) => ({ text: cell }))) })
    from = after
  }
  blocks.push(...blocksOfLines(lines.slice(from), { isBeginning: from === 0 }))
  const first = blocks[0]
  return first?.kind === 'heading' ? { title: first.text, blocks } : { blocks }
}
