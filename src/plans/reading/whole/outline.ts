import type { Source, SourceBlock, SourceTable } from '../../sources/source.ts'
import { roleOf } from '../columns/roles.ts'
import { beginsAction } from '../rows/head.ts'
import { type Context, noContext } from '../rows/row.ts'
import { below, readHeading, readsAsHeading, successIn } from './headings.ts'
import { type KeyEntry, keyEntries } from './key.ts'

/** A line of the text around tables; `at` counts the blocks of the source from 1. */
export type Line = {
  readonly text: string
  readonly kind: 'heading' | 'paragraph' | 'item'
  readonly level: number
  readonly at: number
  readonly context: Context
}

/** A table with what stands above it; `number` is counted from 1. */
export type Placed = {
  readonly table: SourceTable
  readonly number: number
  readonly context: Context
  /** The heading right above, as it is written. */
  readonly under: string
}

/** A line that says what success looks like. */
export type SuccessLine = {
  readonly kind: 'success'
  readonly text: string
  readonly whole: string
  readonly at: number
}

/** A plan by its headings: what its key explains, its tables, and the lines that are neither. */
export type Outline = {
  readonly title: string
  readonly key: readonly KeyEntry[]
  readonly tables: readonly Placed[]
  readonly lines: readonly Line[]
  /** What is said of what success looks like, without its label and with it. */
  readonly successes: readonly SuccessLine[]
  /** Headings as they were written, but for the title. */
  readonly headings: readonly string[]
}

/** Walks through a source once and says of each block what it stands under. */
export function outlineOf(source: Source): Outline {
  const title = titleOf(source)
  const seen = {
    key: [] as KeyEntry[],
    tables: [] as Placed[],
    lines: [] as Line[],
    successes: [] as SuccessLine[],
  }
  const headings: string[] = []
  let state: State = { context: noContext, under: '', isSuccess: false }
  for (const [index, block] of source.blocks.entries()) {
    if (isHeading(block, state)) {
      if (block.text === title && headings.length === 0 && index < 5) continue
      headings.push(block.text)
      state = stateBelow(state, block.text)
      seen.lines.push({
        text: block.text,
        kind: 'heading',
        level: 1,
        at: index + 1,
        context: state.context,
      })
    } else if (block.kind === 'table') {
      state = { ...state, isSuccess: false }
      seen.tables.push({
        table: block,
        number: seen.tables.length + 1,
        context: state.context,
        under: state.under,
      })
    } else {
      state = take(state, block, (line) => {
        if ('meaning' in line) seen.key.push(line)
        else if (line.kind === 'success') seen.successes.push({ ...line, at: index + 1 })
        else seen.lines.push({ ...line, at: index + 1, context: state.context })
      })
    }
  }
  return { title, ...seen, headings }
}

/** What a plan calls itself: its first heading, or the name its file has. */
function titleOf({ title, blocks }: Source): string {
  const first = blocks.find(({ kind }) => kind === 'heading')
  const isFirst = first?.kind === 'heading' && first.level === 1 && blocks.indexOf(first) < 5
  return (isFirst ? first.text : undefined) ?? title ?? ''
}

/** What stands right below “What success looks like:” is that, also where it was taken for a heading. */
function isHeading(block: SourceBlock, { isSuccess, context }: State): block is Textual {
  if (block.kind !== 'heading') return block.kind === 'paragraph' && readsAsHeading(block.text)
  const heading = readHeading(block.text)
  const isText = heading.kind === 'section' && heading.number === undefined
  return !(isSuccess && context.success === undefined && isText)
}

type State = { readonly context: Context; readonly under: string; readonly isSuccess: boolean }

function stateBelow(state: State, text: string): State {
  const heading = readHeading(text)
  const isSuccess = heading.kind === 'success'
  const context = below(state.context, heading)
  return {
    context: isSuccess ? { ...context, success: undefined } : context,
    under: text,
    isSuccess,
  }
}

type Textual = Exclude<SourceBlock, SourceTable>

function take(
  state: State,
  block: Textual,
  put: (line: KeyEntry | Omit<SuccessLine, 'at'> | Omit<Line, 'at' | 'context'>) => void,
): State {
  if (isLabelOfSuccess(block.text)) {
    put({ kind: 'success', text: '', whole: block.text })
    return { ...state, isSuccess: true, context: { ...state.context, success: undefined } }
  }
  const isBelow = state.isSuccess && block.text.trim() !== '' && !beginsAction(block.text)
  const success = isBelow ? block.text : successIn(block.text)
  if (success !== undefined) {
    put({ kind: 'success', text: success, whole: block.text })
    const whole = [state.context.success, success].filter(Boolean).join('\n')
    return { ...state, context: { ...state.context, success: whole } }
  }
  const entries = block.text.split('\n').flatMap((line) => keyEntries(line, state.under))
  for (const entry of entries) if (entry) put(entry)
  if (entries.some((entry) => !entry)) {
    const kind = block.kind === 'heading' ? 'paragraph' : block.kind
    put({ text: block.text, kind, level: 'level' in block ? block.level : 0 })
  }
  return { ...state, isSuccess: false }
}

/** “What success looks like:”, with what it is in the next line. */
function isLabelOfSuccess(text: string): boolean {
  return (
    text.length < 60 &&
    !/[:?]\s*\S/.test(text.trim().replace(/[:?\s]+$/, '')) &&
    roleOf(text) === 'success'
  )
}
