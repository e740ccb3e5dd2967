import { evenHeading, type Role, roleOf } from './roles.ts'

/** A column of a table of actions. */
export type Column = {
  /** The name its cells have in `raw`: the heading as written, made unlike the others where two are alike. */
  readonly name: string
  readonly role: Role | undefined
  /** Counted from 1. */
  readonly at: number
}

/** The columns a row of headings names; `undefined` where the row is none. */
export function columnsOf(cells: readonly string[]): readonly Column[] | undefined {
  const written = cells.filter((cell) => cell.trim() !== '')
  const known = written.flatMap((cell) => roleOf(cell) ?? [])
  const isShort = written.every((cell) => cell.length <= 80)
  // a row with an action’s number is of that action, however its words read
  const isNumbered = written.some((cell) => /^\d{1,2}(\.\d{1,3})+$/.test(cell.trim()))
  if (new Set(known).size < 2 || !isShort || isNumbered) return undefined
  if (known.length * 2 < written.length) return undefined
  return named(cells)
}

/** Columns for a table whose headings were left out; their names say where they stand. */
export function columnsByPlace(places: readonly (Role | undefined)[]): readonly Column[] {
  return places.map((role, index) => ({ name: `Column ${index + 1}`, role, at: index + 1 }))
}

/** Whether a row says the headings of a table again. */
export function saysAgain(cells: readonly string[], columns: readonly Column[]): boolean {
  const written = cells.filter((cell) => cell.trim() !== '')
  return (
    written.length > 1 &&
    cells.every((cell, index) => {
      const column = columns[index]
      return cell.trim() === '' || (column && evenHeading(cell) === evenHeading(column.name))
    })
  )
}

/** Whether a table with these columns holds actions. */
export function holdActions(columns: readonly Column[]): boolean {
  const found = new Set(columns.map(({ role }) => role))
  const says = (...wanted: readonly Role[]) => wanted.some((role) => found.has(role))
  return (
    (says('action') &&
      says('due', 'owner', 'evidence', 'progress', 'status', 'success', 'number', 'references')) ||
    (says('due') && says('owner', 'evidence', 'progress', 'status'))
  )
}

function named(cells: readonly string[]): readonly Column[] {
  const taken = new Set<string>()
  const seen = new Set<Role>()
  const columns = cells.map((cell, index) => {
    const name = free(nameOf(cell, index), taken)
    taken.add(name)
    const role = roleOf(cell)
    // two columns of dates are one date and something else; several of evidence or progress belong together
    const isSecond = role !== undefined && seen.has(role) && single.includes(role)
    if (role) seen.add(role)
    return { name, role: isSecond ? undefined : role, at: index + 1 }
  })
  return withAction(columns)
}

const single: readonly Role[] = ['number', 'type', 'action', 'due', 'success']

/** A column of priorities or of names not known stands for actions where no other does. */
function withAction(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'action')) return columns
  const at =
    columns.findIndex(({ role }) => role === 'section') >= 0
      ? columns.findIndex(({ role }) => role === 'section')
      : columns.findIndex(({ role }) => role === undefined)
  return columns.map((column, index) => (index === at ? { ...column, role: 'action' } : column))
}

/** A name of digits alone would not keep its place among the names of a JSON object. */
function nameOf(cell: string, index: number): string {
  const name = cell.replaceAll(/\s+/g, ' ').trim()
  if (name === '') return `Column ${index + 1}`
  return /^\d+$|^__proto__$/.test(name) ? `Column ${index + 1}: ${name}` : name
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let count = 2
  while (taken.has(`${name} (${count})`)) count += 1
  return `${name} (${count})`
}
