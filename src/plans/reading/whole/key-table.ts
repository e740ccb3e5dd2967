import type { Issue } from '../issue.ts'
import { leftOver } from '../rows/table-issues.ts'
import { type KeyEntry, keyEntry } from './key.ts'
import type { Placed } from './outline.ts'

/** A table of two columns that explains words, colours or years; `undefined` where it is none. */
export function keyTable(
  placed: Placed,
): { readonly key: readonly KeyEntry[]; readonly issues: readonly Issue[] } | undefined {
  const pairs = placed.table.rows.map((cells) =>
    cells.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean),
  )
  if (pairs.some((cells) => cells.length > 2)) return undefined
  let under = placed.table.name ?? placed.under
  const entries = pairs.map(([name, meaning]) => {
    // a row of one text is a heading for those below it
    if (name && !meaning) under = name
    return name && meaning && !isHeading(name) ? keyEntry(`${name}: ${meaning}`, under) : undefined
  })
  const key = entries.flatMap((entry) => entry ?? [])
  if (key.length < 2 && key.length * 2 < pairs.length) return undefined
  return { key, issues: leftOver(placed).filter(({ where }) => !entries[where.row - 1]) }
}

function isHeading(name: string): boolean {
  return /^(?:colours?|meaning|abbreviations?|acronyms?|terms?|ratings?|status|key|words?|definitions?|rag|symbols?|years?|types?)$/i.test(
    name,
  )
}
