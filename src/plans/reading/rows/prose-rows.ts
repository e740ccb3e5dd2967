import type { Line } from '../whole/outline.ts'
import { type Field, fieldsOf, tellsOfAction } from './fields.ts'
import { flatTables } from './flat-tables.ts'
import { beginsAction } from './head.ts'
import { type Cell, noContext, type Row } from './row.ts'

/** What the text around tables comes to: actions written in it, and the lines that belong to none. */
export type ProseRead = { readonly rows: readonly Row[]; readonly left: readonly Line[] }

/** Reads actions that stand in no table: labelled lines, lists, and tables that lost their lines. */
export function rowsOfProse(lines: readonly Line[]): ProseRead {
  const flat = flatTables(lines)
  const rows: Row[] = [...flat.rows]
  const left: Line[] = []
  let open: Open | undefined
  const close = () => {
    if (open && isAction(open)) rows.push(asRow(open))
    else if (open) left.push(...open.lines)
    open = undefined
  }
  for (const line of lines) {
    if (flat.taken.has(line)) {
      close()
      continue
    }
    const fields = line.kind === 'heading' ? [] : fieldsOf(line.text)
    if (beginsOne(line, fields)) {
      close()
      open = { lines: [line], fields: [...fields] }
    } else if (open && goesOn(open, line, fields)) {
      open = { lines: [...open.lines, line], fields: [...open.fields, ...fields] }
    } else {
      close()
      left.push(line)
    }
  }
  close()
  return { rows, left }
}

type Open = { readonly lines: readonly Line[]; readonly fields: readonly Field[] }

function beginsOne(line: Line, fields: readonly Field[]): boolean {
  const [first] = fields
  if (!first) return false
  if (first.role === 'action') return true
  if (first.label !== '') return false
  return beginsAction(first.text) || (line.kind === 'item' && fields.some(tellsOfAction))
}

/** Labelled lines go on with an action, and so do the lines of a list below it. */
function goesOn(open: Open, line: Line, fields: readonly Field[]): boolean {
  if (line.kind === 'heading') return false
  if (fields[0]?.label !== '' && fields.some(tellsOfAction)) return true
  const begun = open.lines[0]
  return (
    line.kind === 'item' &&
    begun !== undefined &&
    line.level > begun.level &&
    open.fields.length > 0
  )
}

/** What only has a number may be any list: an action says when, who or how as well, or calls itself one. */
function isAction({ fields }: Open): boolean {
  return fields.some(tellsOfAction) || fields[0]?.role === 'action'
}

function asRow({ lines, fields }: Open): Row {
  const cells: Cell[] = []
  for (const field of fields) {
    const { name, role } = columnOf(field, cells)
    const at = cells.findIndex((cell) => cell.name === name)
    const known = cells[at]
    if (known) cells[at] = { ...known, text: `${known.text}\n${field.text}` }
    else cells.push({ name, role, at: cells.length + 1, text: field.text })
  }
  const written = lines.map(({ text }) => text).join('\n')
  cells.push({ name: 'As written', role: undefined, at: cells.length + 1, text: written })
  const row = { table: 0, row: lines[0]?.at ?? 0, context: lines[0]?.context ?? noContext }
  return { ...row, cells, missing: 0, isJoined: false }
}

/** What has no label is the action where it comes first, and goes on with the label above it later. */
function columnOf({ label, role }: Field, above: readonly Cell[]): Pick<Cell, 'name' | 'role'> {
  const last = above.at(-1)
  if (label === '' && last) return last
  if (label === '' || !last || role === 'action') return { name: label || 'Action', role: 'action' }
  return { name: label, role }
}
