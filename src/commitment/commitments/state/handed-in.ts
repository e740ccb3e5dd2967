import type { Commitment } from './commitment.ts'

/** Whether a commitment lies with those who assess, or was awarded: then its last version stands, and is not written on. */
export function isHandedIn({ state }: Pick<Commitment, 'state'>): boolean {
  return ['submitted', 'in_review', 'awarded'].includes(state)
}
