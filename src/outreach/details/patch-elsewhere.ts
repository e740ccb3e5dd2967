import type { Db } from '#foundations'
import { isPatchOf } from '../shifts/patch.store.ts'
import type { ToldWith } from './told-with.ts'

/** Whether what is told with a contact names a patch that is none of the contact’s council. */
export async function isPatchElsewhere(
  db: Db,
  areaCode: string,
  told: ToldWith | undefined,
): Promise<boolean> {
  return told?.patchId !== undefined && !(await isPatchOf(db, told.patchId, areaCode))
}
