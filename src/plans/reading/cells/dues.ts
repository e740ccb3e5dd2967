import {
  type Due,
  dueFlags,
  isTimed,
  type PlanCalendar,
  printDue,
  readDue,
  readDueEveryWay,
} from '#vocabulary'
import type { IssueCode } from '../../document/issue-codes.ts'
import type { DocumentedDue } from '../../document/plan-document.ts'

/** Something to ask or tell about a date. */
export type DueDoubt = {
  readonly code: IssueCode
  readonly message: string
  readonly suggestion: string | null
}

/** A due as a document holds it. */
export function documentDue(due: Due): DocumentedDue {
  const isKnown = isTimed(due)
  return {
    raw: due.raw,
    kind: due.kind,
    edtf: isKnown ? due.edtf : null,
    from: isKnown ? due.window.from.toString() : null,
    to: isKnown ? (due.window.to?.toString() ?? null) : null,
    recurrence: due.kind === 'recurring' ? due.recurrence : null,
    flags: [...due.flags],
  }
}

/** Reads a cell of dates, and says what is to be asked of it. */
export function readDueCell(
  cell: string,
  calendar: PlanCalendar,
): { readonly due: Due; readonly doubts: readonly DueDoubt[] } {
  const due = readDue(cell, calendar)
  return { due, doubts: doubtsOf(due, cell, calendar) }
}

function doubtsOf(due: Due, cell: string, calendar: PlanCalendar): readonly DueDoubt[] {
  if (due.kind === 'missing') return [doubt('due-missing', 'Nothing says when this is to be done.')]
  if (due.kind === 'unparsed') {
    const isLegend = due.flags.includes('needs-legend')
    return [
      isLegend
        ? doubt(
            'legend-missing',
            'It counts by a legend of the plan, and the legend was not found.',
          )
        : doubt('due-unread', `This was not read as a date. ${wordsOf(due, 'all')}`.trim()),
    ]
  }
  return [
    ...(due.flags.includes('before-plan')
      ? [
          doubt(
            'due-before-plan',
            `It was read as ${printDue(due)}, which lies before the plan began: likely a slip.`,
          ),
        ]
      : []),
    ...(due.flags.includes('after-plan')
      ? [
          doubt(
            'due-after-plan',
            `It was read as ${printDue(due)}, which lies after the plan has ended.`,
          ),
        ]
      : []),
    ...questionsOf(due, cell, calendar),
    ...toldOf(due),
  ]
}

function questionsOf(due: Due, cell: string, calendar: PlanCalendar): readonly DueDoubt[] {
  const words = wordsOf(due, 'questions')
  if (words === '') return []
  const others = readDueEveryWay(cell, calendar).slice(1).map(printDue)
  const other = [...new Set(others)].join(', or ')
  return [
    {
      code: 'due-doubtful',
      message: `It was read as ${printDue(due)}. ${words}`,
      suggestion: other === '' ? `It is meant as ${printDue(due)}` : `It could also be ${other}`,
    },
  ]
}

function toldOf(due: Due): readonly DueDoubt[] {
  const words = wordsOf(due, 'told')
  return words === '' ? [] : [doubt('due-told', `It was read as ${printDue(due)}. ${words}`)]
}

const ofTheirOwn: readonly string[] = ['before-plan', 'after-plan', 'needs-legend', 'not-a-date']

function wordsOf(due: Due, which: 'questions' | 'told' | 'all'): string {
  return dueFlags
    .filter(({ code }) => due.flags.includes(code) && !ofTheirOwn.includes(code))
    .filter(({ isQuestion }) => which === 'all' || isQuestion === (which === 'questions'))
    .map(({ label }) => `${label}.`)
    .join(' ')
}

function doubt(code: IssueCode, message: string): DueDoubt {
  return { code, message, suggestion: null }
}
