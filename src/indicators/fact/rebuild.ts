import { type Db, newId } from '#foundations'
import { lockFigures, makeNextFact, noteRebuild, swapFact, takeTouched } from './fact.store.ts'
import { recompute } from './keep-current.ts'
import type { Options } from './options.ts'

/**
 * Computes everyone anew in one pass and puts the result in place at the commit of the transaction it
 * is called in: killed before that, the old figures stand untouched.
 */
export async function rebuild(db: Db, options: Options): Promise<void> {
  await lockFigures(db)
  await makeNextFact(db, options)
  await swapFact(db)
  const touched = await takeTouched(db, 'all')
  if (touched.length > 0) await recompute(db, touched, options)
  await noteRebuild(db, newId(), options)
}
