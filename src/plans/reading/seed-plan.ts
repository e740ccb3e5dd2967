import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentedAction, DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { readPlainText } from '../sources/plain-text.ts'
import { readPlan } from './read-plan.ts'
import { realign } from './realign.ts'

// Coventry's plan as it was published, for tests. It stands beside the project and not in it.
const seeds = join('..', 'shared', 'seeds')

/** Whether the folder of seeds is there. */
export const isHere = existsSync(seeds)
const file = isHere ? (readdirSync(seeds).toSorted()[3] ?? '') : ''

/** What the file holds. */
export const source = readPlainText(isHere ? readFileSync(join(seeds, file), 'utf8') : '')

/** The plan as it is read, and once the row that stands off is moved. */
export const plan = readPlan(source)
export const realignedPlan = realign(plan, '16.2')

/** An action by its number; a fault in the test where there is none. */
export function actionIn({ actions }: PlanDocument, number: string): DocumentedAction {
  const found = actions.find((one) => one.number === number)
  if (!found) throw new Error(`There is no action ${number}.`)
  return found
}

/** The issues of a code, in the order of the plan. */
export function codes({ issues }: PlanDocument, code: string): readonly DocumentedIssue[] {
  return issues.filter((issue) => issue.code === code)
}
