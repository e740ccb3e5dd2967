import type { Finding } from '../import/import-summary.ts'
import { dayNumber, looksLikeDay } from '../reading/days-in-cells.ts'
import { createTally, type FirstOf, type Problem, shown } from '../reading/problem.ts'

/** A row of a package: the line it began on, and a cell by the name of its column; empty when there is none. */
export type HmisRow = { readonly line: number; readonly cell: (column: string) => string }

/** What is noted while a package is read: what is wrong with it, and what was left out and why. */
export type HmisNotes = {
  readonly problem: (problem: Problem) => void
  readonly missing: (file: string) => void
  readonly unreadable: (file: string, advice: string) => void
  readonly leftOut: (reason: LeftOut, example: string) => void
  /** The day in a cell; `undefined`, with the problem noted, when there is none that can be used. */
  readonly day: (file: string, row: HmisRow, column: string) => string | undefined
  readonly sofar: () => {
    readonly problems: FirstOf<Problem>
    readonly missing: readonly string[]
    readonly unreadable: readonly string[]
    readonly findings: readonly Finding[]
  }
}

/** Why a row of a package does not come into the record. */
const reasons = {
  hmis_parent_deleted:
    'HMIS rows of a person, project or enrolment that was deleted or is not there: left out',
  hmis_no_area: 'HMIS enrolments in a place that no council was named for: left out',
  hmis_not_on_the_street:
    'HMIS living situations other than "not meant for habitation" (116): no sighting',
  hmis_destination:
    'HMIS destinations that are no accommodation, such as jail, hospital or not known: no move',
  hmis_discharge_unknown:
    'HMIS enrolments from an institution whose leaving has no known day: no departure',
  hmis_other_institution:
    'HMIS enrolments from institutions that are not counted here: no departure',
  hmis_other_service: 'HMIS services other than bed nights: left out',
} as const
export type LeftOut = keyof typeof reasons

export function createHmisNotes(latest: number): HmisNotes {
  const problems = createTally<Problem>(1000)
  const missing: string[] = []
  const left = new Map<LeftOut, ReturnType<typeof createTally<string>>>()
  const unreadable = new Set<string>()
  return {
    problem: problems.add,
    missing: (file) => {
      missing.push(file)
    },
    unreadable: (file, advice) => {
      unreadable.add(file)
      problems.add({ file, line: 0, column: '', value: '', advice })
    },
    leftOut: (reason, example) => {
      const tally = left.get(reason) ?? createTally<string>(5)
      left.set(reason, tally)
      tally.add(shown(example))
    },
    day: (file, row, column) => {
      // Some systems write midnight behind a day.
      const cell = row.cell(column).replace(/[ T]00:00(:00(\.0+)?)?$/, '')
      const advice = adviceFor(cell, latest)
      if (!advice) return cell
      problems.add({ file, line: row.line, column, value: shown(row.cell(column)), advice })
      return undefined
    },
    sofar: () => ({
      problems: problems.sofar(),
      missing,
      unreadable: [...unreadable],
      findings: [...left].map(([id, tally]) => {
        const { count, first } = tally.sofar()
        return { id, text: reasons[id], count, examples: first }
      }),
    }),
  }
}

function adviceFor(cell: string, latest: number): string | undefined {
  if (cell.length !== 10 || !looksLikeDay(cell)) return 'Write the day as year-month-day'
  const day = dayNumber(cell)
  if (day === 0) return 'Use a day that is in the calendar'
  if (day < 19_000_101) return 'Use a day from 1900 on'
  return day > latest ? 'Use a day that has already been' : undefined
}
