import { dayOfMoment } from '#vocabulary'
import { standingOf } from '../../action-status/standing-of.ts'
import { followingOf } from '../checks/following.ts'
import type { CommittedAction } from '../state/commitment.ts'
import type { CommitmentPlace } from './commitment-place.ts'

/** When an action of the commitment is due, and how it stands today. */
export function standingHere(
  { commitment, scheme, now }: CommitmentPlace,
  action: CommittedAction,
): ReturnType<typeof standingOf> {
  const written = {
    ...action,
    progress: action.progress.map((told) => ({ ...told, at: told.at.toString() })),
    isEvidenceAccepted: action.evidenceAccepted,
  }
  return standingOf(written, followingOf(commitment.award, scheme, now), dayOfMoment(now))
}
