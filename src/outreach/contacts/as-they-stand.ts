import type { Db } from '#foundations'
import { standingPerson } from '#people'
import type { ToldContact } from './contact.ts'

/** A contact with somebody who has been joined to another since the form was opened is one with the person they are now. */
export async function asTheyStand(db: Db, told: ToldContact): Promise<ToldContact> {
  if (told.met.kind !== 'known') return told
  const personId = await standingPerson(db, told.met.personId)
  return { ...told, met: { kind: 'known', personId } }
}
