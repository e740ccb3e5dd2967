import { type Db, newId } from '#foundations'
import { lockFigures, makeNextFact, noteRebuild, swapFact, takeTouched } from './fact.store.ts'
import { recompute } from './keep-current.ts'
import type { Options } from './options.ts'

/**
 * Computes everyone anew in one pass and puts the result in place at the commit of the transaction it
 * is called in: killed before that, the old figures stand untouched.
 */
export async function rebuild(db: Db, options: Options): Promise<void> {
  await computeAnew(db, options)
  await putInPlace(db, options)
}

/** The long part of a rebuild, beside the figures that stand. People who change meanwhile are only noted. */
export async function computeAnew(db: Db, options: Options): Promise<void> {
  await lockFigures(db)
  await makeNextFact(db, options)
}

/** The short part: the new fact takes the place of the old, and whoever changed meanwhile is computed again. */
export async function putInPlace(db: Db, options: Options): Promise<void> {
  await swapFact(db)
  const touched = await takeTouched(db, 'all')
  if (touched.length > 0) await recompute(db, touched, options)
  await noteRebuild(db, newId(), options)
}
