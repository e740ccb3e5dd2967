import { readSource } from './read-source.ts'
import type { Source, SourceBlock } from './source.ts'

/** For tests: what a file holds; the refusal where it is refused, so that a test shows it. */
export async function sourceOf(bytes: Uint8Array | string, name = 'plan'): Promise<Source> {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const read = await readSource({ name, bytes: given })
  if ('refusal' in read) throw new Error(read.refusal)
  return read
}

/** For tests: the sentence with which a file is refused; nothing where it is read. */
export async function refusalOf(
  bytes: Uint8Array | string,
  name = 'plan',
): Promise<string | undefined> {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const read = await readSource({ name, bytes: given })
  return 'refusal' in read ? read.refusal : undefined
}

/** For tests: the rows and columns, counted from 1, of cells to which the one above them reaches down. */
export function coveredIn({ blocks }: Source): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? coveredOf(block) : []))
}

function coveredOf({ rows }: Extract<SourceBlock, { kind: 'table' }>): readonly string[] {
  return rows.flatMap((row, down) =>
    row.flatMap(({ isCovered }, across) => (isCovered ? [`${down + 1} ${across + 1}`] : [])),
  )
}

/** For tests: the texts of each table, and the lines between them. */
export function toldBy({ blocks }: Source): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) =>
    block.kind === 'table' ? textsOf(block) : `${block.kind} ${levelOf(block)}${block.text}`,
  )
}

function textsOf({ rows }: Extract<SourceBlock, { kind: 'table' }>) {
  return rows.map((row) => row.map(({ text }) => text))
}

function levelOf(block: SourceBlock): string {
  return 'level' in block ? `${block.level} ` : ''
}
