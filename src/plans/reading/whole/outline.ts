import type { Source, SourceBlock, SourceTable } from '../../sources/source.ts'
import { type Context, noContext } from '../rows/row.ts'
import { below, readHeading, successIn } from './headings.ts'
import { type KeyEntry, keyEntry } from './key.ts'

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

/** A plan by its headings: what its key explains, its tables, and the lines that are neither. */
export type Outline = {
  readonly title: string
  readonly key: readonly KeyEntry[]
  readonly tables: readonly Placed[]
  readonly lines: readonly Line[]
  /** Headings as they were written, but for the title. */
  readonly headings: readonly string[]
}

/** Walks through a source once and says of each block what it stands under. */
export function outlineOf(source: Source): Outline {
  const title = titleOf(source)
  const seen = { key: [] as KeyEntry[], tables: [] as Placed[], lines: [] as Line[] }
  const headings: string[] = []
  let state: State = { context: noContext, under: '', isSuccess: false }
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind === 'heading') {
      if (block.text === title && headings.length === 0 && index < 5) continue
      headings.push(block.text)
      state = stateBelow(state, block.text)
      seen.lines.push({ ...block, at: index + 1, context: state.context })
    } else if (block.kind === 'table') {
      seen.tables.push({
        table: block,
        number: seen.tables.length + 1,
        context: state.context,
        under: state.under,
      })
    } else {
      state = take(state, block, (line) => {
        if ('meaning' in line) seen.key.push(line)
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

type State = { readonly context: Context; readonly under: string; readonly isSuccess: boolean }

function stateBelow(state: State, text: string): State {
  const heading = readHeading(text)
  return {
    context: below(state.context, heading),
    under: text,
    isSuccess: heading.kind === 'success',
  }
}

type Textual = Exclude<SourceBlock, SourceTable>

function take(
  state: State,
  block: Textual,
  put: (line: KeyEntry | Omit<Line, 'at' | 'context'>) => void,
): State {
  const success = state.isSuccess ? block.text : successIn(block.text)
  if (success !== undefined) {
    const whole = [state.context.success, success].filter(Boolean).join('\n')
    return { ...state, context: { ...state.context, success: whole } }
  }
  const entries = block.text.split('\n').map((line) => keyEntry(line, state.under))
  for (const entry of entries) if (entry) put(entry)
  if (entries.some((entry) => !entry)) {
    put({ text: block.text, kind: block.kind, level: 'level' in block ? block.level : 0 })
  }
  return state
}
