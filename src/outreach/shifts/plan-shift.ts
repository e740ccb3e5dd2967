import type { Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import type { ShiftId } from '../details/telling.store.ts'
import type { PatchId } from '../details/told-with.ts'
import { keepPatch, patchesOf } from './patch.store.ts'
import {
  colleaguesOf,
  findShift,
  keepCallOff,
  keepConditions,
  keepShift,
  keepVisits,
} from './shift.store.ts'
import {
  type Conditions,
  type PlannedShift,
  type PlanRefusal,
  type Shift,
  takeShift,
} from './shift.ts'

/** A member plans a shift for their agency, or tells one that was. Patches named for the first time are known from then on. */
export function planShift(
  needs: Needs,
  by: Member,
  wish: PlannedShift & { readonly newPatches: readonly string[] },
): Promise<Outcome<ShiftId, PlanRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const { newPatches, ...shift } = wish
    const taken = takeShift(shift, {
      now: needs.clock.now(),
      councils: by.areaCodes,
      patches: await patchesOf(db, [shift.areaCode]),
      colleagues: (await colleaguesOf(db, by.agencyId)).map(({ id }) => id),
    })
    if (!taken.ok) return taken
    const named: PatchId[] = []
    for (const name of newPatches) {
      const { areaCode } = shift
      named.push(await keepPatch(db, by, { id: needs.newId<'patch'>(), areaCode, name }))
    }
    await keepShift(db, by, { ...shift, patchIds: [...new Set([...shift.patchIds, ...named])] })
    return done(shift.id)
  })
}

/** What a member tells of a shift of their agency afterwards. */
export type ToldOfShift = {
  readonly id: ShiftId
  readonly visited: readonly PatchId[]
  readonly conditions: Conditions | undefined
}

/** A member tells which patches a shift of their agency walked, and what it was like. */
export function tellShift(
  needs: Needs,
  by: Member,
  told: ToldOfShift,
): Promise<Outcome<Shift, 'no-such-shift' | 'called-off' | 'unknown-patch'>> {
  return needs.db.transaction().execute(async (db) => {
    const shift = await findShift(db, told.id)
    if (!shift || shift.agencyId !== by.agencyId) return refused('no-such-shift')
    if (shift.isCalledOff) return refused('called-off')
    const known = (await patchesOf(db, [shift.areaCode])).map(({ id }) => id)
    if (told.visited.some((id) => !known.includes(id))) return refused('unknown-patch')
    await keepVisits(db, by, { id: shift.id, patchIds: told.visited })
    if (told.conditions) await keepConditions(db, shift.id, told.conditions)
    return done(shift)
  })
}

/** A member calls a shift of their agency off. */
export function callOffShift(
  needs: Needs,
  by: Member,
  id: ShiftId,
): Promise<Outcome<Shift, 'no-such-shift'>> {
  return needs.db.transaction().execute(async (db) => {
    const shift = await findShift(db, id)
    if (!shift || shift.agencyId !== by.agencyId) return refused('no-such-shift')
    await keepCallOff(db, by, { id, at: needs.clock.now() })
    return done(shift)
  })
}
