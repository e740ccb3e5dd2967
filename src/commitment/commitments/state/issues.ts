import { partOfPlan } from '../snapshot/part-of-plan.ts'
import type { Comment, Commitment } from './commitment.ts'

/** What must be put right in a version that was handed in again: said of the one before. */
export function earlierIssues({ comments, snapshots }: Commitment): readonly Comment[] {
  return comments.filter(
    ({ weight, snapshot }) => weight === 'significant' && snapshot < snapshots.length,
  )
}

/** What must be put right in the version that lies there now. */
export function issuesNow({ comments, snapshots }: Commitment): readonly Comment[] {
  return comments.filter(
    ({ weight, snapshot }) => weight === 'significant' && snapshot === snapshots.length,
  )
}

/** Those of these comments that have no answer, and what they are about is as it was. */
export function unanswered(
  commitment: Commitment,
  comments: readonly Comment[],
): readonly Comment[] {
  return comments.filter(
    ({ response, about, part }) => !response && partOfPlan(commitment, about) === part,
  )
}
