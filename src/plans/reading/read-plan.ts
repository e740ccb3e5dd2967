import { dayInWords, type Period } from '#vocabulary'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Source } from '../sources/source.ts'
import { type Gathered, gather } from './gather.ts'
import { type Issue, inOrderOfPlace, nowhere } from './issue.ts'
import type { Known } from './known.ts'
import { knownOf, planOf, typesIn } from './known-of.ts'
import { onceEach } from './once-each.ts'
import { readAction } from './read-action.ts'
import { type Numbered, numberRows } from './rows/numbering.ts'
import { cellsOf } from './rows/row.ts'
import { leftOverText } from './whole/left-over.ts'
import { offerLinkedDates } from './whole/linked-dates.ts'
import { type FoundPeriod, findPeriod } from './whole/period.ts'
import { relationsOf } from './whole/relations.ts'
import { sectionsOf } from './whole/sections.ts'

/** Reads a plan from what a file holds. A period that is given goes before the one it names or can be taken from its dates. */
export function readPlan(
  source: Source,
  { period }: { readonly period?: Period | undefined } = {},
): PlanDocument {
  const gathered = gather(source)
  const { told } = gathered
  const found = period ? { period, why: undefined } : findPeriod(gathered.times)
  const { rows, issues: ofNumbers } = numberRows(gathered.rows, typesIn(gathered.key))
  const known = knownIn(gathered, found, rows)
  const reads = rows.map((row) => ({ row, ...readAction(row, known) }))
  const { sections, read, issues: ofSections } = sectionsOf(reads, told.sections)
  const actions = read.map(({ action }) => action)
  const placed = new Map(read.map(({ action, row }) => [action.number, row]))
  const { issues: ofRelations, ...pairs } = relationsOf(actions, placed, told.references)
  const issues = [
    ...periodIssues(found),
    ...gathered.issues,
    ...ofNumbers,
    ...onceEach(reads.flatMap((one) => one.issues)),
    ...ofSections,
    ...ofRelations,
    ...leftOverText(gathered.left, gathered.successes, sections),
  ]
  return {
    plan: planOf(gathered, found?.period),
    sections: [...sections],
    ...{ actions, ...pairs },
    issues: [...inOrderOfPlace(offerLinkedDates(issues, actions, placed))],
  }
}

function knownIn(
  { key, times }: Gathered,
  found: FoundPeriod | undefined,
  rows: readonly Numbered[],
): Known {
  return knownOf({
    key,
    period: found?.period,
    dues: times.dues,
    owners: rows
      .flatMap((row) => [...cellsOf(row, 'owner'), ...cellsOf(row, 'partners')])
      .map(({ text }) => text),
    numbers: rows.map(({ numbered }) => numbered),
  })
}

function periodIssues(found: FoundPeriod | undefined): readonly Issue[] {
  if (found && found.why === undefined) return []
  const quote = found ? `${found.period.from} to ${found.period.to.subtract({ days: 1 })}` : ''
  return [
    {
      code: found ? 'period-inferred' : 'no-period',
      where: nowhere,
      quote,
      message:
        found?.why ?? 'The plan does not say when it begins and ends, and none of its dates does.',
      suggestion: found
        ? `The plan runs from ${dayInWords(found.period.from)} to ${dayInWords(found.period.to.subtract({ days: 1 }))}`
        : null,
    },
  ]
}
