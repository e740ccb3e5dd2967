import type { CycleRefusal } from './act-in-cycle.ts'
import type { MilestoneRefusal } from './follow-milestone.ts'
import type { OpenRefusal } from './open-cycle.ts'

/** Why something about a review or a milestone would not do, as pages say it. */
export const reviewRefusals: Readonly<
  Record<CycleRefusal | OpenRefusal | MilestoneRefusal, string>
> = {
  'no-such-plan': 'This plan is not open to you',
  'no-such-review': 'There is no such review of this plan',
  'not-yours': 'Only those who write this plan, and for an action those who lead it, may do this',
  'not-now': 'The review has moved on. Look at it again',
  'no-such-action': 'There is no such action in this plan',
  'not-in-plan': 'This action is not in the plan any more',
  'no-such-milestone': 'There is no such milestone of this action',
  'meets-before': 'The meeting must not be before the review opens',
  'not-published': 'A plan is reviewed once a body has approved it',
  'one-goes-on': 'The last review still goes on. It must be agreed before the next opens',
  'opened-already': 'A review was opened today already',
}
