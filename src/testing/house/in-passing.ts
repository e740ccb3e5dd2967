import type { Db } from '#foundations'

/** Runs something in a transaction that is undone afterwards, so that nothing of it stays for the next test. */
export async function inPassing<Value>(db: Db, see: (db: Db) => Promise<Value>): Promise<Value> {
  const passing = new Error('undone on purpose')
  let seen: { readonly value: Value } | undefined
  await db
    .transaction()
    .execute(async (transaction) => {
      seen = { value: await see(transaction) }
      throw passing
    })
    .catch((problem: unknown) => {
      if (problem !== passing) throw problem
    })
  if (!seen) throw new Error('The transaction ended before anything was seen')
  return seen.value
}
