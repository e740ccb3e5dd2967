import { lineHeight, type Sheet, sheets, widthOf, wrapped } from '#design'
import type { PlanAction } from '../action/plan-action.ts'
import { shortened } from '../feeds/shortened.ts'

/** Where the parts of a timeline stand on a sheet. On a narrow one a bar stands under its words, on a wide one beside them. */
export type TimelineSheet = {
  readonly sheet: Sheet
  readonly left: number
  readonly right: number
  /** Where the first row begins: over it stand the names of months and of today. */
  readonly top: number
  readonly rows: readonly PlacedRow[]
  readonly height: number
}

type PlacedRow = {
  readonly words: readonly string[]
  readonly top: number
  /** The height of the middle of its bar. */
  readonly middle: number
}

/** The mark of a status takes so much room after a bar. */
const markRoom = 34
const barRoom = 30
const mostLines = 2

/** Places the rows of some actions on a sheet. */
export function placedOn(sheet: Sheet, actions: readonly PlanAction[]): TimelineSheet {
  const isWide = sheet.name === sheets.wide.name
  const left = isWide ? 310 : 2
  const line = lineHeight(sheet)
  const top = line * 2.5
  const rows: PlacedRow[] = []
  let next = top
  for (const action of actions) {
    const words = wordsOf(action, isWide ? left - 14 : sheet.width, sheet)
    const height = isWide
      ? Math.max(words.length * line, barRoom) + line * 0.6
      : words.length * line + barRoom + line * 0.6
    const middle = isWide ? next + height / 2 : next + height - line * 0.3 - barRoom / 2
    rows.push({ words, top: next, middle })
    next += height
  }
  return { sheet, left, right: sheet.width - markRoom, top, rows, height: next + line * 0.3 }
}

/** The number of an action and what it says, in two lines at most. */
function wordsOf({ number, statement }: PlanAction, width: number, sheet: Sheet): string[] {
  const most = Math.floor(width / widthOf('0', sheet))
  const parts = `${number} ${statement}`.split(/\s+/).map((word) => shortened(word, most))
  const lines = wrapped(parts.join(' '), width, sheet)
  const shown = lines.slice(0, mostLines)
  const last = shown.at(-1) ?? ''
  if (lines.length > mostLines) shown[shown.length - 1] = `${shortened(last, most - 1)}…`
  return shown.map((words) => words.replace(/……$/, '…'))
}
