import type { Issue } from '../issue.ts'
import { type Head, plainTypes, readHead } from './head.ts'
import { evenNumber, isNumber } from './numbers.ts'
import { cellOf, type Row, textOf } from './row.ts'

/** A row with its beginning read, under a number that no other has. */
export type Numbered = Row & { readonly head: Head; readonly numbered: string }

/** Gives each row its number: the one that is written, or the next that is free; both are asked where they are doubtful. */
export function numberRows(
  rows: readonly Row[],
  types: readonly string[],
): { readonly rows: readonly Numbered[]; readonly issues: readonly Issue[] } {
  const heads = rows.map((row) => headOf(row, types))
  const taken = new Set<string>()
  const written = new Set(
    heads.flatMap(({ number }) => (number === undefined ? [] : [evenNumber(number)])),
  )
  const issues: Issue[] = []
  const numbered = rows.map((row, index): Numbered => {
    const head = heads[index] ?? readHead('')
    const given = head.number ?? nextFree(heads[index - 1]?.number, { taken, written })
    const own = taken.has(evenNumber(given)) ? again(given, taken) : given
    taken.add(evenNumber(own))
    if (head.number === undefined) issues.push(issueOf(row, 'number-missing', own))
    else if (own !== given) issues.push(issueOf(row, 'number-twice', own))
    return { ...row, head, numbered: own }
  })
  return { rows: numbered, issues }
}

/** The beginning of an action: what its own cells say of number and type goes before what stands in its text. */
export function headOf(row: Pick<Row, 'cells'>, types: readonly string[]): Head {
  const inText = readHead(textOf(row, 'action'), [...plainTypes, ...types])
  const cell = textOf(row, 'number').trim()
  const own = cell === '' ? undefined : readHead(`${cell} –`, [...plainTypes, ...types])
  const number = own?.number ?? (isNumber(cell) ? cell.replace(/[.:)]$/, '') : undefined)
  const type = textOf(row, 'type').trim() || own?.type || inText.type
  if (number === undefined) return { ...inText, type }
  const isSame = inText.number === undefined || evenNumber(inText.number) === evenNumber(number)
  const statement = isSame ? inText.statement : textOf(row, 'action').trim()
  return { type, number, mark: ':', statement }
}

type Sets = { readonly taken: ReadonlySet<string>; readonly written: ReadonlySet<string> }

function nextFree(above: string | undefined, { taken, written }: Sets): string {
  const isFree = (number: string) =>
    !taken.has(evenNumber(number)) && !written.has(evenNumber(number))
  const section = /^(\d+)\./.exec(above ?? '')?.[1]
  const begin = section === undefined ? '' : `${section}.`
  let next = 1
  while (!isFree(`${begin}${next}`)) next += 1
  return `${begin}${next}`
}

function again(number: string, taken: ReadonlySet<string>): string {
  let count = 2
  while (taken.has(evenNumber(`${number} (${count})`))) count += 1
  return `${number} (${count})`
}

function issueOf(row: Row, code: 'number-missing' | 'number-twice', number: string): Issue {
  const cell = cellOf(row, 'number') ?? cellOf(row, 'action')
  const where = { table: row.table, row: row.row, column: row.table === 0 ? 0 : (cell?.at ?? 0) }
  const message =
    code === 'number-missing'
      ? `No number is written. It is called ${number} here until somebody says otherwise.`
      : `Another action has this number already. This one is called ${number} here until somebody says otherwise.`
  return { code, where, quote: cell?.text ?? '', message, suggestion: `Call it ${number}` }
}
