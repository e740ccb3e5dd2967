import type { Source, SourceBlock, SourceTable } from '../../sources/source.ts'
import { headAt } from '../columns/head-row.ts'
import { readHeading, readsAsHeading } from './headings.ts'
import { isKeyHeading, keyEntries } from './key.ts'
import { saysPeriod } from './period.ts'

/**
 * A source in which the title, the period and the key that stand in rows above the headings of a table are lines of
 * its text. The rows stay, empty, so that all others keep their places.
 */
export function withLinesAbove(source: Source): Source {
  const blocks: SourceBlock[] = []
  for (const block of source.blocks) {
    const isFirst = blocks.every(({ kind }) => kind === 'paragraph')
    const place = isFirst ? 'first' : 'later'
    blocks.push(...(block.kind === 'table' ? linesAbove(block, place) : [block]))
  }
  return { ...source, blocks }
}

/** Only what stands above all else can be the title. */
function linesAbove(table: SourceTable, place: 'first' | 'later'): readonly SourceBlock[] {
  const texts = table.rows.slice(0, 20).map((cells) => cells.map(({ text }) => text))
  const head = headAt(texts)
  const above = texts.slice(0, Math.max(0, head)).map(lineOf)
  const written = above.filter(Boolean)
  const lines: SourceBlock[] = []
  const taken = new Set<number>()
  let under = ''
  for (const [at, text] of above.entries()) {
    const isFirst = place === 'first' && text !== '' && text === written[0]
    const block = isFirst && isTitle(text, written.length) ? titled(text) : blockOf(text, under)
    if (!block) continue
    if (isKeyHeading(text) && block.kind === 'heading') under = text
    lines.push(block)
    taken.add(at)
  }
  if (taken.size === 0) return [table]
  const rows = table.rows.map((cells, at) =>
    taken.has(at) ? cells.map((cell) => ({ ...cell, text: '' })) : cells,
  )
  return [...lines, { ...table, rows }]
}

/** What a row says in one line: its one text, or a name and what stands beside it; empty where it says more. */
function lineOf(cells: readonly string[]): string {
  const written = [...new Set(cells.map((text) => text.trim()).filter(Boolean))]
  if (written.length > 2) return ''
  return written.map((text, at) => (at === 0 ? text.replace(/:$/, '') : text)).join(': ')
}

function titled(text: string): SourceBlock {
  return { kind: 'heading', level: 1, text }
}

/** A first line that calls itself a plan, or has others below it, and is no section, key or period. */
function isTitle(text: string, lines: number): boolean {
  const heading = readHeading(text)
  const isPlain = heading.kind === 'section' && heading.number === undefined
  if (!isPlain || readsAsHeading(text) || /^[^:]*period\s*:/i.test(text)) return false
  return /\b(?:plan|strategy|programme|charter)\b/i.test(text) || lines > 1
}

function blockOf(text: string, under: string): SourceBlock | undefined {
  if (text === '') return undefined
  if (isKeyHeading(text) && !/[:=–—]\s*\S/.test(text)) return { kind: 'heading', level: 2, text }
  const isLine = saysPeriod(text) || keyEntries(text, under).some((entry) => entry !== undefined)
  return isLine ? { kind: 'paragraph', text } : undefined
}
