// canary: tables-in-stores
import type { Db } from '#foundations'

export function knowPerson(db: Db) {
  return db.selectFrom('people.source_person')
}
