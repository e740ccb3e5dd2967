import type { CommitmentAct } from './act.ts'
import { actionActs } from './action-acts.ts'
import { assessActs } from './assess-acts.ts'
import { awardActs } from './award-acts.ts'
import { bringActs } from './bring-acts.ts'
import { concernActs } from './concern-acts.ts'
import type { ActName } from './may.ts'
import { partnerActs, pledgeActs } from './plan-acts.ts'
import { submitActs } from './submit-acts.ts'

/** Everything that can be done with a commitment, by the name its address ends with. */
export const commitmentActs = {
  ...partnerActs,
  ...pledgeActs,
  ...actionActs,
  ...bringActs,
  ...submitActs,
  ...assessActs,
  ...awardActs,
  ...concernActs,
} satisfies { readonly [Name in ActName]: CommitmentAct }
