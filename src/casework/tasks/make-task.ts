import { colleaguesFor, leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { isKnownPerson } from '#people'
import { done, type Outcome, refused } from '#vocabulary'
import { keepTask } from './task.store.ts'
import type { Task } from './task.ts'

export type TaskRefusal = 'no-such-person' | 'no-such-member' | 'past'
export type NewTask = Omit<Task, 'owner' | 'ownerAgencyId' | 'state'>

/** Gives a member something to do for a person by a day. Told twice under one id it is kept once. */
export function makeTask(
  needs: Needs,
  by: Member,
  task: NewTask,
): Promise<Outcome<undefined, TaskRefusal>> {
  return needs.db.transaction().execute((db) => makeTaskIn(db, needs, by, task))
}

/** The same within an act that does more. */
export async function makeTaskIn(
  db: Db,
  needs: Needs,
  by: Member,
  task: NewTask,
): Promise<Outcome<undefined, TaskRefusal>> {
  if (!(await isKnownPerson(db, task.personId))) return refused('no-such-person')
  if (task.dueOn < needs.clock.today().toString()) return refused('past')
  const colleagues = await colleaguesFor(db, 'casework')
  if (!colleagues.some(({ id }) => id === task.ownerId)) return refused('no-such-member')
  await keepTask(db, by, task)
  await leaveTrace(db, {
    action: 'create',
    people: [task.personId],
    categories: ['casework'],
    detail: 'Make a task',
  })
  return done(undefined)
}
