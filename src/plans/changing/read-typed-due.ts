import { confirmDue, type Due, readDueEveryWay } from '#vocabulary'
import { documentedDueOf } from '../document/document-of.ts'
import type { DocumentedDue } from '../document/plan-document.ts'
import type { Plan } from '../plan/plan.ts'
import { type Typed, textOf } from './typed-fields.ts'

/** What a due date that was typed comes to: as it was, confirmed by whoever typed it, or to be confirmed first. */
export type TypedDue =
  | { readonly is: 'as-before' }
  | { readonly is: 'confirmed'; readonly due: DocumentedDue }
  | { readonly is: 'asked'; readonly readings: readonly Due[] }

/**
 * Reads when an action is due. What was typed anew is told back in words, and counts once somebody has chosen what was
 * meant: `due_said` is the text that was told back, `due_reading` the place of the reading that was chosen.
 */
export function readTypedDue(
  typed: Typed,
  { period }: Pick<Plan, 'period'>,
  before: Due | undefined,
): TypedDue {
  const raw = textOf(typed, 'due').trim()
  if (before ? raw === before.raw.trim() : raw === '') return { is: 'as-before' }
  const readings = readDueEveryWay(raw, { period })
  const chosen = textOf(typed, 'due_reading')
  const reading = /^\d+$/.test(chosen) ? readings[Number(chosen)] : undefined
  if (!reading || textOf(typed, 'due_said') !== raw) return { is: 'asked', readings }
  return { is: 'confirmed', due: documentedDueOf(confirmDue(reading)) }
}
