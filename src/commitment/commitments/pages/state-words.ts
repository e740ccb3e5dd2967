import type { Commitment, SubmissionState } from '../state/commitment.ts'

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

/** The same of one commitment, with whether somebody with lived experience reviews it. */
export function reviewInWords({ state, assessorAs }: Commitment): string {
  if (assessorAs !== 'lived_experience') return submissionInWords(state)
  return state === 'in_review'
    ? `${words.in_review} by somebody with lived experience`
    : `${words[state]}. Somebody with lived experience reviewed it`
}
