import { letterOf } from '#access'
import type { Db, Needs } from '#foundations'
import type { AgencyId } from '#vocabulary'
import type { PlanId } from '../../ids.ts'
import { findPlan } from '../../plan/plan.store.ts'
import type { HeldPlans } from '../../standing/open-plans.ts'
import { holdPlans, planToday } from '../../standing/open-plans.ts'
import { cyclesOf } from '../cycle.store.ts'
import { isGoingOn } from '../cycle.ts'
import { openWhatIsDue } from '../open-cycle.ts'
import { dueOpening } from '../rhythm.ts'
import { type Line, linesOf, toldOf } from './digest.ts'
import { addressesOf, followedPlans, keepSent } from './reminder.store.ts'

/**
 * Does what the time alone asks of plans: opens the reviews that are due, and writes to each organisation what it has not yet
 * been told of the actions it leads, in one letter. Each once, however often it is run, by how many processes, and after
 * however long.
 */
export async function remindOfPlans(needs: Needs, held: HeldPlans = holdPlans()): Promise<void> {
  const ids = await needs.db.transaction().execute(followedPlans)
  const all = new Map<AgencyId, readonly Line[]>()
  for (const id of ids) {
    await openReview(needs, id)
    for (const [agencyId, lines] of await linesNow(needs, held, id)) {
      all.set(agencyId, [...(all.get(agencyId) ?? []), ...lines])
    }
  }
  for (const [agencyId, lines] of all) {
    await needs.db.transaction().execute((db) => writeTo(needs, db, agencyId, lines))
  }
}

/** Looks first, so that a plan of which no review is due is not locked each time. */
async function openReview(needs: Needs, id: PlanId): Promise<void> {
  await needs.db.transaction().execute(async (db) => {
    const plan = await findPlan(db, id)
    const [last] = await cyclesOf(db, id)
    if (!plan || (last && isGoingOn(last))) return
    if (dueOpening(plan, last?.openedOn, needs.clock.today())) await openWhatIsDue(needs, db, id)
  })
}

async function linesNow(needs: Needs, held: HeldPlans, id: PlanId) {
  return needs.db.transaction().execute(async (db) => {
    const open = await planToday(held, db, id, needs.clock.today())
    const [cycle] = await cyclesOf(db, id)
    return open ? linesOf(open, cycle) : new Map<AgencyId, readonly Line[]>()
  })
}

/** Writes to those of an organisation who can be written to. Where there is nobody, nothing is sent, and it waits for somebody. */
async function writeTo(
  needs: Needs,
  db: Db,
  agencyId: AgencyId,
  lines: readonly Line[],
): Promise<void> {
  const addresses = await addressesOf(db, agencyId)
  if (addresses.length === 0) return
  const keys = lines.flatMap(({ key, covers }) => [key, ...covers])
  const fresh = new Set((await keepSent(db, keys, needs.clock.now())).map(({ key }) => key))
  const told = lines.filter(({ key }) => fresh.has(key.key))
  if (told.length === 0) return
  for (const address of addresses) await needs.post.send(digestTo(needs, address, told), db)
}

function digestTo(needs: Needs, address: string, lines: readonly Line[]) {
  const things = lines.length === 1 ? '1 thing' : `${lines.length} things`
  return letterOf(address, `Action plans: ${things} to look at`, [
    'Your organisation leads actions of the plans below. This is what you have not been told yet, and you are told each of it once.',
    ...toldOf(lines).flatMap(({ plan, lines: words }) => [
      `“${plan.title}” (${plan.agencyName})`,
      ...words,
      { open: `${needs.publicUrl()}/our-plans/${plan.id}`, words: 'Open this plan' },
    ]),
  ])
}
