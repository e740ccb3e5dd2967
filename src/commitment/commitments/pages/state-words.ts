import type { SubmissionState } from '../state/commitment.ts'

const words: Readonly<Record<SubmissionState, string>> = {
  draft: 'Being written',
  ready: 'Signed, and ready to be handed in',
  submitted: 'Handed in',
  in_review: 'Being reviewed',
  changes_requested: 'Changes are asked for',
  awarded: 'Awarded',
  not_awarded: 'Not awarded',
  lapsed: 'Lapsed: the time for changes has passed',
  withdrawn: 'Withdrawn',
}

/** Where a commitment is, in words. */
export function submissionInWords(state: SubmissionState): string {
  return words[state]
}
