import { createHash } from 'node:crypto'
import type { PlanDocument } from '../document/plan-document.ts'

/** Tells one state of what a document asks from another: issues are answered by their places, which move. */
export function stampOf({ issues }: PlanDocument): string {
  return createHash('sha256').update(JSON.stringify(issues)).digest('hex').slice(0, 16)
}
