import type { DiscussionLog } from '../../discussion-log/discussion-log.ts'
import {
  type Block,
  emptyRows,
  heading,
  type OfficeDocument,
  said,
  type Table,
} from '../office/document.ts'
import { planColumns, planRows } from '../plan-rows.ts'
import { filledLog, nameOf, type Told } from '../told.ts'
import { aboutRoundtable } from './about-roundtable.ts'

/** The action plan: a line for each action, and a line for each pledge that has none yet. */
export function planDocument(told: Told): OfficeDocument {
  const log = filledLog(told)
  const title = `${nameOf(told)}: the action plan`
  return {
    title,
    sections: [
      {
        lies: 'wide',
        blocks: [
          { kind: 'title', text: title },
          ...aboutRoundtable(told),
          ...(log ? filled(log) : [heading(1, 'Actions'), blankPlan(6)]),
        ],
      },
    ],
  }
}

/** A plan to be written in by hand. */
export function blankPlan(rows: number): Table {
  return { ...planTable, rows: emptyRows(rows, planColumns.length), rowHeight: 19 }
}

const planTable = {
  kind: 'table',
  caption: 'Actions, each with its pledge, stage, lead and day',
  columns: planColumns,
  print: 'small',
} as const

function filled(log: DiscussionLog): readonly Block[] {
  const rows = planRows(log)
  if (rows.length === 0) return [said('Nothing has been pledged yet.')]
  const without = log.pledges.filter(({ actions }) => actions.length === 0).length
  return [
    heading(1, 'Actions'),
    said(coverageInWords(log.pledges.length, without)),
    { ...planTable, rows: rows.map((row) => planColumns.map(({ of }) => row[of])) },
  ]
}

function coverageInWords(pledges: number, without: number): string {
  const all = pledges === 1 ? 'One pledge' : `${pledges} pledges`
  if (without === 0) return `${all}, each with an action.`
  return without === pledges
    ? `${all}, and no action yet.`
    : `${all}, ${without} of them without an action.`
}
