import { plainTable } from '#vocabulary'
import { pipeTables } from './pipe-tables.ts'
import type { Source, SourceBlock } from './source.ts'
import { blocksOfLines } from './text-lines.ts'

/**
 * Reads plain text, Markdown and what was pasted: headings, paragraphs, lists and tables, whether each row of a
 * table stands on a line or each of its cells does. Any text gives a source.
 */
export function readPlainText(text: string): Source {
  const lines = plainTable(text.replace(/^\uFEFF/, '')).split(/\r\n?|\n/)
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
