import type { RoomAct } from './act.ts'
import { actionActs } from './action-acts.ts'
import { arrangeActs } from './arrange-acts.ts'
import { ballotActs } from './ballot-acts.ts'
import { entryActs } from './entry-acts.ts'
import { hidingActs } from './hiding-acts.ts'
import { keyingActs } from './keying-acts.ts'
import { lifeActs } from './life-acts.ts'
import { lookBackActs } from './look-back-acts.ts'
import type { ActName } from './may.ts'
import { seatActs } from './seat-acts.ts'
import { storyActs } from './story-acts.ts'
import { askActs, pledgeActs } from './work-acts.ts'

/** Everything that can be done in a roundtable, by the name its address ends with. */
export const roomActs = {
  ...lifeActs,
  ...seatActs,
  ...entryActs,
  ...hidingActs,
  ...keyingActs,
  ...lookBackActs,
  ...storyActs,
  ...arrangeActs,
  ...ballotActs,
  ...askActs,
  ...pledgeActs,
  ...actionActs,
} satisfies { readonly [Name in ActName]: RoomAct }
