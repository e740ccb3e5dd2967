import type { PlanDocument } from '../../document/plan-document.ts'
import { type KeyEntry, keyEntry } from './key.ts'
import type { Placed } from './outline.ts'

/** What the sheets beside the actions say, where a plan was written as a workbook by this house. */
export type OwnTable =
  | {
      readonly kind: 'plan'
      readonly title: string
      readonly period: string | undefined
      readonly key: readonly KeyEntry[]
    }
  | { readonly kind: 'sections'; readonly sections: PlanDocument['sections'] }
  | { readonly kind: 'references'; readonly references: PlanDocument['references'] }

/** Reads a sheet that `planSheets` writes beside the actions; `undefined` where it is any other table. */
export function ownTable({ table }: Placed): OwnTable | undefined {
  const [head = [], ...rows] = table.rows.map((cells) => cells.map(({ text }) => text.trim()))
  const names = head.map((name) => name.toLowerCase())
  if (table.name === 'Plan' && names[0] === 'title' && head.length <= 2) {
    return planIn(head[1] ?? '', rows)
  }
  if (startsWith(names, ['section number', 'section title'])) {
    return { kind: 'sections', sections: rows.flatMap(sectionIn) }
  }
  if (startsWith(names, ['first', 'second', 'declared by'])) {
    return { kind: 'references', references: rows.flatMap(pairIn) }
  }
  return undefined
}

type Texts = readonly string[]

function startsWith(names: Texts, wanted: Texts): boolean {
  return wanted.every((name, at) => names[at] === name)
}

function planIn(title: string, rows: readonly Texts[]): OwnTable {
  const [name, period] = rows[0] ?? []
  const isPeriod = name === 'Plan period'
  const keys = isPeriod ? rows.slice(1) : rows
  // a row of one text is the heading of a key
  const legend = keys.findIndex(([word, meaning]) => !meaning && word !== 'Key')
  return {
    kind: 'plan',
    title,
    period: isPeriod ? `${name}: ${period}` : undefined,
    key: keys.flatMap(([word = '', meaning = ''], at): readonly KeyEntry[] => {
      if (word === '' || meaning === '') return []
      const kind = legend >= 0 && at > legend ? explained(word) : 'glossary'
      return [{ kind, name: word, meaning }]
    }),
  }
}

/** Whether a word of the legend is a colour, a year, or else a type of action. */
function explained(name: string): KeyEntry['kind'] {
  return keyEntry(`${name}: –`, 'Types of action')?.kind ?? 'type'
}

function sectionIn([number = '', title = '', success = '', part = '']: Texts) {
  if (number === '') return []
  return [{ number, title, success: success || null, part: part || null }]
}

const declaring = { first: 'a', second: 'b', both: 'both' } as const

function pairIn([a = '', b = '', by = '']: Texts) {
  const told = Object.entries(declaring).find(([word]) => word === by.toLowerCase())?.[1]
  return a && b && told ? [{ a, b, declaredBy: told }] : []
}
