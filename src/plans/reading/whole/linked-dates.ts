import type { Issue } from '../issue.ts'
import type { Action } from '../read-action.ts'
import type { Row } from '../rows/row.ts'

/** Offers for each date that is missing those of the actions it is linked with. */
export function offerLinkedDates(
  issues: readonly Issue[],
  actions: readonly Action[],
  rows: ReadonlyMap<string, Row>,
): readonly Issue[] {
  return issues.map((issue) => {
    if (issue.code !== 'due-missing') return issue
    const own = actions.find(
      ({ number, due }) => due.from === null && stands(rows.get(number), issue),
    )
    const dates = own ? datesLinked(own, actions) : []
    return dates.length === 0 ? issue : { ...issue, suggestion: dates.join('; ') }
  })
}

/** The dated actions an action is linked with: those it refers to itself go before those that refer to it. */
export function linkedWith(action: Action, actions: readonly Action[]): readonly Action[] {
  const dated = actions.filter(({ due }) => due.from !== null)
  const own = dated.filter(({ number }) => action.references.includes(number))
  return own.length > 0 ? own : dated.filter(({ references }) => references.includes(action.number))
}

function stands(row: Row | undefined, { where }: Issue): boolean {
  return row !== undefined && row.table === where.table && row.row === where.row
}

function datesLinked(action: Action, actions: readonly Action[]): readonly string[] {
  return linkedWith(action, actions).map(
    ({ number, due }) => `The linked action ${number} is due: ${due.raw}`,
  )
}
