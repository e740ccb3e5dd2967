/** How much a run over the region had before it: what grows slowly from night to night, and leaps when something is wrong. */
export type Volume = {
  readonly writings: number
  /** Pairs of writings that share a key, counted once for each key. */
  readonly pairs: number
  /** Pairs of people that members would be asked about. */
  readonly questions: number
  /** Writings in the largest group that the matcher would take for one person at the casework bar. */
  readonly largest: number
}

/** A measure may grow to so many times what it was for each writing, */
const mostTimes = 2
/** and in a small region by so many beyond that. */
const leastPairs = 20_000
const leastQuestions = 100
/** Groups of more writings than this are looked at by somebody: few people are written down so often. */
const mostInGroup = 12

/**
 * What leapt since the last run that was let through, in a sentence; nothing where all is as it was. A leap is a sign of a broken import, of
 * a placeholder that many share, or of a model that fits no more: asking members about it would bury what they can answer.
 */
export function leapIn(before: Volume | undefined, now: Volume): string | undefined {
  if (!before || before.writings === 0) return undefined
  if (hasLeapt(before, now, 'pairs', leastPairs)) {
    return `The pairs to compare leapt from ${rate(before, 'pairs')} to ${rate(now, 'pairs')} for each record`
  }
  if (hasLeapt(before, now, 'questions', leastQuestions)) {
    return `The questions leapt from ${rate(before, 'questions')} to ${rate(now, 'questions')} for each record`
  }
  return undefined
}

function hasLeapt(
  before: Volume,
  now: Volume,
  what: 'pairs' | 'questions',
  least: number,
): boolean {
  const expected = (before[what] / before.writings) * now.writings
  return now[what] > expected * mostTimes && now[what] > expected + least
}

function rate(of: Volume, what: 'pairs' | 'questions'): string {
  return (of[what] / of.writings).toFixed(2)
}

/** Whether a group is so large that somebody should look at it. */
export function isTooLarge({ largest }: Volume): boolean {
  return largest > mostInGroup
}
