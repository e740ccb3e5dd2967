import { findMember } from '#access'
import { idOf, type Needs } from '#foundations'
import { holdPlan } from '#plans'

/** Fills the room of plans of the demonstration: one plan of the coordinator’s organisation, approved and followed. */
export async function settlePlans(needs: Needs): Promise<void> {
  const member = await findMember(needs.db, idOf<'member'>('member', 'coordinator'))
  if (!member) throw new Error('The demonstration has no coordinator')
  await holdPlan(needs, member, needs.newId<'plan'>())
}
