import type { SourceBlock } from './source.ts'
import { cellsOfLine, cellText } from './text-cells.ts'

/** Headings, paragraphs, lists, and tables without a ruler, of lines that hold no other table. */
export function blocksOfLines(
  lines: readonly string[],
  { isBeginning }: { readonly isBeginning: boolean },
): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  let at = 0
  while (at < lines.length) {
    const rows = tableFrom(lines, at)
    if (rows.length > 0) {
      blocks.push({ kind: 'table', rows: rows.map((cells) => cells.map((text) => ({ text }))) })
      at += rows.length
      continue
    }
    const isFirst = isBeginning && blocks.length === 0
    const { block, taken } = (isFirst && titleAt(lines, at)) || blockAt(lines, at)
    if (block) blocks.push(block)
    at += taken
  }
  return blocks
}

/** At least two lines, one after the other, that are parted in the same way: pasted from a sheet, or without a ruler. */
function tableFrom(lines: readonly string[], at: number): readonly (readonly string[])[] {
  const part = ['\t', '|'].find((mark) => (lines[at] ?? '').trimEnd().includes(mark))
  if (part === undefined) return []
  let end = at
  while ((lines[end] ?? '').trimEnd().includes(part)) end += 1
  if (end - at < 2) return []
  const cells = part === '|' ? cellsOfLine : (line: string) => line.split('\t').map(cellText)
  return lines.slice(at, end).map(cells)
}

type Taken = { readonly block: SourceBlock | undefined; readonly taken: number }

/** The first line of a text is its title where it is short and no sentence. */
function titleAt(lines: readonly string[], at: number): Taken | undefined {
  const line = (lines[at] ?? '').trim()
  const isTitle = line.length <= 120 && /^[\p{Lu}\d]/u.test(line) && !/[.,;:!?]$/.test(line)
  return isTitle && !readsAsField(line) ? heading(1, line) : undefined
}

/** “Action 1 – …” and “Lead: …” are no headings. */
function readsAsField(line: string): boolean {
  return / [-–—=] |: /.test(line)
}

function blockAt(lines: readonly string[], at: number): Taken {
  const line = (lines[at] ?? '').trim()
  if (line === '' || /^(?:[-*_=] ?){3,}$/.test(line)) return { block: undefined, taken: 1 }
  return (
    headingAt(line, lines[at + 1]) ??
    listAt(lines, at) ??
    guessedAt(line, lines[at + 1]) ??
    paragraphAt(lines, at)
  )
}

/** A heading as Markdown marks it: with `#` before it, or a rule under it. */
function headingAt(line: string, next: string | undefined): Taken | undefined {
  const marked = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line)
  if (marked) return heading(marked[1]?.length ?? 1, marked[2] ?? '')
  const rule = /^(?:(=)=*|-{3,})$/.exec((next ?? '').trim())
  return rule ? { ...heading(rule[1] ? 1 : 2, line), taken: 2 } : undefined
}

function guessedAt(line: string, next: string | undefined): Taken | undefined {
  return looksAHeading(line, next) ? heading(2, line) : undefined
}

function heading(level: number, text: string): Taken {
  return { block: { kind: 'heading', level, text: cellText(text) }, taken: 1 }
}

/** A short line without an end, and something below it that is not its own continuation. */
function looksAHeading(line: string, below: string | undefined): boolean {
  if (line.length > 70 || !/^[\p{Lu}\d]/u.test(line) || /[.,;:!?|]$/.test(line)) return false
  if (line.split(/\s+/).length > 9 || line.includes('\t') || readsAsField(line)) return false
  return below === undefined || below.trim() === '' || !/^\s*\p{Ll}/u.test(below)
}

const listed = /^(?<indent>\s*)(?:[-*+•▪◦‣·–]|o(?=\s{2,}))\s+(?<text>.+)$/

function listAt(lines: readonly string[], at: number): Taken | undefined {
  const found = listed.exec(lines[at] ?? '')?.groups
  if (!found) return undefined
  const width = (found['indent'] ?? '').replaceAll('\t', '    ').length
  const { text, taken } = withContinuation(lines, at, found['text'] ?? '')
  return { block: { kind: 'item', level: 1 + Math.floor(width / 2), text: cellText(text) }, taken }
}

function paragraphAt(lines: readonly string[], at: number): Taken {
  const { text, taken } = withContinuation(lines, at, lines[at] ?? '')
  return { block: { kind: 'paragraph', text: cellText(text) }, taken }
}

/** What was wrapped at the edge of a page goes on in the next line with a small letter. */
function withContinuation(lines: readonly string[], at: number, begun: string) {
  let text = begun
  let next = at + 1
  while (next < lines.length) {
    const line = lines[next] ?? ''
    const goesOn = /^\s*\p{Ll}/u.test(line) && !/[.:;|]\s*$/.test(text) && !/^\s*o\s/.test(line)
    if (!goesOn || line.includes('|')) break
    text = `${text.trimEnd()} ${line.trim()}`
    next += 1
  }
  return { text, taken: next - at }
}
