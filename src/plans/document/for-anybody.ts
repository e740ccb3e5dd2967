import type { PlanDocument } from './plan-document.ts'

/**
 * A document as anybody may read it. Nothing of the file it came from is in it that was not read: neither the cells and
 * what was asked of them, nor what stood where a date should. That may be anything, and a person’s name.
 */
export function forAnybody(document: PlanDocument): PlanDocument {
  return {
    ...document,
    issues: [],
    actions: document.actions.map((action) => ({
      ...action,
      raw: {},
      due: action.due.kind === 'unparsed' ? { ...action.due, raw: '' } : action.due,
    })),
  }
}
