import type { DocumentedAction, PlanDocument } from '../document/plan-document.ts'
import { nameOfSection } from '../document/section-name.ts'
import {
  keysOf,
  periodInWords,
  standingColumns,
  type WrittenColumn,
  wordsOf,
} from './action-words.ts'
import { legible } from './legible.ts'
import type { Standings } from './standing.ts'

/** A sheet: rows of texts, the first `heads` of them headings; widths in letters. */
export type Sheet = {
  readonly name: string
  readonly heads: number
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** A plan as sheets: what it is, its actions, its sections, and which action refers to which. */
export function planSheets(
  document: PlanDocument,
  standings: Standings | undefined,
): readonly Sheet[] {
  return [
    aboutPlan(document),
    actionSheet(document, standings),
    sections(document),
    pairs(document),
  ].map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(legible)) }))
}

/** The sheet of actions alone: one row for each. */
export function actionSheet(document: PlanDocument, standings: Standings | undefined): Sheet {
  const columns = [...columnsOf(document), ...standingColumns(standings)]
  return {
    name: 'Actions',
    heads: 1,
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map(({ title }) => title),
      ...document.actions.map((action) => columns.map(({ of }) => of(action))),
    ],
  }
}

/** What an action’s section says is said of each of its actions, as plans in tables do. */
function columnsOf({ sections }: PlanDocument): readonly WrittenColumn[] {
  const sectionOf = (action: DocumentedAction) =>
    sections.find(({ number }) => number === action.section)
  const titleFor = (action: DocumentedAction) => {
    const section = sectionOf(action)
    return section ? nameOfSection(section) : (action.section ?? '')
  }
  const successFor = (action: DocumentedAction) =>
    action.success ?? sectionOf(action)?.success ?? ''
  return [
    { title: 'Section', width: 24, of: titleFor },
    { title: 'Number', width: 9, of: wordsOf.number },
    { title: 'Type', width: 13, of: wordsOf.type },
    { title: 'Action', width: 60, of: wordsOf.statement },
    { title: 'Due date', width: 18, of: wordsOf.due },
    { title: 'Leads', width: 24, of: wordsOf.leads },
    { title: 'Partners', width: 24, of: wordsOf.partners },
    { title: 'Evidencing success', width: 40, of: wordsOf.evidence },
    { title: 'What success looks like', width: 40, of: successFor },
    { title: 'Cross referenced with', width: 16, of: wordsOf.references },
    { title: 'Progress', width: 30, of: wordsOf.progress },
  ]
}

function aboutPlan({ plan }: PlanDocument): Sheet {
  const period = periodInWords(plan)
  return {
    name: 'Plan',
    heads: 0,
    widths: [24, 80],
    rows: [
      ['Title', plan.title],
      ...(period ? [['Plan period', period]] : []),
      ...keysOf(plan).flatMap(({ heading, entries }) => [[heading, ''], ...entries]),
    ],
  }
}

function sections({ sections }: PlanDocument): Sheet {
  return {
    name: 'Sections',
    heads: 1,
    widths: [9, 40, 60, 9],
    rows: [
      ['Section number', 'Section title', 'What success looks like', 'Part'],
      ...sections.map(({ number, title, success, part }) => [
        ...[number, title, success ?? '', part ?? ''],
      ]),
    ],
  }
}

function pairs({ references }: PlanDocument): Sheet {
  const declaring = { a: 'First', b: 'Second', both: 'Both' } as const
  return {
    name: 'References',
    heads: 1,
    widths: [12, 12, 14],
    rows: [
      ['First', 'Second', 'Declared by'],
      ...references.map(({ a, b, declaredBy }) => [a, b, declaring[declaredBy]]),
    ],
  }
}
