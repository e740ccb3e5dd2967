import { confirmDue, type Due, type PlanCalendar, readDueEveryWay } from '#vocabulary'
import { documentedDueOf } from '../document/document-of.ts'
import type { DocumentedDue } from '../document/plan-document.ts'
import type { Plan } from '../plan/plan.ts'
import { calendarOf } from '../reading/whole/calendar.ts'
import type { Standing } from './apply-changes.ts'
import { type Typed, textOf } from './typed-fields.ts'

/** What a due date that was typed comes to: as it was, confirmed by whoever typed it, or to be confirmed first. */
export type TypedDue =
  | { readonly is: 'as-before' }
  | { readonly is: 'confirmed'; readonly due: DocumentedDue }
  | { readonly is: 'asked'; readonly readings: readonly Due[] }

/** The plan that a date stands in: its time, its other dates and its legend say what words mean. */
type DatedWithin = Pick<Standing, 'actions'> & { readonly plan: Pick<Plan, 'period' | 'legend'> }

/**
 * Reads when an action is due. What was typed anew is told back in words, and counts once somebody has chosen what was
 * meant: `due_said` is the text that was told back, `due_reading` the place of the reading that was chosen.
 */
export function readTypedDue(typed: Typed, within: DatedWithin, before: Due | undefined): TypedDue {
  const raw = textOf(typed, 'due').trim()
  if (before ? raw === before.raw.trim() : raw === '') return { is: 'as-before' }
  const readings = readDueEveryWay(raw, calendarIn(within))
  const chosen = textOf(typed, 'due_reading')
  const reading = /^\d+$/.test(chosen) ? readings[Number(chosen)] : undefined
  if (!reading || textOf(typed, 'due_said') !== raw) return { is: 'asked', readings }
  return { is: 'confirmed', due: documentedDueOf(confirmDue(reading)) }
}

/** So many other dates say whether a plan writes months or days. */
const mostDates = 200

function calendarIn({ plan: { period, legend }, actions }: DatedWithin): PlanCalendar {
  const dues = [...actions.values()].slice(0, mostDates).map(({ due: { raw } }) => raw)
  const years = Object.entries(legend).map(
    ([name, meaning]) => ({ kind: 'year', name: name.toLowerCase(), meaning }) as const,
  )
  return calendarOf(period, dues, years)
}
