import type { Comment, Commitment } from '../state/commitment.ts'

/** What a comment is about: a pledge, an action, or the whole. */
export function aboutInWords(commitment: Commitment, { about }: Pick<Comment, 'about'>): string {
  const pledge = [...commitment.pledges.values()].find(({ id }) => id === about)
  if (pledge) return `pledge ${pledge.code}`
  const action = [...commitment.actions.values()].find(({ id }) => id === about)
  return action ? `action ${action.number}` : 'the whole'
}
