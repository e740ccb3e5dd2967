import { documentOf, type Written } from '../document/document-of.ts'
import { forAnybody } from '../document/for-anybody.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { isInPlan } from './change.ts'

/** A plan as a version of it is kept: what stands in it, each action under its permanent id, as anybody may read it. */
export function versionDocumentOf(written: Omit<Written, 'cells'>): PlanDocument {
  const inOrder = written.inOrder.filter(isInPlan)
  const document = forAnybody(documentOf({ ...written, inOrder }))
  return {
    ...document,
    actions: document.actions.map((action, at) => {
      const { id, stages, resources } = inOrder[at] ?? {}
      return {
        ...action,
        ...(id ? { id } : {}),
        ...(stages && stages.length > 0 ? { stages: [...stages] } : {}),
        ...(resources ? { resources } : {}),
      }
    }),
  }
}
